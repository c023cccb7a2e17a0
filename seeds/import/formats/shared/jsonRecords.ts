import type { ImportFile, Place } from '../../items.ts';
import { JsonScanner } from './jsonScanner.ts';
import { reasonOf } from './reasonOf.ts';

/** A value found in a JSON file, or why there is none. `path`: keys, and `[]` for an element of a list. */
export type JsonRecord = { at: Place; path: readonly string[] } & ({ value: unknown } | { problem: string });

/**
 * The values of a JSON file that stand at the wanted places, one after the other: only one of them
 * is in memory at a time. A place is written as its keys joined by dots, `[]` for each element of a
 * list and `{}` for each value of an object: `nodes.[]`, `graph.edges.{}`, `options`. What stands
 * elsewhere is passed over. A broken record is told and passed over; a file that ends in the middle
 * is told with the place where what is unfinished began.
 */
export async function* readJsonRecords(
  file: ImportFile,
  wanted: readonly string[],
): AsyncGenerator<JsonRecord> {
  const scanner = new JsonScanner(wanted.map((place) => (place === '' ? [] : place.split('.'))));
  for await (const piece of file.text()) {
    for (const found of scanner.push(piece)) yield recordOf(file.name, found);
    if (scanner.failed) return;
  }
  for (const found of scanner.end()) yield recordOf(file.name, found);
}

type Found = ReturnType<JsonScanner['push']>[number];

function recordOf(file: string, { line, column, path, place, ...found }: Found): JsonRecord {
  const at: Place = { file, line, column, ...(place !== '' && { path: place }) };
  if (found.text === undefined) return { at, path, problem: found.problem ?? '' };
  try {
    return { at, path, value: JSON.parse(found.text) as unknown };
  } catch (error) {
    return { at, path, problem: reasonOf(error) };
  }
}
