import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../../../server/errors.ts';
import { packedFiles } from './archive.ts';
import { fileFromBytes } from './decoded.ts';
import type { DecodedFile } from './decoded.ts';

const PIECE_BYTES = 256 * 1024;

/**
 * The files at these paths, folders and ZIP archives with all that is in them (hidden files are passed
 * over), in the order given and within folders by name.
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
  return (await Promise.all([...new Set(found)].map((one) => filesAt(one, one, encoding)))).flat();
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

/**
 * The file of this path under a name, or the files in it where it is an archive.
 *
 * @throws InputError where it may not be read, or is a broken archive.
 */
export async function filesAt(
  file: string,
  name: string,
  encoding: string | undefined,
): Promise<DecodedFile[]> {
  try {
    const packed = await packedFiles(file);
    if (packed) {
      const folder = name.replace(/\.zip$/i, '');
      return await Promise.all(
        packed.map((one) => fileFromBytes(`${folder}/${one.name}`, one.size, one.open, encoding)),
      );
    }
    const { size } = await stat(file);
    const open = () => createReadStream(file, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Uint8Array>;
    return [await fileFromBytes(name, size, open, encoding)];
  } catch (error) {
    if (error instanceof InputError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${name}: Expected a file that may be read, but it can't be: ${reason}.`);
  }
}
