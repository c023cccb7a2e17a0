import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file of an archive: its name in ASCII, and its text in pieces. */
export interface ZippedFile {
  name: string;
  text: AsyncIterable<string> | Iterable<string>;
}

/** A file of the same data is the same file: the first day that a ZIP can hold. */
const SAME_DAY = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** Files as a ZIP archive, a piece at a time; each is asked for when the one before it is packed. */
export async function* zip(files: AsyncIterable<ZippedFile>): AsyncGenerator<Uint8Array> {
  const archive = new ZipFile();
  const out = archive.outputStream as Readable;
  const failed = (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error)));
  archive.on('error', failed);
  let last: Readable | undefined;
  const feed = async () => {
    for await (const { name, text } of files) {
      last = Readable.from(bytesOf(text), { objectMode: false });
      archive.addReadStream(last, name, SAME_DAY);
      await finished(last);
    }
    archive.end();
  };
  try {
    feed().catch(failed);
    yield* out as AsyncIterable<Uint8Array>;
  } finally {
    // Whoever stopped listening wants no more to be read either.
    last?.destroy();
  }
}

async function* bytesOf(text: ZippedFile['text']): AsyncGenerator<Uint8Array> {
  for await (const piece of text) yield Buffer.from(piece);
}
