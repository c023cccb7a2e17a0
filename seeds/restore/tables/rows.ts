import { parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../../../server/errors.ts';

/** A table as text; `text` may be called again and reads from the start. */
export interface Table {
  name: string;
  text: () => AsyncIterable<string>;
}

/** A row by the names of its columns; null: an empty cell. */
export interface Row {
  /** From 1, the header's is 1. */
  line: number;
  cells: Readonly<Record<string, string | null>>;
}

/** The rows of a table that Liaison wrote. @throws InputError where it is no table. */
export async function* rowsIn({ name, text }: Table): AsyncGenerator<Row> {
  const parser = parse({
    bom: true,
    // A spreadsheet that has saved it again may have put its own sign there.
    delimiter: await delimiterOf(text()),
    info: true,
    cast: (cell, { quoting }) => (cell === '' && !quoting ? null : unguarded(cell)),
  });
  // What goes wrong comes out of the loop below.
  pipeline(Readable.from(text()), parser).catch(() => undefined);
  let header: Array<string | null> | null = null;
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (header === null) header = record;
      else
        yield {
          line,
          cells: Object.fromEntries(header.map((column, at) => [column ?? '', record[at] ?? null])),
        };
      line = info.lines + 1;
    }
  } catch (error) {
    if (error instanceof InputError || !(error instanceof Error && 'code' in error)) throw error;
    throw new InputError(`${name}, line ${line}: expected a row of the table: ${error.message}.`);
  }
}

interface Parsed {
  record: Array<string | null>;
  info: { lines: number };
}

/** Texts that a spreadsheet would run as a formula were written with an apostrophe before them. */
const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

async function delimiterOf(text: AsyncIterable<string>): Promise<string> {
  let head = '';
  for await (const piece of text) {
    head += piece;
    if (/[\r\n]/.test(head)) break;
  }
  const [line = ''] = head.split(/[\r\n]/, 1);
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}
