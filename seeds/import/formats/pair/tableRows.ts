import { parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImportFile, Place, SkippedItem } from '../../items.ts';
import { reasonOf } from '../shared/reasonOf.ts';
import { bad } from '../shared/skipped.ts';
import { delimiterOf } from './columns.ts';

/** A row's cells with where it begins; the header is the first. */
interface TableRow {
  what: 'cells';
  cells: string[];
  at: Place;
}

interface Parsed {
  record: string[];
  info: { lines: number };
}

/** The rows of a table as graph programs write them, read leniently; where it breaks off, it says so last. */
export async function* tableRows(file: ImportFile): AsyncGenerator<TableRow | SkippedItem> {
  const parser = parse({
    delimiter: delimiterOf(await headLine(file)),
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    info: true,
    maxRecordSize: 32 * 1024 * 1024,
  });
  // What goes wrong comes out of the loop below.
  pipeline(Readable.from(file.text()), parser).catch(() => undefined);
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const at = { file: file.name, line };
      line = info.lines + 1;
      yield { what: 'cells', cells: record, at };
    }
  } catch (error) {
    yield bad({ file: file.name, line }, 'a broken table', reasonOf(error));
  }
}

/** A row that has more or fewer cells than the header. */
export const wrongWidth = (at: Place, expected: number, found: number): SkippedItem =>
  bad(at, 'a row with another number of cells', `Expected ${expected} cells, found ${found}.`);

async function headLine(file: ImportFile): Promise<string> {
  let head = '';
  for await (const piece of file.text()) {
    head += piece;
    if (head.includes('\n')) break;
  }
  return head.split(/\r?\n/, 1)[0] ?? '';
}
