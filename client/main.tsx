import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { App } from './app/App.tsx';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { startTheme } from './theme/theme.ts';

startTheme();

const page = document.getElementById('page');
if (!page) throw new Error('Expected an element with the id "page" in index.html, found none.');
const root = createRoot(page);
// As a transition the first rendering yields between its parts instead of holding the page up as a whole.
startTransition(() =>
  root.render(
    <StrictMode>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </StrictMode>,
  ),
);
