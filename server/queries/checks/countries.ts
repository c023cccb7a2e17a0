// The index without its eighty languages: only the codes are needed, and it must load fast.
import countries from 'i18n-iso-countries/index.js';
import { InputError } from '../../errors.ts';
import { didYouMean } from './nearest.ts';
import { shown } from './shown.ts';

const ENGLISH = new Intl.DisplayNames(['en'], { type: 'region' });

/** ISO 3166-1 alpha-2 codes in capitals. Throws InputError; a country's name gets its code offered. */
export function checkCountries(given: readonly string[], argument = 'countries'): string[] {
  return [...new Set(given.map((country) => checkCountry(country, argument)))];
}

/** One ISO 3166-1 alpha-2 code, in either case, in capitals. */
export function checkCountry(country: string, argument = 'country'): string {
  const code = country.toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && countries.isValid(code)) return code;
  const near = codesFor(country);
  const expected = 'an ISO 3166-1 alpha-2 code such as CN';
  throw new InputError(`${argument}: expected ${expected}, got "${shown(country)}".${didYouMean(near)}`, {
    argument,
    expected,
    got: shown(country),
    nearest: near,
  });
}

/** "China" for CN; the code itself where no name is known. */
export function countryInWords(code: string): string {
  return ENGLISH.of(code) ?? code;
}

function codesFor(typed: string): string[] {
  const upper = typed.trim().toUpperCase();
  if (countries.isValid(upper)) {
    const code = countries.toAlpha2(upper);
    return code === undefined ? [] : [code];
  }
  const wanted = typed.trim().toLowerCase();
  return Object.keys(countries.getAlpha2Codes()).filter(
    (code) => countryInWords(code).toLowerCase() === wanted,
  );
}
