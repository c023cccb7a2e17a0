import type { ChangeRange } from '../../model/claims/change.ts';
import type { Desk } from './desk.ts';

type Value =
  string | number | boolean | null | undefined | Word | readonly Value[] | { [name: string]: Value };

/** An enum value, which GraphQL writes without quotation marks. */
class Word {
  constructor(readonly text: string) {}
}
const words = (all: readonly string[]): Word[] => all.map((text) => new Word(text));

export const RELATION_FIELDS =
  '{ id type label noun status statusReason certainty certaintyReason from { id name } to { id name } start { text words } end { text words } lastReported originals summary ' +
  'evidence { nodes { stance basis speaker { id name } attribution locator note source { id publisher title url } origin { id publisher title } } } }';

/** One root field as a query that can be pasted: arguments that are null or empty are left out, the lens is always in. */
export function query(desk: Desk, field: string, given: Record<string, Value>, selection: string): string {
  const { asOf, knownBy } = desk.lens;
  return `{\n  ${root(field, { ...given, asOf, knownBy }, selection)}\n}`;
}

/** Several root fields in one query, each under its name. */
export function queries(
  desk: Desk,
  fields: ReadonlyArray<[alias: string, field: string, given: Record<string, Value>, selection: string]>,
): string {
  const { asOf, knownBy } = desk.lens;
  return `{\n${fields.map(([alias, field, given, selection]) => `  ${alias}: ${root(field, { ...given, asOf, knownBy }, selection)}`).join('\n')}\n}`;
}

function root(field: string, given: Record<string, Value>, selection: string): string {
  const written = Object.entries(given).flatMap(([name, value]) =>
    isEmpty(value) ? [] : [`${name}: ${write(value)}`],
  );
  return `${field}(${written.join(', ')}) ${selection}`;
}

function write(value: Value): string {
  if (value instanceof Word) return value.text;
  if (Array.isArray(value)) return `[${value.map(write).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const fields = Object.entries(value).flatMap(([name, inner]) =>
    isEmpty(inner) ? [] : [`${name}: ${write(inner)}`],
  );
  return `{ ${fields.join(', ')} }`;
}

const isEmpty = (value: Value): boolean =>
  value === undefined ||
  (typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Word) &&
    Object.keys(value).length === 0);

/** A connection of relations, whatever their status, in the range or on the day asked about and at other times as well. */
export function relationsQuery(
  desk: Desk,
  where: {
    of?: readonly string[];
    types?: readonly string[];
    otherKinds?: readonly string[];
    otherCountries?: readonly string[];
    statuses?: readonly string[];
  },
): string {
  const { statuses, ...rest } = where;
  const filter = {
    ...rest,
    ...(statuses ? { statuses: words(statuses) } : {}),
    includeEnded: true,
    includeNotYet: true,
    ...(desk.during ? { during: desk.during } : {}),
  };
  return query(desk, 'relations', { where: filter, first: 500 }, `{ nodes ${RELATION_FIELDS} }`);
}

/** What changed, which takes its days from the range and not from the lens. */
export function changesQuery({ after, until }: ChangeRange, of: readonly string[]): string {
  const where = of.length > 0 ? { of } : {};
  return `{\n  ${root(
    'changes',
    { since: after, until, where, first: 500 },
    '{ nodes { kind sentence certainty day { text words } relation { id type label status statusReason from { id name } to { id name } } evidence { stance basis speaker { id name } source { id publisher title url } } } }',
  )}\n}`;
}

export function amongQuery(desk: Desk, ids: readonly string[], types: readonly string[] | undefined): string {
  const filter = {
    ...(types ? { types } : {}),
    includeDenied: true,
    includeEnded: true,
    includeNotYet: true,
    ...(desk.during ? { during: desk.during } : {}),
  };
  return query(desk, 'among', { ids, where: filter }, `{ relations ${RELATION_FIELDS} }`);
}
