import express from 'express';
import type { Request, RequestHandler, Response, Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../graphql/context.ts';
import type { GraphStore } from '../store/port.ts';
import { freezeAgain } from '../views/freeze.ts';
import { keepView, keptContents } from '../views/keep.ts';
import { VIEW_LIMITS } from '../views/limits.ts';
import { changeNamed, forgetName, nameView, namedViews } from '../views/named.ts';
import { readChangeRequest, readKeepRequest, readNameRequest } from '../views/request.ts';
import { rate } from './rate.ts';
import { ownPageOnly } from './viewsGuard.ts';
import { viewFailures } from './viewsFailures.ts';

interface ViewsOptions {
  store: GraphStore;
  schema: GraphQLSchema;
  context: (response: Response) => Context;
  requestsPerMinute: number;
}

/** What is kept under the hash of its content never changes. */
const FOR_EVER = 'private, max-age=31536000, immutable';
const SEGMENT = /^[\w-]{1,64}$/;

/** `/api/views`: views kept by content, and the names given to them. Documented in docs/views.md. */
export function views({ store, schema, context, requestsPerMinute }: ViewsOptions): Router {
  const router = express.Router();
  const reads = rate(requestsPerMinute);
  // A tenth, since what is written stays.
  const writes = [
    rate(Math.ceil(requestsPerMinute / 10)),
    express.json({ limit: VIEW_LIMITS.request, strict: true }),
  ];
  const deadline = (response: Response) => context(response).reading.read;
  router.use(ownPageOnly);

  router.get('/named', reads, async (_request, response) => {
    response.set('cache-control', 'no-store').json(await namedViews(store, deadline(response)));
  });
  router.post('/named', writes, async (request: Request, response: Response) => {
    response.status(201).json(await nameView(store, readNameRequest(request.body)));
  });
  router.patch('/named/:id', writes, async (request: Request, response: Response) => {
    const change = readChangeRequest(request.body);
    response.json(await changeNamed(store, deadline(response), idOf(request), change));
  });
  router.delete('/named/:id', writes, async (request: Request, response: Response) => {
    await forgetName(store, idOf(request));
    response.status(204).end();
  });

  router.post('/', writes, async (request: Request, response: Response) => {
    response.json({ id: await keepView(store, schema, context(response), readKeepRequest(request.body)) });
  });
  router.get('/:id', reads, async (request: Request, response: Response) => {
    const { contents, keptAt } = await keptContents(store, deadline(response), request.params.id);
    response.set('cache-control', FOR_EVER).json({ id: request.params.id, keptAt: keptAt, ...contents });
  });
  router.get('/:id/now', reads, async (request: Request, response: Response) => {
    const { contents } = await keptContents(store, deadline(response), request.params.id);
    const now = await freezeAgain(schema, context(response), contents);
    response.set('cache-control', 'no-store').json(now);
  });
  router.use(nothingElse, viewFailures);
  return router;
}

function idOf(request: Request): string {
  const { id } = request.params;
  return typeof id === 'string' && SEGMENT.test(id) ? id : '';
}

const nothingElse: RequestHandler = (request, response) => {
  const message = `Expected GET or POST /api/views, or GET, POST, PATCH or DELETE /api/views/named; got ${request.method} of something else.`;
  response.status(405).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
};
