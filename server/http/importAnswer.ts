import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { InputError, StoreUnavailableError } from '../errors.ts';
import type { Report } from '../graphql/errors.ts';

/** How an import is told to who waits for it. */
interface ImportAnswer {
  progress: (progress: object) => void;
  report: (report: object) => void;
  /** Throws on, where nothing was sent yet and a status can still say it. */
  failed: (error: unknown) => void;
}

/** Lines told at most this often, in milliseconds. */
const SELDOM = 200;

/** Answers in lines of JSON: `{"progress": …}` now and then, `{"report": …}` or `{"error": …}` last. */
export function answerIn(request: Request, response: Response, log: Report): ImportAnswer {
  const inLines = request.accepts(['application/json', 'application/x-ndjson']) === 'application/x-ndjson';
  let told = 0;
  const line = (value: object) => {
    if (!response.headersSent)
      response.status(200).set({
        'content-type': 'application/x-ndjson; charset=utf-8',
        // Compression would hold lines back.
        'cache-control': 'no-store, no-transform',
      });
    response.write(`${JSON.stringify(value)}\n`);
  };
  return {
    progress: (progress) => {
      const now = Date.now();
      if (!inLines || now - told < SELDOM) return;
      told = now;
      line({ progress });
    },
    report: (report) => {
      if (!inLines) {
        response.set('cache-control', 'no-store').json(report);
        return;
      }
      line({ report });
      response.end();
    },
    failed: (error) => {
      if (!response.headersSent) throw error;
      const argument = error instanceof InputError ? error.details.argument : undefined;
      line({ error: { message: messageOf(error, log), ...(argument !== undefined && { argument }) } });
      response.end();
    },
  };
}

function messageOf(error: unknown, log: Report): string {
  if (error instanceof InputError || error instanceof StoreUnavailableError) return error.message;
  const id = randomUUID();
  log(id, error);
  return `Something went wrong inside Liaison. The log has the details under ${id}. What was written stays; importing again goes on.`;
}
