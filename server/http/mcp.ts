import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import express from 'express';
import type { Request, RequestHandler, Response, Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../graphql/context.ts';
import type { Report } from '../graphql/errors.ts';
import { runOn } from '../graphql/run.ts';
import { createMcpServer } from '../mcp/server.ts';

interface McpOptions {
  schema: GraphQLSchema;
  context: (response: Response) => Context;
  report: Report;
}

/** Bytes of one call; the longest question takes two thousand. */
const LARGEST_BODY = '64kb';

/** `/mcp`: the tools for agents over streamable HTTP. Each request stands for itself: there is no session. */
export function mcp({ schema, context, report }: McpOptions): Router {
  const router = express.Router();
  router.use(knownOrigin, onlyPost, express.json({ limit: LARGEST_BODY }));
  router.post('/', async (request: Request, response: Response) => {
    // Calls of one request each get what is left of its time, and loaders of their own.
    const server = createMcpServer(
      runOn(schema, () => context(response)),
      report,
    );
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: undefined,
      enableJsonResponse: true,
    });
    response.once('close', () => void server.close());
    await server.connect(transport);
    await transport.handleRequest(request, response, request.body);
  });
  return router;
}

/**
 * Programs send no Origin; a page in a browser does, and must be of this server. Where we were
 * reached at this machine's own address, it must name this machine as well: a foreign name that was
 * made to point here (DNS rebinding) agrees with its own Host header.
 */
const knownOrigin: RequestHandler = (request, response, next) => {
  const origin = request.get('origin');
  if (origin === undefined) return next();
  const { host, hostname } = URL.canParse(origin) ? new URL(origin) : { host: null, hostname: '' };
  const isOwn = host !== null && host === request.get('host');
  if (isOwn && (!isLoopback(request.socket.localAddress ?? '') || isLoopback(hostname))) return next();
  refuse(response, 403, 'Expected a program, or a page of this server; got a request of another site.');
};

const isLoopback = (name: string): boolean =>
  /^(localhost|127\.[\d.]+|\[?::1\]?|::ffff:127\.[\d.]+)$/.test(name);

const onlyPost: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') return next();
  response.set('allow', 'POST');
  refuse(
    response,
    405,
    `Expected POST, got ${request.method}: there are no sessions and no streams here. docs/agents.md shows how clients are set up.`,
  );
};

function refuse(response: Response, status: number, message: string): void {
  response.status(status).json({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null });
}
