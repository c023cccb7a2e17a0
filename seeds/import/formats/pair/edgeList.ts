import { sample } from '../../table/dialect.ts';
import { columnsOf, delimiterOf } from './columns.ts';

/**
 * Whether a beginning of a file is a list of edges between names (`Source, Target` of words): such a
 * table says all that it knows by itself, where one between numbers needs the table of its nodes.
 */
export function isListOfNames(head: string): boolean {
  const [header, ...rows] = sample(head, delimiterOf(head.split(/\r?\n/, 1)[0] ?? ''));
  const columns = header && columnsOf(header.fields);
  if (columns?.what !== 'edge' || !columns.typeIsDirection) return false;
  const ends = rows.flatMap(({ fields }) => [fields[columns.from] ?? '', fields[columns.to] ?? '']);
  return ends.filter((end) => /\p{L}{2}/u.test(end)).length > ends.length / 2;
}
