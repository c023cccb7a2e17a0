import { createDeflateRaw, crc32 } from 'node:zlib';

/** A file of an archive: its name in ASCII, and its text in pieces. */
export interface ZippedFile {
  name: string;
  text: AsyncIterable<string> | Iterable<string>;
}

/** Beyond these a ZIP needs its 64-bit form, which this does not write. */
const MOST_BYTES = 0xffff_ffff;
/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980: a file of the same data is the same file. */
const NO_DAY = 0x0021;

/**
 * Files as a ZIP archive (PKWARE's APPNOTE 6.3), a piece at a time: each is deflated as it is read,
 * with its sizes behind it. Throws where one, or all together, grow beyond 4 GB.
 */
export async function* zip(files: AsyncIterable<ZippedFile>): AsyncGenerator<Uint8Array> {
  const entries: Array<{ name: Buffer; crc: number; packed: number; size: number; at: number }> = [];
  let written = 0;
  for await (const { name, text } of files) {
    const entry = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, at: written };
    const head = localHeader(entry.name);
    yield head;
    for await (const piece of deflated(text, entry)) {
      entry.packed += piece.length;
      yield piece;
    }
    const sizes = numbers([4, 0x0807_4b50], [4, entry.crc], [4, entry.packed], [4, entry.size]);
    yield sizes;
    written += head.length + entry.packed + sizes.length;
    if (written > MOST_BYTES || entry.size > MOST_BYTES)
      throw new Error(
        `Expected at most 4 GB of tables, got more by ${name}. Export the data sets one by one, or as Liaison JSON.`,
      );
    entries.push(entry);
  }
  const directory = Buffer.concat(entries.map(directoryEntry));
  yield directory;
  yield numbers(
    [4, 0x0605_4b50],
    ...([
      [2, 0],
      [2, 0],
    ] as const),
    ...([
      [2, entries.length],
      [2, entries.length],
    ] as const),
    ...([
      [4, directory.length],
      [4, written],
      [2, 0],
    ] as const),
  );
}

async function* deflated(
  text: ZippedFile['text'],
  entry: { crc: number; size: number },
): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  const feed = (async () => {
    for await (const piece of text) {
      const bytes = Buffer.from(piece);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
    }
    deflate.end();
  })();
  feed.catch((error: unknown) => deflate.destroy(error instanceof Error ? error : new Error(String(error))));
  for await (const piece of deflate) yield piece as Buffer;
  await feed;
}

const localHeader = (name: Buffer): Buffer =>
  Buffer.concat([
    numbers([4, 0x0403_4b50], [2, VERSION], [2, FLAGS], [2, DEFLATED], [2, 0], [2, NO_DAY]),
    numbers([4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
    name,
  ]);

const directoryEntry = (entry: {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  at: number;
}): Buffer =>
  Buffer.concat([
    numbers([4, 0x0201_4b50], [2, VERSION], [2, VERSION], [2, FLAGS], [2, DEFLATED], [2, 0], [2, NO_DAY]),
    numbers([4, entry.crc], [4, entry.packed], [4, entry.size], [2, entry.name.length]),
    numbers([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, entry.at]),
    entry.name,
  ]);

/** Unsigned numbers of 2 or 4 bytes, little end first, one after another. */
function numbers(...fields: ReadonlyArray<readonly [2 | 4, number]>): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of fields) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}
