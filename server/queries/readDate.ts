import { dateInWords } from '../model/dates/words.ts';
import { parseEdtf } from '../model/dates/edtf.ts';
import { readTypedDate } from '../model/dates/typed.ts';
import type { TypedDate } from '../model/dates/typed.ts';
import type { Day } from '../model/types.ts';

/** A typed date with how it was understood, and the one day that a lens makes of it. */
export interface ReadDate extends TypedDate {
  words: string;
  lensDay: Day;
}

/**
 * A date as people type it, "before Dec 2025", with what it was understood as. `today` is what "last
 * month" counts from. Throws InputError with what to write instead.
 */
export function readDate(text: string, today: Day): ReadDate {
  const typed = readTypedDate(text, today);
  return { ...typed, words: dateInWords(parseEdtf(typed.edtf)), lensDay: lensDay(typed, today) };
}

/** The last day it may mean, the first where that is open; of what is still going on, today. */
function lensDay({ earliest, latest }: TypedDate, today: Day): Day {
  if (latest === null) return earliest !== null && earliest > today ? earliest : today;
  return latest > today && (earliest === null || earliest <= today) ? today : latest;
}
