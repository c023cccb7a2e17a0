/**
 * Builds the page. Two entries: the explorer, and the GraphQL editor, which weighs more than
 * everything else together and is loaded by no one who does not open it.
 *
 * Nothing is inlined and nothing is fetched from elsewhere: the server sends a policy that allows
 * scripts, styles and workers from its own origin only.
 */
import react from '@vitejs/plugin-react';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;
const pages = { explorer: resolve(root, 'index.html'), graphiql: resolve(root, 'graphiql/index.html') };

export default defineConfig({
  root,
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // The polyfill is an inline script; a data: font or worker would need a wider policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // GraphiQL's editor and its workers are what they are; they lie on a page of their own.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      // "use no memo" in the editor's parts speaks to a compiler that is not used here.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
      input: Object.fromEntries(Object.entries(pages).filter(([, file]) => existsSync(file))),
      output: {
        codeSplitting: {
          groups: [
            // Changes less often than our own code, so that browsers can keep it.
            { name: 'cytoscape', test: /node_modules[\\/]cytoscape/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
          ],
        },
      },
    },
  },
});
