import type { Query } from './query.ts';
import { InputError } from '../../../errors.ts';

const KIND = /^[A-Z][A-Za-z0-9]*$/;
const RELATION_TYPE = /^[A-Z][A-Z0-9_]*$/;

/** Labels with a meaning of their own: an entity of such a kind carries `:Entity` alone. */
export const ownLabels = new Set([
  'Entity',
  'Evidence',
  'Source',
  'Dataset',
  'Term',
  'Meta',
  'RelationId',
  'KeptView',
  'NamedView',
  'IdentityDecision',
]);

/** Whether a name may stand in a query as a relation type; others than these are never stored. */
export function isRelationType(name: string): boolean {
  return RELATION_TYPE.test(name);
}

/** @throws InputError where a relation of this type may not be written: types are names in the database. */
export function requireRelationType(name: string): void {
  checkName(name, RELATION_TYPE, 'type');
}

/**
 * The text of a query with kinds or relation types of the vocabulary at its marked place. The
 * only text that is ever put into a query: anything but a plain name is refused.
 *
 * @param values the names; none for a query that reads across all types
 * @throws InputError where a name is not one that may stand in a query
 */
export function insertAtMarker(query: Query, values: readonly string[] = []): string {
  if (query.marker === null) return query.text;
  const { marker } = query;
  for (const value of values) checkName(value, marker === 'kind' ? KIND : RELATION_TYPE, marker);
  const names = values.filter((value) => marker !== 'kind' || !ownLabels.has(value));
  return query.text.replaceAll(`/*${marker}*/`, names.length === 0 ? '' : `:${names.join('|')}`);
}

function checkName(value: string, pattern: RegExp, marker: string): void {
  if (pattern.test(value)) return;
  const what = marker === 'kind' ? 'kind' : 'relation type';
  throw new InputError(
    `Expected a ${what} that matches ${pattern.source}, got "${value}". Correct it in the vocabulary.`,
    {
      argument: marker,
      expected: pattern.source,
      got: value,
    },
  );
}
