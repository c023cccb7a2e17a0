import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../../../server/errors.ts';
import { fileFromBytes } from './decoded.ts';
import type { DecodedFile } from './decoded.ts';

const PIECE_BYTES = 256 * 1024;

/**
 * The files at these paths, folders with all that is in them (hidden files are passed over), in
 * the order given and within folders by name.
 *
 * @throws InputError naming every path where there is nothing, or nothing that may be read.
 */
export async function filesFromPaths(paths: readonly string[], encoding?: string): Promise<DecodedFile[]> {
  const found: string[] = [];
  const missing: string[] = [];
  for (const one of paths) {
    const what = await stat(one).catch(() => null);
    if (what === null)
      missing.push(`${one}: Expected a file or a folder, found nothing at this path. Check the spelling.`);
    else if (what.isDirectory()) found.push(...(await filesUnder(one)));
    else found.push(one);
  }
  if (missing.length > 0) throw new InputError(missing.join('\n'));
  if (found.length === 0) throw new InputError(`Expected files in ${paths.join(', ')}, found none.`);
  return Promise.all([...new Set(found)].map((one) => fileAt(one, encoding)));
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.'))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const nested = await Promise.all(
    entries.map((entry) => {
      const inside = path.join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(inside) : Promise.resolve([inside]);
    }),
  );
  return nested.flat();
}

async function fileAt(file: string, encoding: string | undefined): Promise<DecodedFile> {
  const { size } = await stat(file);
  try {
    return await fileFromBytes(
      file,
      size,
      () => createReadStream(file, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Uint8Array>,
      encoding,
    );
  } catch (error) {
    if (error instanceof InputError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${file}: Expected a file that may be read, but it can't be: ${reason}.`);
  }
}
