/**
 * The port's relation queries over plain arrays, as slowly and as obviously as can be: what the
 * property tests hold both engines to.
 */
import type { Certainty, Entity, Evidence, Relation, RelationFacts } from '../../server/model/types.ts';
import type {
  ChangeQuery,
  Lens,
  RelationCountRow,
  RelationOrder,
  RelationQuery,
  SeenRelation,
} from '../../server/store/port.ts';
import type { Change, ChangeRange } from '../../server/model/claims/change.ts';
import { changesOf } from '../../server/model/claims/changes.ts';
import { certaintyDuring, certaintyOn, stateOn } from '../../server/model/claims/certainty.ts';
import { isDescending, sortKey } from '../../server/store/shared/sort-keys.ts';
import { publicDays } from '../../server/model/claims/public.ts';
import { searchText } from '../../server/store/shared/search-text.ts';

export interface Data {
  entities: readonly Entity[];
  relations: readonly Relation[];
  evidence: readonly Evidence[];
  /** Types that are occurrences. */
  occurrences: ReadonlySet<string>;
}

export const ANY: Pick<RelationQuery, 'statuses' | 'certainties'> = {
  statuses: ['CONFIRMED', 'REPORTED', 'DISPUTED', 'DENIED', 'RETRACTED'],
  certainties: ['CERTAIN', 'POSSIBLE', 'ENDED', 'NOT_YET'],
};

/** What a relation looks like under a lens; null where nothing was known of it. */
export function seen(
  data: Data,
  relation: Relation,
  lens: Lens,
  during?: RelationQuery['during'],
): SeenRelation | null {
  const state = stateOn(relation.history, lens.knownBy);
  if (!state) return null;
  const certainty: Certainty = during
    ? certaintyDuring(state, data.occurrences.has(relation.type), during)
    : certaintyOn(state, lens.asOf);
  return { ...factsOf(relation), state, certainty };
}

/** Every relation that a query finds, in order. `near`: the ends that count as near, `null` for either. */
export function find(
  data: Data,
  query: RelationQuery,
  order: RelationOrder,
  lens: Lens,
  near: readonly string[] | null = query.of ?? null,
): SeenRelation[] {
  return data.relations
    .map((relation) => seen(data, relation, lens, query.during))
    .filter((relation) => relation !== null)
    .filter((relation) => matches(data, relation, query, lens, near))
    .sort((a, b) => compare(order, a, b));
}

export function count(
  data: Data,
  ids: readonly string[],
  query: RelationQuery,
  lens: Lens,
): RelationCountRow[] {
  const rows = new Map<string, RelationCountRow>();
  for (const entity of new Set(ids))
    for (const { type, state, certainty } of find(data, query, 'SUPPORT', lens, [entity])) {
      const key = [entity, type, state.status, certainty].join('\n');
      const row = rows.get(key) ?? { entity, type, status: state.status, certainty, count: 0 };
      rows.set(key, { ...row, count: row.count + 1 });
    }
  return [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** Every change that a query finds, in order. */
export function changesIn(data: Data, query: ChangeQuery, { after, until }: ChangeRange): Change[] {
  const lens = { asOf: until, knownBy: until };
  const found = find(data, { ...query, certainties: ANY.certainties }, 'SUPPORT', lens).map(({ id }) => id);
  return data.relations
    .filter(({ id }) => found.includes(id))
    .flatMap((relation) => changesOf(relation))
    .filter(({ day, earliest }) => day > after && earliest <= until)
    .filter(({ knownFrom, knownUntil }) => knownFrom <= until && (knownUntil === null || knownUntil > until))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** Days run downwards, relations and kinds upwards. */
function placeOf({ day, relation, kind }: Change): string {
  return `${day.replace(/\d/g, (digit) => String(9 - Number(digit)))}\n${relation}\n${kind}`;
}

function matches(
  data: Data,
  relation: SeenRelation,
  query: RelationQuery,
  lens: Lens,
  near: readonly string[] | null,
): boolean {
  const { state } = relation;
  return (
    query.statuses.includes(state.status) &&
    query.certainties.includes(relation.certainty) &&
    within(query.types, relation.type) &&
    !query.withoutTypes?.includes(relation.type) &&
    !(query.withoutAmendments && relation.amends !== null) &&
    (!query.of || query.of.includes(relation.from) || query.of.includes(relation.to)) &&
    farEnds(relation, near).some((end) => isWanted(data, end, query)) &&
    (!query.sources || statedIn(data, relation.id, query.sources, lens)) &&
    within(query.datasets, relation.dataset) &&
    state.originals >= (query.minOriginals ?? 0) &&
    (!query.text || searchText(relation).includes(query.text))
  );
}

function farEnds({ from, to }: RelationFacts, near: readonly string[] | null): string[] {
  if (near === null) return [from, to];
  return [...(near.includes(from) ? [to] : []), ...(near.includes(to) ? [from] : [])];
}

function isWanted(data: Data, id: string, { otherKinds, otherCountries }: RelationQuery): boolean {
  const entity = data.entities.find((candidate) => candidate.id === id);
  if (!entity) throw new Error(`The test's data has no entity "${id}".`);
  return (
    within(otherKinds, entity.kind) &&
    (!otherCountries || (entity.country !== null && otherCountries.includes(entity.country)))
  );
}

function statedIn(data: Data, relation: string, sources: string[], lens: Lens): boolean {
  return data.evidence.some(
    (one) =>
      one.relation === relation &&
      one.withdrawnAt === null &&
      publicDays(one).earliest <= lens.knownBy &&
      (sources.includes(one.source) || (one.origin !== null && sources.includes(one.origin))),
  );
}

function within(wanted: string[] | undefined, value: string): boolean {
  return !wanted || wanted.includes(value);
}

function compare(order: RelationOrder, a: SeenRelation, b: SeenRelation): number {
  const [left, right] = [sortKey(order, a.state), sortKey(order, b.state)];
  if (left !== right) return left < right !== isDescending(order) ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function factsOf({ history: _history, ...facts }: Relation): RelationFacts {
  return facts;
}
