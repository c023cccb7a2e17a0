import express from 'express';
import type { Request, RequestHandler, Response, Router } from 'express';
import type { Writing } from '../access/writing.ts';
import { InputError, StoreUnavailableError, WriteRefusedError } from '../errors.ts';
import type { Report } from '../graphql/errors.ts';
import { answerIn } from './importAnswer.ts';
import { receiveUpload, UploadError } from './upload.ts';
import type { Upload, UploadedFile } from './upload.ts';

/** What is to be done with uploaded files. */
export interface ImportRequest {
  files: readonly UploadedFile[];
  /** YAML, as docs/import.md describes it; null: none was sent. */
  mapping: { name: string; text: string } | null;
  dryRun: boolean;
  skipBad: boolean;
  dataset?: string;
  format?: string;
  encoding?: string;
  /** Aborted when nobody waits any more. */
  signal: AbortSignal;
  onProgress: (progress: object) => void;
}

/** Imports files and gives the report, plain JSON. main hands it down: the server knows no seeds. */
export type Importer = (request: ImportRequest) => Promise<object>;

interface ImportsOptions {
  importer: Importer;
  writing: Writing;
  report: Report;
  /** Bytes of one request in all. */
  mostBytes?: number;
}

const MOST_BYTES = 2 * 1024 * 1024 * 1024;

/**
 * `POST /api/import`: a form with files and fields, one import at a time, for who has the write
 * token. Answers in lines of JSON, progress first and the report last, or the report alone for who
 * accepts `application/json` only. Documented in docs/formats.md.
 */
export function imports({ importer, writing, report, mostBytes = MOST_BYTES }: ImportsOptions): Router {
  const router = express.Router();
  let busy = false;

  router.post('/', (request: Request, _response: Response, next) => {
    writing.demand(request.get('authorization'));
    next();
  });
  router.post('/', async (request: Request, response: Response) => {
    if (busy) return refuse(response, 409, 'BUSY', 'Another import is running. Try again when it is done.');
    busy = true;
    let upload: Upload | null = null;
    try {
      upload = await receiveUpload(request, mostBytes);
      await run(upload, request, response, importer, report);
    } finally {
      busy = false;
      await upload?.remove();
    }
  });
  router.use(nothingElse, refusals);
  return router;
}

async function run(
  upload: Upload,
  request: Request,
  response: Response,
  importer: Importer,
  report: Report,
): Promise<void> {
  if (upload.files.length === 0)
    throw new UploadError(400, 'Expected at least one file in the form, found none.');
  const nobodyWaits = new AbortController();
  response.once('close', () => response.writableFinished || nobodyWaits.abort());
  const answer = answerIn(request, response, report);
  try {
    const { files, fields } = upload;
    const text = fields.get('mapping');
    answer.report(
      await importer({
        files,
        mapping: text ? { name: fields.get('mappingName') ?? 'mapping', text } : null,
        dryRun: isYes(fields.get('dryRun')),
        skipBad: isYes(fields.get('skipBad')),
        ...optional(fields, ['dataset', 'format', 'encoding']),
        signal: nobodyWaits.signal,
        onProgress: answer.progress,
      }),
    );
  } catch (error) {
    answer.failed(error);
  }
}

const isYes = (value: string | undefined) => value === 'true' || value === '1' || value === 'on';

function optional(
  fields: ReadonlyMap<string, string>,
  names: ReadonlyArray<'dataset' | 'format' | 'encoding'>,
): Partial<Pick<ImportRequest, 'dataset' | 'format' | 'encoding'>> {
  return Object.fromEntries(names.filter((name) => fields.get(name)).map((name) => [name, fields.get(name)]));
}

const nothingElse: RequestHandler = (request, response) =>
  refuse(
    response.set('allow', 'POST'),
    405,
    'BAD_REQUEST',
    `Expected POST /api/import, got ${request.method}.`,
  );

/** Our own errors in GraphQL's shape with a fitting status; everything else goes on. */
const refusals: express.ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  if (error instanceof WriteRefusedError)
    return refuse(response.set('www-authenticate', 'Bearer'), 401, 'WRITE_REFUSED', error.message);
  if (error instanceof UploadError)
    // What is left of the body is not waited for.
    return refuse(response.set('connection', 'close'), error.status, 'BAD_REQUEST', error.message);
  if (error instanceof InputError)
    return refuse(response, 400, 'BAD_USER_INPUT', error.message, error.details.argument);
  if (error instanceof StoreUnavailableError)
    return refuse(response, 503, 'STORE_UNAVAILABLE', error.message);
  next(error);
};

function refuse(response: Response, status: number, code: string, message: string, argument?: string): void {
  response
    .status(status)
    .set('cache-control', 'no-store')
    .json({ errors: [{ message, extensions: { code, ...(argument !== undefined && { argument }) } }] });
}
