import type { ErrorRequestHandler } from 'express';
import { InputError, StoreUnavailableError, TimeoutError } from '../errors.ts';
import { FullError, NameTakenError, NoViewError } from '../views/errors.ts';
import { VIEW_LIMITS } from '../views/limits.ts';

const KNOWN = [
  { of: InputError, status: 400, code: 'BAD_USER_INPUT' },
  { of: NoViewError, status: 404, code: 'NOT_FOUND' },
  { of: NameTakenError, status: 409, code: 'NAME_TAKEN' },
  { of: FullError, status: 507, code: 'FULL' },
  { of: StoreUnavailableError, status: 503, code: 'STORE_UNAVAILABLE' },
  { of: TimeoutError, status: 504, code: 'TIMEOUT' },
] as const;

/** Our own errors in GraphQL's shape with a fitting status; everything else goes on. */
export const viewFailures: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const known = KNOWN.find(({ of }) => error instanceof of);
  const fault = known && error instanceof Error ? { ...known, message: error.message } : ofBody(error);
  if (!fault || response.headersSent) return next(error);
  const { status, code, message } = fault;
  response
    .status(status)
    .set('cache-control', 'no-store')
    .json({ errors: [{ message, extensions: { code } }] });
};

function ofBody(error: unknown): { status: number; code: string; message: string } | null {
  const { type } = (typeof error === 'object' && error !== null ? error : {}) as { type?: unknown };
  if (type === 'entity.too.large')
    return {
      status: 413,
      code: 'BAD_REQUEST',
      message: `Expected a view of at most ${VIEW_LIMITS.request / 1024} kB, got a larger one. Hide some entities first.`,
    };
  if (type === 'entity.parse.failed')
    return {
      status: 400,
      code: 'BAD_REQUEST',
      message: 'Expected a JSON body, got something that is no JSON.',
    };
  return null;
}
