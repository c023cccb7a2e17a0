import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express from 'express';
import type { ErrorRequestHandler, Request, Response, Router } from 'express';
import { InputError, StoreUnavailableError, TimeoutError } from '../errors.ts';
import { exportFile } from '../export/exportFile.ts';
import type { ExportedStores } from '../export/exportFile.ts';
import type { ExportFormat } from '../export/format.ts';
import { formatNamed } from '../export/formats.ts';
import { EXPORT_LIMITS, readAll, readChosen } from '../export/request.ts';
import type { ExportAsked } from '../export/request.ts';
import type { Report } from '../graphql/errors.ts';
import { rate } from './rate.ts';
import { ownPageOnly } from './viewsGuard.ts';

interface ExportsOptions {
  stores: ExportedStores;
  formats: readonly ExportFormat[];
  requestsPerMinute: number;
  report: Report;
}

/** How long one look-up of an export may take; the whole may take as long as somebody reads it. */
const PATIENCE = 60_000;
/** Files that are written at the same time: each reads all the time. */
const AT_ONCE = 4;

/** `/api/export`: files over everything, a data set, or what a page shows. Documented in docs/export.md. */
export function exports({ stores, formats, requestsPerMinute, report }: ExportsOptions): Router {
  const router = express.Router();
  let writing = 0;
  const send = async (asked: ExportAsked, response: Response): Promise<void> => {
    const format = formatNamed(asked.format, formats);
    if (writing >= AT_ONCE) throw new BusyError();
    writing += 1;
    let gone = false;
    response.once('close', () => (gone = true));
    const patience = () => ({ deadline: gone ? 0 : Date.now() + PATIENCE });
    try {
      const { name, mime, pieces } = await exportFile(stores, { ...asked, format }, patience);
      // What can't be done at all is said before the file begins.
      const begun = await begin(pieces);
      response.set({
        'content-type': mime,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      });
      await pipeline(Readable.from(begun), response).catch((error: unknown) => {
        if (!gone) report('an export was cut off', error);
      });
    } finally {
      writing -= 1;
    }
  };

  router.use(ownPageOnly, rate(Math.max(10, Math.ceil(requestsPerMinute / 10))));
  router.get('/formats', (_request, response) => {
    response.json(
      formats.map(({ id, label, extension, wholeRecord, leavesDeniedOut, cannotHold }) => ({
        ...{ id, label, extension, wholeRecord, leavesDeniedOut, cannotHold },
      })),
    );
  });
  router.get('/', (request: Request, response: Response) => send(readAll(request.query), response));
  router.post('/', express.json({ limit: EXPORT_LIMITS.bytes, strict: true }), (request: Request, response) =>
    send(readChosen(request.body), response),
  );
  router.use(failed);
  return router;
}

class BusyError extends Error {}

/** The same pieces, once the first of them is there. */
async function begin<T>(pieces: AsyncIterable<T>): Promise<AsyncIterable<T>> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    for (let step = first; !step.done; step = await iterator.next()) yield step.value;
  })();
}

const KNOWN = [
  { of: InputError, status: 400, code: 'BAD_USER_INPUT' },
  { of: StoreUnavailableError, status: 503, code: 'STORE_UNAVAILABLE' },
  { of: TimeoutError, status: 504, code: 'TIMEOUT' },
] as const;

const failed: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const known = KNOWN.find(({ of }) => error instanceof of);
  const busy = error instanceof BusyError;
  if (response.headersSent || (!known && !busy)) return next(error);
  const message = busy
    ? `Expected at most ${AT_ONCE} exports at a time, and as many are being written. Try again in a moment.`
    : (error as Error).message;
  response
    .status(known?.status ?? 503)
    .set('cache-control', 'no-store')
    .json({ errors: [{ message, extensions: { code: known?.code ?? 'BUSY' } }] });
};
