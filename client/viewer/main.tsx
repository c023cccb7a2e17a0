import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './font.css';
import '../styles/tokens.css';
import '../styles/base.css';
import { ErrorBoundary } from '../app/ErrorBoundary.tsx';
import { startTheme } from '../theme/theme.ts';
import { Viewer } from './Viewer.tsx';
import { keepOneLens, openWrittenView } from './oneLens.ts';

startTheme();
openWrittenView();
keepOneLens();

const page = document.getElementById('page');
if (!page) throw new Error('Expected an element with the id "page" in this file, found none.');
createRoot(page).render(
  <StrictMode>
    <ErrorBoundary>
      <Viewer />
    </ErrorBoundary>
  </StrictMode>,
);
