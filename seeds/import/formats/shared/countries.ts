import countries from 'i18n-iso-countries';
import type { LocaleData } from 'i18n-iso-countries';
import { createRequire } from 'node:module';

// Node 20 imports JSON only with a warning.
countries.registerLocale(createRequire(import.meta.url)('i18n-iso-countries/langs/en.json') as LocaleData);
const CODES = new Set(Object.keys(countries.getAlpha2Codes()));

/** ISO 3166-1 alpha-2 for a code (of a part of a country, too: `US-DE`) or an English name; null: no country. */
export function countryOf(written: string | null | undefined): string | null {
  const text = (written ?? '').trim();
  if (text === '') return null;
  const upper = text.toUpperCase();
  if (upper === 'UK') return 'GB';
  if (CODES.has(upper)) return upper;
  const part = /^([A-Z]{2})-[A-Z0-9]{1,3}$/.exec(upper)?.[1];
  if (part !== undefined && CODES.has(part)) return part;
  return countries.alpha3ToAlpha2(upper) ?? countries.getAlpha2Code(text, 'en') ?? null;
}
