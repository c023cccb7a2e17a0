import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { Request, RequestHandler, Response, Router } from 'express';
import type { Context } from '../graphql/context.ts';

/** Bytes of one request; a document of 2,000 tokens takes some 20 kB. */
const LARGEST_BODY = '1mb';

/** The GraphQL endpoint: POST and GET as the GraphQL-over-HTTP specification has them. */
export function graphql(server: ApolloServer<Context>, context: (response: Response) => Context): Router {
  const router = express.Router();
  router.use(onlyGetAndPost, express.json({ limit: LARGEST_BODY }), plainGet, bodyOrNothing);
  router.use(expressMiddleware(server, { context: ({ res }) => Promise.resolve(context(res)) }));
  return router;
}

const onlyGetAndPost: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'POST') next();
  else
    response
      .status(405)
      .set('allow', 'GET, POST')
      .json({
        errors: [
          { message: `Expected GET or POST, got ${request.method}.`, extensions: { code: 'BAD_REQUEST' } },
        ],
      });
};

/**
 * Apollo takes a GET only with a header that a foreign page can't send. Browsers say themselves
 * where a request comes from; one that is not another site's may be as plain as the specification
 * allows. Queries change nothing, and a foreign page could not read the answer either way.
 */
const plainGet: RequestHandler = (request, _response, next) => {
  const from = request.get('sec-fetch-site');
  if (request.method === 'GET' && (from === undefined || from === 'none' || from === 'same-origin'))
    request.headers['apollo-require-preflight'] = 'true';
  next();
};

/** Express leaves the body undefined where none was sent; Apollo takes that for a missing parser. */
const bodyOrNothing: RequestHandler = (request: Request, _response, next) => {
  request.body ??= {};
  next();
};
