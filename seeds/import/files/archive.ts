import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { openPromise, type Entry } from 'yauzl';
import { InputError } from '../../../server/errors.ts';
import type { OpenBytes } from './encoding.ts';

/** A file in an archive; `open` may be called again. */
interface Packed {
  name: string;
  /** Bytes when unpacked. */
  size: number;
  open: OpenBytes;
}

const MOST_FILES = 1_000;
const CUT_OFF = 'it was cut off, or its directory is broken';

/**
 * The files in a ZIP archive, hidden ones and folders passed over, unpacked as they are read; null where the
 * file is no ZIP, or one that is a document of its own (a workbook).
 *
 * @throws InputError for archives that are encrypted, cut off, or of more than 1,000 files.
 */
export async function packedFiles(path: string): Promise<Packed[] | null> {
  if (!(await isArchive(path))) return null;
  const entries = await entriesOf(path);
  if (entries.some(({ fileName }) => fileName === '[Content_Types].xml')) return null;
  return entries
    .filter(({ fileName }) => !/\/$|(^|\/)(\.|__MACOSX\/)/.test(fileName))
    .map((entry) => packed(path, entry));
}

async function isArchive(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.toString('latin1') === 'PK\u0003\u0004';
  } finally {
    await file.close();
  }
}

async function entriesOf(path: string): Promise<Entry[]> {
  const archive = await read(path);
  try {
    if (archive.entryCount > MOST_FILES)
      throw broken(path, `it has ${archive.entryCount} files, and up to ${MOST_FILES} are taken at once`);
    const entries: Entry[] = [];
    for await (const entry of archive.eachEntry()) entries.push(entry);
    return entries;
  } catch (error) {
    throw error instanceof InputError ? error : broken(path, CUT_OFF);
  } finally {
    archive.close();
  }
}

async function read(path: string) {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch {
    throw broken(path, CUT_OFF);
  }
}

function packed(path: string, entry: Entry): Packed {
  const { fileName: name, uncompressedSize: size } = entry;
  if (entry.isEncrypted() || !entry.canDecodeFileData())
    throw broken(path, `${name} in it is encrypted, or packed in a way that is not known here`);
  async function* unpack(): AsyncGenerator<Uint8Array> {
    const archive = await read(path);
    try {
      // The library refuses more or fewer bytes than the directory says: whoever says less means to fill the disk.
      const bytes: Readable = await archive.openReadStreamPromise(entry);
      yield* bytes as AsyncIterable<Uint8Array>;
    } catch {
      throw broken(path, `${name} in it is broken, or not of the size that its directory says`);
    } finally {
      archive.close();
    }
  }
  return { name, size, open: unpack };
}

const broken = (path: string, why: string): InputError =>
  new InputError(
    `${path}: expected a ZIP archive that can be read, but ${why}. Unpack it, and import what is in it.`,
  );
