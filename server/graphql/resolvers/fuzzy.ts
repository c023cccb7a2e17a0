import { parseEdtf } from '../../model/dates/edtf.ts';
import { dateInWords } from '../../model/dates/words.ts';
import type { FuzzyDate } from '../../model/types.ts';

/** An EDTF text as the schema's FuzzyDate; null stays null. */
export function fuzzy(text: string | null): FuzzyDate | null {
  return text === null ? null : parseEdtf(text);
}

export const fuzzyResolvers = { FuzzyDate: { words: (date: FuzzyDate) => dateInWords(date) } };
