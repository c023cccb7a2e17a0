import type { Language } from './language.ts';
import type { Names } from './names.ts';
import type { Phrases } from './phrases.ts';

/** What meanings come from: the data's names, the vocabulary's phrases, the language's own words. */
export interface Parts {
  names: Names;
  phrases: Phrases;
  language: Language;
}
