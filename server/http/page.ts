import { existsSync } from 'node:fs';
import path from 'node:path';
import express from 'express';
import type { RequestHandler, Response, Router } from 'express';

const UNBUILT =
  'The page is not built yet. Run `npm run build` (or `npm start`, which does it), then load this address again.\n';

/** The built page: its files by name, the ones with a hash in their name for good. */
export function page(folder: string): Router {
  const router = express.Router();
  router.get('/', (_request, response) => sendPage(response, path.join(folder, 'index.html')));
  router.use(
    '/assets',
    express.static(path.join(folder, 'assets'), {
      immutable: true,
      maxAge: '365d',
      index: false,
      fallthrough: true,
    }),
  );
  router.use(express.static(folder, { index: false, redirect: false, maxAge: 0, dotfiles: 'ignore' }));
  return router;
}

/** The editor's page, for browsers that open /graphql. */
export function editorPage(folder: string): RequestHandler {
  return (_request, response) => sendPage(response, path.join(folder, 'graphiql', 'index.html'));
}

function sendPage(response: Response, file: string): void {
  response.set('cache-control', 'no-cache');
  if (existsSync(file)) response.sendFile(file);
  else response.status(503).type('text/plain').send(UNBUILT);
}
