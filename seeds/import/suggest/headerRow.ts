import { columnNames } from '../table/format.ts';
import type { SampleRow } from '../table/dialect.ts';
import { datesIn } from './dates.ts';
import { hintsOf } from './headers.ts';
import { isLegalName, numbersIn } from './looks.ts';

/** Where a table begins and what its columns are called. */
export interface Head {
  names: string[];
  /** The file has no header: the names are made up. */
  isMadeUp: boolean;
  /** The line on which the table begins, if other lines stand above it. */
  line: number | null;
  rows: ReadonlyArray<readonly string[]>;
}

/** Titles and remarks above a table fill fewer cells than its rows do. */
const FILLED = 0.6;

/** The header of a sample: not always its first row, and not always there. Null where there are no rows. */
export function headOfTable(sample: readonly SampleRow[]): Head | null {
  const counts = sample.map(({ fields }) => filled(fields)).sort((left, right) => left - right);
  const usual = counts[Math.floor(counts.length / 2)] ?? 0;
  const found = sample.findIndex(({ fields }) => filled(fields) >= Math.max(1, usual * FILLED));
  const at = Math.max(found, 0);
  const first = sample[at];
  if (!first) return null;
  const rows = sample.slice(at).map(({ fields }) => fields);
  const line = at > 0 ? first.line - newLines(first.fields) : null;
  return isData(first.fields, rows.slice(1))
    ? { names: columnNames(first.fields.map(() => '')), isMadeUp: true, line, rows }
    : { names: columnNames(first.fields), isMadeUp: false, line, rows: rows.slice(1) };
}

const filled = (fields: readonly string[]) => fields.filter((field) => field.trim() !== '').length;

const newLines = (fields: readonly string[]) => fields.join('').split('\n').length - 1;

/** Whether a first row is one of data: a cell of it is of the same sort as what stands below, and none is a word of headers. */
function isData(first: readonly string[], rows: ReadonlyArray<readonly string[]>): boolean {
  if (rows.length === 0 || first.some((cell) => hintsOf(cell).size > 0)) return false;
  return first.some((cell, column) => {
    const below = rows.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
    const values = [cell.trim(), ...below];
    if (cell.trim() === '' || below.length === 0) return false;
    if (values.every((value) => /^https?:\/\//i.test(value))) return true;
    if (values.every(isLegalName)) return true;
    return /\d/.test(cell) && (datesIn(values)?.unread === 0 || numbersIn(values, 1) !== null);
  });
}
