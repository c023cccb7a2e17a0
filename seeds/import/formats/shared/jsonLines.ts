import type { ImportFile } from '../../items.ts';
import type { JsonRecord } from './jsonRecords.ts';
import { LONGEST_RECORD, readLines } from './lines.ts';
import { reasonOf } from './reasonOf.ts';

/** A JSON value a line; empty lines are passed over. A broken line costs that line only. */
export async function* readJsonLines(file: ImportFile): AsyncGenerator<JsonRecord> {
  for await (const { number, text } of readLines(file)) {
    const at = { file: file.name, line: number };
    if (text === null)
      yield { at, path: [], problem: `The line is longer than ${LONGEST_RECORD} characters.` };
    else if (text.trim() !== '') yield { at, path: [], ...parsed(text) };
  }
}

function parsed(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}
