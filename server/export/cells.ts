import type { CitedEvidence, Claim } from './content.ts';
import { listText, pairsText } from '../model/cellText.ts';
import type { Entity, Source } from '../model/types.ts';

/** A value of a table or a graph's attribute; null: nothing. */
export type Cell = string | number | boolean | null;

/** A column of a table or an attribute of a graph: its name, the type of its values, and how to get one. */
export interface Column<T> {
  name: string;
  type: 'string' | 'double' | 'boolean' | 'int';
  of: (row: T) => Cell;
}

/** What a node says of itself beside its id and name. */
export const NODE_COLUMNS: ReadonlyArray<Column<Entity>> = [
  { name: 'kind', type: 'string', of: ({ kind }) => kind },
  { name: 'country', type: 'string', of: ({ country }) => country },
  { name: 'aliases', type: 'string', of: ({ aliases }) => listText(aliases) },
  { name: 'summary', type: 'string', of: ({ summary }) => summary },
  { name: 'date', type: 'string', of: ({ date }) => date },
  { name: 'place', type: 'string', of: ({ place }) => place },
  { name: 'url', type: 'string', of: ({ url }) => url },
  {
    name: 'external_ids',
    type: 'string',
    of: ({ externalIds }) => pairsText(externalIds.map(({ scheme, value }) => [scheme, value])),
  },
  {
    name: 'properties',
    type: 'string',
    of: ({ properties }) => pairsText(properties.map(({ name, value }) => [name, value])),
  },
  { name: 'datasets', type: 'string', of: ({ datasets }) => listText(datasets) },
];

/** What an edge says of itself beside its id and ends: the status is among the first, dates are EDTF and as days. */
export const RELATION_COLUMNS: ReadonlyArray<Column<Claim>> = [
  { name: 'relation', type: 'string', of: ({ term }) => term.noun },
  { name: 'relation_type', type: 'string', of: ({ relation }) => relation.type },
  { name: 'category', type: 'string', of: ({ term }) => term.category },
  { name: 'status', type: 'string', of: ({ state }) => state?.status ?? null },
  { name: 'counts', type: 'boolean', of: countsAsFact },
  { name: 'certainty', type: 'string', of: ({ certainty }) => certainty },
  { name: 'originals', type: 'int', of: ({ state }) => state?.originals ?? null },
  { name: 'start', type: 'string', of: ({ state }) => state?.start?.text ?? null },
  { name: 'start_stated', type: 'boolean', of: ({ state }) => (state?.start ? state.startStated : null) },
  { name: 'start_earliest', type: 'string', of: ({ state }) => state?.start?.earliest ?? null },
  { name: 'start_latest', type: 'string', of: ({ state }) => state?.start?.latest ?? null },
  { name: 'end', type: 'string', of: ({ state }) => state?.end?.text ?? null },
  { name: 'end_earliest', type: 'string', of: ({ state }) => state?.end?.earliest ?? null },
  { name: 'end_latest', type: 'string', of: ({ state }) => state?.end?.latest ?? null },
  { name: 'first_published', type: 'string', of: ({ state }) => state?.firstPublished ?? null },
  { name: 'last_reported', type: 'string', of: ({ state }) => state?.lastReported ?? null },
  { name: 'denied_by', type: 'string', of: ({ deniedBy }) => listText(deniedBy) },
  { name: 'role', type: 'string', of: ({ relation }) => relation.role },
  { name: 'amount', type: 'double', of: ({ relation }) => relation.amount?.value ?? null },
  { name: 'currency', type: 'string', of: ({ relation }) => relation.amount?.currency ?? null },
  { name: 'share', type: 'double', of: ({ relation }) => relation.share },
  { name: 'place', type: 'string', of: ({ relation }) => relation.place },
  { name: 'event', type: 'string', of: ({ relation }) => relation.event },
  { name: 'about', type: 'string', of: ({ relation }) => relation.about },
  { name: 'follows', type: 'string', of: ({ relation }) => relation.follows },
  { name: 'amends', type: 'string', of: ({ relation }) => relation.amends },
  { name: 'summary', type: 'string', of: ({ summary }) => summary },
  {
    name: 'properties',
    type: 'string',
    of: ({ relation }) => pairsText(relation.properties.map(({ name, value }) => [name, value])),
  },
  { name: 'dataset', type: 'string', of: ({ relation }) => relation.dataset },
  { name: 'supported_in', type: 'string', of: (claim) => told(claim, 'SUPPORTS') },
  { name: 'denied_in', type: 'string', of: (claim) => told(claim, 'DENIES') },
  { name: 'taken_back_in', type: 'string', of: (claim) => told(claim, 'RETRACTS') },
];

/** Whether a reader may count the relation: nobody denied it or took it back, and it is no denial. */
export function countsAsFact({ state, term }: Claim): boolean {
  return (
    term.category !== 'DENIAL' && state !== null && state.status !== 'DENIED' && state.status !== 'RETRACTED'
  );
}

/** "Ars Technica, “Title”, 2026-02-14, paragraph 5, repeating Bloomberg, “Title”, 2026-02-13, https://…" */
export function citationOf({ document, report, locator, speakerName, attribution }: CitedEvidence): string {
  const speaker = speakerName ?? attribution;
  const said = speaker === document.publisher ? null : speaker;
  const parts = [sourceName(document), locator, document.url ?? report?.url ?? null];
  const repeats = report ? `, repeating ${sourceName(report)}` : '';
  return `${said === null ? '' : `${said} in `}${parts.filter((part) => part !== null && part !== '').join(', ')}${repeats}`;
}

const sourceName = ({ publisher, title, publishedOn }: Source): string =>
  [publisher, `“${title}”`, publishedOn].filter((part) => part !== null && part !== '').join(', ');

function told({ evidence }: Claim, stance: CitedEvidence['stance']): string | null {
  return listText([...new Set(evidence.filter((piece) => piece.stance === stance).map(citationOf))]);
}
