import type { SourceAnswer } from '../api/types.ts';
import type { Day } from '../state/index.ts';
import { dayInFull } from '../ui/days.ts';
import type { Cited, Provenance } from './types.ts';

/** "Ars Technica, “Title”, 14 February 2026, paragraph 5, repeating Bloomberg, “Title”. https://…" */
export function citedInWords({ source, locator, via }: Cited): string {
  const place = [sourceInWords(source), locator].filter(Boolean).join(', ');
  const repeats = via ? `, repeating ${sourceInWords(via)}` : '';
  const url = source.url ?? via?.url ?? null;
  return `${place}${repeats}.${url === null ? '' : ` ${url}`}`;
}

/** "Bloomberg, “Title”, 13 February 2026": what a source has of the three. */
export function sourceInWords({ publisher, title, publishedOn }: SourceAnswer): string {
  return [publisher, `“${title}”`, publishedOn?.words ?? 'undated'].filter(Boolean).join(', ');
}

/** "As of 15 February 2026, by what was public on 14 February 2026." */
export const lensInWords = ({ asOf, knownBy }: Provenance['lens']): string =>
  asOf === knownBy
    ? `As of ${dayInFull(asOf)}, by what was public that day.`
    : `As of ${dayInFull(asOf)}, by what was public on ${dayInFull(knownBy)}.`;

/** "Liaison, data set “Ford and China” (version 1, written 22 November 2026). https://… Accessed 1 December 2026." */
export function provenanceInWords({ datasets, address, accessed }: Provenance): string {
  const sets = datasets.map(({ title, version, writtenAt }) => {
    const details = [version === null ? null : `version ${version}`, `written ${dayOf(writtenAt)}`];
    return `“${title}” (${details.filter(Boolean).join(', ')})`;
  });
  const from = sets.length > 0 ? `, data ${sets.length > 1 ? 'sets' : 'set'} ${sets.join(', ')}` : '';
  return `Liaison${from}. ${address} Accessed ${dayInFull(accessed)}.`;
}

const dayOf = (time: string): Day => dayInFull(time.slice(0, 10));
