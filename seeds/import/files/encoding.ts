import { InputError } from '../../../server/errors.ts';

/** The bytes of a file from its beginning; may be called again. */
export type OpenBytes = () => AsyncIterable<Uint8Array>;

/** How a file's bytes become text. */
export interface Encoding {
  /** As TextDecoder names it; null: no text at all. */
  label: string | null;
  /** Whether bytes are no letters in it, so that some are lost. */
  isBroken: boolean;
  /** What a person should know of it; null: plain UTF-8, or what was asked for. */
  note: string | null;
}

const MARKS: ReadonlyArray<[number[], string]> = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
const CONTAINERS: ReadonlyArray<[number[], string]> = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'It is an Excel workbook, or an archive in an archive: save the sheet as CSV (UTF-8), or unpack it.',
  ],
  [[0x1f, 0x8b], 'It is packed (gzip): unpack it.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'It is an old Excel or Word file: save the sheet as CSV (UTF-8).'],
  [[0x25, 0x50, 0x44, 0x46], 'It is a PDF: only tables and graphs as text can be read.'],
];

/**
 * Finds out how a file is encoded: by its mark, else UTF-8 where all of it is that, else
 * Windows-1252 (which holds Latin-1), unless it is UTF-8 with broken places. Reads the whole file.
 */
export async function detectEncoding(open: OpenBytes): Promise<Encoding> {
  const head = await firstBytes(open, 4096);
  const container = CONTAINERS.find(([mark]) => begins(head, mark));
  if (container) return { label: null, isBroken: false, note: container[1] };
  const marked = MARKS.find(([mark]) => begins(head, mark))?.[1];
  if (marked !== undefined && marked !== 'utf-8')
    return { label: marked, isBroken: false, note: `Read as ${marked.toUpperCase()}, by its mark.` };
  if (head.includes(0)) return unmarkedWide(head);
  const found = await sequences(open);
  if (found.broken === 0) return { label: 'utf-8', isBroken: false, note: null };
  if (found.whole === 0 && marked === undefined)
    return {
      label: 'windows-1252',
      isBroken: false,
      note: `It is not UTF-8 (line ${found.line} is the first that shows it) and was read as Windows-1252. If letters look wrong, name the encoding.`,
    };
  return {
    label: 'utf-8',
    isBroken: true,
    note: `Its UTF-8 is broken in ${found.broken} place${found.broken === 1 ? '' : 's'}, first in line ${found.line}.`,
  };
}

/** @throws InputError where a label names no encoding. */
export function checkEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new InputError(
      `Expected an encoding such as utf-8, windows-1252, iso-8859-2 or utf-16le, found "${label}".`,
    );
  }
}

async function firstBytes(open: OpenBytes, count: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of open()) {
    pieces.push(piece);
    length += piece.length;
    if (length >= count) break;
  }
  return Buffer.concat(pieces).subarray(0, count);
}

const begins = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, index) => bytes[index] === byte);

/** UTF-16 of Latin text without a mark has zeros in every second place. */
function unmarkedWide(head: Uint8Array): Encoding {
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = head.length / 3;
  if (odd > most && even === 0)
    return { label: 'utf-16le', isBroken: false, note: 'Read as UTF-16LE; it bears no mark.' };
  if (even > most && odd === 0)
    return { label: 'utf-16be', isBroken: false, note: 'Read as UTF-16BE; it bears no mark.' };
  return { label: null, isBroken: false, note: 'It is no text.' };
}

/** Counts sequences of several bytes, whole ones and broken ones, and finds the line of the first broken one. */
async function sequences(open: OpenBytes): Promise<{ whole: number; broken: number; line: number }> {
  if (await isUtf8(open)) return { whole: 0, broken: 0, line: 0 };
  let [whole, broken, line, brokenLine, due] = [0, 0, 1, 0, 0];
  const isBroken = () => {
    broken += 1;
    if (brokenLine === 0) brokenLine = line;
  };
  for await (const piece of open())
    for (const byte of piece) {
      if (due > 0) {
        if (byte >= 0x80 && byte < 0xc0) {
          due -= 1;
          if (due === 0) whole += 1;
          continue;
        }
        isBroken();
        due = 0;
      }
      if (byte === 0x0a) line += 1;
      else if (byte >= 0xc2 && byte < 0xe0) due = 1;
      else if (byte >= 0xe0 && byte < 0xf0) due = 2;
      else if (byte >= 0xf0 && byte < 0xf5) due = 3;
      else if (byte >= 0x80) isBroken();
    }
  if (due > 0) isBroken();
  return { whole, broken: Math.max(broken, 1), line: Math.max(brokenLine, 1) };
}

async function isUtf8(open: OpenBytes): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of open()) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
