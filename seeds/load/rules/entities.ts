import countries from 'i18n-iso-countries';
import type { LocaleData } from 'i18n-iso-countries';
import { createRequire } from 'node:module';
import type { Draft } from '../draft.ts';
import type { Known } from '../known.ts';
import { didYouMean } from '../nearest.ts';
import type { Problems } from '../problems.ts';
import { checkUrl } from './url.ts';

// Node 20 imports JSON only with a warning.
countries.registerLocale(createRequire(import.meta.url)('i18n-iso-countries/langs/en.json') as LocaleData);
const CODES = Object.keys(countries.getAlpha2Codes());
/** Kinds that take place at a time. */
const TIMED_KINDS = ['Event', 'Meeting'];

/** Kinds and countries exist, addresses can be opened. */
export function checkEntities({ entities }: Draft, known: Known, problems: Problems): void {
  for (const { value, at } of entities) {
    if (value.kind !== '' && !known.kinds.has(value.kind))
      problems.error(
        at('kind'),
        `Unknown kind \`${value.kind}\` of entity \`${value.id}\`.${didYouMean(value.kind, known.kinds.keys()) || ' Kinds are in the vocabulary.'}`,
      );
    if (value.country !== null && !CODES.includes(value.country))
      problems.error(
        at('country'),
        `Expected \`country\` of entity \`${value.id}\` as ISO 3166-1 alpha-2 (two capital letters), found "${value.country}".${codeFor(value.country)}`,
      );
    if (value.date !== null && known.kinds.has(value.kind) && !TIMED_KINDS.includes(value.kind))
      problems.warning(
        at('date'),
        `Expected \`date\` on events and meetings only, found it on the ${value.kind} \`${value.id}\`. Dates of what it does belong to evidence.`,
      );
    checkUrl(value.url, at('url'), `entity \`${value.id}\``, problems);
  }
}

function codeFor(written: string): string {
  const upper = written.toUpperCase();
  const code =
    (upper === 'UK' ? 'GB' : null) ??
    (CODES.includes(upper) ? upper : null) ??
    countries.alpha3ToAlpha2(upper) ??
    countries.getAlpha2Code(written, 'en');
  return code ? ` Did you mean \`${code}\`?` : '';
}
