import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './editor.css';
import { GraphiQL } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { EXAMPLES } from './examples.ts';
import { EXAMPLES_PLUGIN } from './ExamplesPlugin.tsx';
import { fetcher } from './fetcher.ts';

/** What a link to the editor carries: `/graphql?query=…&variables=…`. */
const asked = new URLSearchParams(location.search);

const page = document.getElementById('editor');
if (!page) throw new Error('Expected an element with the id "editor" in index.html, found none.');

createRoot(page).render(
  <StrictMode>
    <GraphiQL
      fetcher={fetcher}
      plugins={[EXAMPLES_PLUGIN]}
      visiblePlugin={EXAMPLES_PLUGIN}
      defaultQuery={EXAMPLES[0]?.query ?? ''}
      initialQuery={asked.get('query') ?? undefined}
      initialVariables={asked.get('variables') ?? undefined}
      isHeadersEditorEnabled={false}
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>
        <a className="liaison-logo" href="/">
          Liaison
        </a>
      </GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
);
