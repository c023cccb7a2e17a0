import type { ImportFile } from '../../items.ts';

/** One line without its end, counted from 1; `text: null` where it is too long to be held. */
export interface Line {
  number: number;
  text: string | null;
}

/** Characters that one line or record may have: what keeps memory bounded, whatever is read. */
export const LONGEST_RECORD = 32 * 1024 * 1024;

/** The lines of a file (LF or CRLF), empty ones too, whatever its size. */
export async function* readLines(file: ImportFile): AsyncGenerator<Line> {
  let number = 1;
  let rest = '';
  let tooLong = false;
  for await (const piece of file.text()) {
    const parts = piece.split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      yield { number, text: tooLong ? null : withoutReturn(rest + part) };
      number += 1;
      rest = '';
      tooLong = false;
    }
    if (!tooLong) rest += last;
    if (rest.length > LONGEST_RECORD) {
      tooLong = true;
      rest = '';
    }
  }
  if (tooLong || rest !== '') yield { number, text: tooLong ? null : withoutReturn(rest) };
}

const withoutReturn = (text: string) => (text.endsWith('\r') ? text.slice(0, -1) : text);
