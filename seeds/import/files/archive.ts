import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { InputError } from '../../../server/errors.ts';
import type { OpenBytes } from './encoding.ts';

/** A file in an archive; `open` may be called again. */
interface Packed {
  name: string;
  /** Bytes when unpacked. */
  size: number;
  open: OpenBytes;
}

/** A ZIP's directory ends in the last 64 kB: 22 bytes and a comment. */
const END_BYTES = 22 + 0xffff;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const MOST_FILES = 1_000;

/**
 * The files in a ZIP archive, hidden ones and folders passed over, unpacked as they are read; null where the
 * file is no ZIP, or one that is a document of its own (a workbook).
 *
 * @throws InputError for archives that are encrypted, cut off, above 4 GB, or of more than 1,000 files.
 */
export async function packedFiles(path: string): Promise<Packed[] | null> {
  const file = await open(path, 'r');
  try {
    const mark = await bytesAt(file, 0, 4);
    if (mark.toString('latin1') !== 'PK\u0003\u0004') return null;
    const entries = await entriesOf(file, path);
    if (entries.some(({ name }) => name === '[Content_Types].xml')) return null;
    const wanted = entries.filter(({ name }) => !/\/$|(^|\/)(\.|__MACOSX\/)/.test(name));
    return await Promise.all(wanted.map((entry) => packed(file, path, entry)));
  } finally {
    await file.close();
  }
}

interface Entry {
  name: string;
  method: number;
  packedSize: number;
  size: number;
  at: number;
}

async function entriesOf(file: FileHandle, path: string): Promise<Entry[]> {
  const { size: whole } = await file.stat();
  const from = Math.max(0, whole - END_BYTES);
  const tail = await bytesAt(file, from, whole - from);
  const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + 22 > tail.length) throw broken(path, 'it was cut off');
  const count = tail.readUInt16LE(end + 10);
  const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count > MOST_FILES || start === 0xffff_ffff) throw broken(path, 'it has more than 1,000 files or 4 GB');
  const directory = await bytesAt(file, start, length);
  const entries: Entry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== 0x0201_4b50)
      throw broken(path, 'its directory is broken');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      directory.readUInt16LE(at + offset),
    ) as [number, number, number];
    const name = directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength);
    const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)];
    if (flags & 1 || (method !== STORED && method !== DEFLATED))
      throw broken(path, `${name} in it is encrypted, or packed in a way that is not known here`);
    entries.push({
      name,
      method,
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + nameLength + extra + comment;
  }
  return entries;
}

async function packed(file: FileHandle, path: string, entry: Entry): Promise<Packed> {
  const { name, method, packedSize, size, at } = entry;
  const local = await bytesAt(file, at, LOCAL_BYTES);
  const start = at + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  async function* unpack(): AsyncGenerator<Uint8Array> {
    if (packedSize === 0) return;
    const bytes = createReadStream(path, { start, end: start + packedSize - 1 });
    const pieces = method === STORED ? bytes : bytes.pipe(createInflateRaw());
    bytes.once('error', (error) => pieces.destroy(error));
    let read = 0;
    for await (const piece of pieces as AsyncIterable<Uint8Array>) {
      read += piece.length;
      // Whoever says less than there is means to fill the disk.
      if (read > size) throw broken(path, `${name} in it is larger than its directory says`);
      yield piece;
    }
    if (read !== size) throw broken(path, `${name} in it was cut off`);
  }
  return { name, size, open: unpack };
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, at);
  return buffer.subarray(0, bytesRead);
}

const broken = (path: string, why: string): InputError =>
  new InputError(
    `${path}: expected a ZIP archive that can be read, but ${why}. Unpack it, and import what is in it.`,
  );
