import type { Day } from '../state/types.ts';
import { document, request } from './request.ts';

/** How the server understood a typed date, and the one day that a lens makes of it. */
export interface ReadDate {
  edtf: string;
  words: string;
  lensDay: Day;
}

const READ_DATE = document<{ readDate: ReadDate }, { text: string }>(
  `query ReadDate($text: String!) { readDate(text: $text) { edtf words lensDay } }`,
);

/** Reads a date as people type it; one that is none rejects with a sentence that says what to write. */
export async function readDate(text: string, signal?: AbortSignal): Promise<ReadDate> {
  return (await request(READ_DATE, { text }, signal)).readDate;
}
