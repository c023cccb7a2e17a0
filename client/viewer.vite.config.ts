/**
 * Builds what a page in a file runs: one script and one style sheet, with the font inside. The modules
 * that speak with the server are replaced by those in viewer/instead, which read what the file holds.
 */
import react from '@vitejs/plugin-react';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;
const INSTEAD: Readonly<Record<string, string>> = {
  'api/request.ts': 'request.ts',
  'layout/inWorker.ts': 'inWorker.ts',
  'palette/commands.ts': 'commands.ts',
  'panels/start/StartPanel.tsx': 'StartPanel.tsx',
  'app/take/provenance.ts': 'provenance.ts',
  'bottom/timeline/AsOfHandle.tsx': 'AsOfHandle.tsx',
  'bottom/timeline/TimelineTools.tsx': 'TimelineTools.tsx',
  'views/callViews.ts': 'callViews.ts',
};
for (const file of Object.keys(INSTEAD))
  if (!existsSync(resolve(root, file)))
    throw new Error(
      `Expected the module client/${file}, which viewer/instead replaces, found none. Was it renamed?`,
    );

const replaced = new Map(
  Object.entries(INSTEAD).map(([file, ours]) => [resolve(root, file), resolve(root, 'viewer/instead', ours)]),
);

const instead: Plugin = {
  name: 'instead',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    return replaced.get(found?.id ?? '') ?? found;
  },
};

export default defineConfig({
  root,
  plugins: [instead, react()],
  publicDir: false,
  build: {
    outDir: '../dist/viewer',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      input: resolve(root, 'viewer/main.tsx'),
      output: {
        codeSplitting: false,
        entryFileNames: 'viewer.js',
        assetFileNames: 'viewer[extname]',
      },
    },
  },
});
