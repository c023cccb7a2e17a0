import countries from 'i18n-iso-countries';
import type { LocaleData } from 'i18n-iso-countries';
import { createRequire } from 'node:module';

// Node 20 imports JSON only with a warning.
const load = createRequire(import.meta.url);
countries.registerLocale(load('i18n-iso-countries/langs/en.json') as LocaleData);
const CODES = new Set(Object.keys(countries.getAlpha2Codes()));
/** Read where no English name fits. */
const OTHERS = 'de fr es it pt nl pl cs sk sl hr hu ro bg el sv da nb fi et lv lt ru uk tr zh ja ko ar'.split(
  ' ',
);

/** ISO 3166-1 alpha-2 for a code (of a part of a country, too: `US-DE`) or a name, in English or another language; null: no country. */
export function countryOf(written: string | null | undefined): string | null {
  const text = (written ?? '').trim();
  if (text === '') return null;
  const upper = text.toUpperCase();
  if (upper === 'UK') return 'GB';
  if (CODES.has(upper)) return upper;
  const part = /^([A-Z]{2})-[A-Z0-9]{1,3}$/.exec(upper)?.[1];
  if (part !== undefined && CODES.has(part)) return part;
  return countries.alpha3ToAlpha2(upper) ?? countries.getAlpha2Code(text, 'en') ?? otherName(text);
}

let others: ReadonlyMap<string, string | null> | undefined;

function otherName(text: string): string | null {
  return (others ??= otherNames()).get(text.toLowerCase()) ?? null;
}

/** Countries by their names in the other languages; null where these mean two. */
function otherNames(): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const language of OTHERS) {
    const locale = load(`i18n-iso-countries/langs/${language}.json`) as LocaleData;
    for (const [code, names] of Object.entries(locale.countries))
      for (const name of [names].flat()) {
        const folded = name.toLowerCase();
        found.set(folded, (found.get(folded) ?? code) === code ? code : null);
      }
  }
  return found;
}
