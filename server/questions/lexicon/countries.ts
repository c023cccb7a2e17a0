import countries from 'i18n-iso-countries/index.js';
import type { Language } from './language.ts';

/** Every country's code with each phrase that means it: its name in the language, and what the file adds. */
export function* countryNames(language: Language): Iterable<[code: string, phrase: string]> {
  const names = new Intl.DisplayNames([language.language], { type: 'region' });
  for (const code of Object.keys(countries.getAlpha2Codes())) {
    const name = names.of(code);
    if (name !== undefined && name !== code) yield [code, name];
    for (const phrase of language.countries[code] ?? []) yield [code, phrase];
  }
}
