import busboy from 'busboy';
import type { Request } from 'express';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that was sent, kept on the disk until the request is answered. */
export interface UploadedFile {
  name: string;
  /** Bytes. */
  size: number;
  path: string;
}

export interface Upload {
  files: UploadedFile[];
  fields: ReadonlyMap<string, string>;
  /** Takes the files off the disk. */
  remove: () => Promise<void>;
}

/** An upload that can't be taken: the status says what kind of fault it is. */
export class UploadError extends Error {
  override name = 'UploadError';
  constructor(
    readonly status: 400 | 413 | 415,
    message: string,
  ) {
    super(message);
  }
}

const MOST_FILES = 100;
const MOST_FIELDS = 20;
/** A mapping is the longest field. */
const LONGEST_FIELD = 1024 * 1024;

/**
 * Takes the files and fields of a form (multipart/form-data), streamed to a folder of their own.
 * Throws UploadError for another kind of body (415), more than `mostBytes` in all (413), or a form
 * that breaks off (400); nothing stays on the disk then.
 */
export async function receiveUpload(request: Request, mostBytes: number): Promise<Upload> {
  if (!request.is('multipart/form-data'))
    throw new UploadError(
      415,
      'Expected a form with files (multipart/form-data), such as curl -F file=@graph.gexf sends.',
    );
  if (Number(request.get('content-length') ?? 0) > mostBytes) throw tooLarge(mostBytes);
  const folder = await mkdtemp(join(tmpdir(), 'liaison-upload-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    return { ...(await receive(request, folder, mostBytes)), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function receive(request: Request, folder: string, mostBytes: number): Promise<Omit<Upload, 'remove'>> {
  const files: UploadedFile[] = [];
  const fields = new Map<string, string>();
  const kept: Array<Promise<void>> = [];
  let bytes = 0;
  const form = busboy({
    headers: request.headers,
    defParamCharset: 'utf8',
    limits: { files: MOST_FILES, fields: MOST_FIELDS, fieldSize: LONGEST_FIELD },
  });
  await new Promise<void>((resolve, reject) => {
    form.on('field', (name, value) => fields.set(name, value));
    form.on('file', (_field, stream, { filename }) => {
      const file = {
        name: filename || `file ${files.length + 1}`,
        size: 0,
        path: join(folder, String(files.length)),
      };
      files.push(file);
      stream.on('data', (piece: Buffer) => {
        file.size += piece.length;
        bytes += piece.length;
        if (bytes > mostBytes) reject(tooLarge(mostBytes));
      });
      const written = keep(stream, file.path);
      written.catch(reject);
      kept.push(written);
    });
    form.on('filesLimit', () =>
      reject(new UploadError(413, `Expected at most ${MOST_FILES} files at once.`)),
    );
    form.on('error', () => reject(brokenOff()));
    form.on('close', resolve);
    request.on('aborted', () => reject(brokenOff()));
    request.pipe(form);
  }).finally(() => request.unpipe(form));
  await Promise.all(kept);
  return { files, fields };
}

const keep = (stream: Readable, path: string) => pipeline(stream, createWriteStream(path));

const brokenOff = () =>
  new UploadError(400, 'Expected a whole form with files, got one that breaks off. Send it again.');

const tooLarge = (mostBytes: number) =>
  new UploadError(
    413,
    `Expected at most ${Math.floor(mostBytes / 1024 / 1024)} MB, got more. Import large files with: npm run import -- <file>`,
  );
