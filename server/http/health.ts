import type { RequestHandler } from 'express';
import { StoreUnavailableError, TimeoutError } from '../errors.ts';
import type { GraphStore } from '../store/port.ts';

const PATIENCE = 2_000;

/** 200 when the store answers; 503 with a reason in plain words when it does not. */
export function health(store: GraphStore): RequestHandler {
  return async (_request, response) => {
    try {
      await store.ping({ deadline: Date.now() + PATIENCE });
      response.set('cache-control', 'no-store').json({ status: 'ok', engine: store.engine });
    } catch (error) {
      response
        .status(503)
        .set('cache-control', 'no-store')
        .json({ status: 'unavailable', engine: store.engine, reason: reasonOf(error) });
    }
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof StoreUnavailableError) return error.message;
  return error instanceof TimeoutError
    ? 'The database did not answer within two seconds.'
    : 'The database does not answer.';
}
