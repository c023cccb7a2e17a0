import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Report } from '../graphql/errors.ts';

/** What no other handler knew. */
export const notFound: RequestHandler = (request, response) => {
  response
    .status(404)
    .type('text/plain')
    .send(
      `There is nothing at ${request.path.slice(0, 200)}. The page is at /, the GraphQL editor at /graphql.\n`,
    );
};

/** Errors before GraphQL (a body that is no JSON, or too large) in GraphQL's own error shape. */
export function failures(report: Report): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, message } = describe(error);
    if (status < 500) {
      response.status(status).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
      return;
    }
    const id = randomUUID();
    report(id, error);
    response.status(500).json({
      errors: [
        {
          message: `Something went wrong inside Liaison. The log has the details under ${id}.`,
          extensions: { code: 'INTERNAL', id },
        },
      ],
    });
  };
}

function describe(error: unknown): { status: number; message: string } {
  const { status, type } = (typeof error === 'object' && error !== null ? error : {}) as {
    status?: unknown;
    type?: unknown;
  };
  if (type === 'entity.too.large')
    return { status: 413, message: 'Expected a request of at most 1 MB, got a larger one.' };
  if (type === 'entity.parse.failed')
    return {
      status: 400,
      message:
        'Expected a JSON body like {"query": "{ vocabulary { rule } }"}, got something that is no JSON.',
    };
  const code = typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
  return {
    status: code,
    message: 'The request could not be read. Send JSON in UTF-8, not compressed in an unknown way.',
  };
}
