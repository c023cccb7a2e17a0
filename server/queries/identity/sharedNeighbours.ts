import type { Prepared } from '../../model/identity/prepared.ts';
import type { GraphStore, ReadContext, RelationQuery, Step } from '../../store/port.ts';
import { LAST_DAY } from '../../model/dates/days.ts';
import { totals } from '../relations/relationCounts.ts';

/** The stored ids that stand for one side, and for the other. */
export type Sides = readonly [left: readonly string[], right: readonly string[]];

/** Whoever has more relations than this is related to many who have nothing to do with each other. */
const MOST_RELATIONS = 50;
const IDS_AT_ONCE = 200;
const STEPS_AT_ONCE = 10_000;
const LENS = { asOf: LAST_DAY, knownBy: LAST_DAY };
/** Shorter names are shared by chance. */
const SHORTEST_NAME = 5;

/**
 * The names of the neighbours that both of two have, for each of several pairs: entities to which each is
 * related by what nobody denies, the same by id, or by kind and whole name where two data sets each have a
 * record. Those to whom many are related are left out.
 */
export async function sharedNeighbours(
  store: GraphStore,
  prepared: (id: string) => Prepared | undefined,
  pairs: readonly Sides[],
  read: ReadContext,
): Promise<string[][]> {
  if (pairs.length === 0) return [];
  const query = await related(store, read);
  const neighbours = await neighboursOf(store, [...new Set(pairs.flat(2))], query, read);
  const shared = pairs.map(([left, right]) => {
    const [here, there] = [left, right].map((ids) => byKey(ids, neighbours, prepared)) as [ByKey, ByKey];
    const own = new Set([...left, ...right]);
    return [...here].flatMap(([key, id]) => {
      const other = there.get(key);
      return other === undefined || own.has(id) || own.has(other) ? [] : [[id, other] as const];
    });
  });
  const counts = await countsOf(store, [...new Set(shared.flat(2))], query, read);
  const isTelling = (id: string) => (counts.get(id) ?? 0) <= MOST_RELATIONS;
  const nameOf = (id: string) => prepared(id)?.names[0]?.text ?? id;
  return shared.map((found) => {
    const telling = found.filter(([one, other]) => isTelling(one) && isTelling(other));
    return [...new Set(telling.map(([id]) => nameOf(id)))].sort();
  });
}

type ByKey = ReadonlyMap<string, string>;

async function related(store: GraphStore, read: ReadContext): Promise<RelationQuery> {
  const { relationTypes } = await store.vocabulary(read);
  const denials = relationTypes.filter(({ category }) => category === 'DENIAL').map(({ id }) => id);
  return {
    statuses: ['CONFIRMED', 'REPORTED', 'DISPUTED'],
    certainties: ['CERTAIN', 'POSSIBLE', 'ENDED'],
    ...(denials.length > 0 && { withoutTypes: denials }),
  };
}

async function neighboursOf(
  store: GraphStore,
  ids: readonly string[],
  query: RelationQuery,
  read: ReadContext,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const some = ids.slice(from, from + IDS_AT_ONCE);
    const steps: Step[] = await store.steps(some, query, STEPS_AT_ONCE, LENS, read);
    for (const { from: one, to: other } of steps) {
      found.get(one)?.add(other);
      found.get(other)?.add(one);
    }
  }
  return found;
}

function byKey(
  ids: readonly string[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  prepared: (id: string) => Prepared | undefined,
): ByKey {
  const keys = new Map<string, string>();
  for (const id of ids.flatMap((one) => [...(neighbours.get(one) ?? [])])) {
    const record = prepared(id);
    const joined = record?.names[0]?.joined ?? '';
    keys.set(
      joined.length < SHORTEST_NAME ? `id ${id}` : `${record?.group ?? record?.kind ?? ''} ${joined}`,
      id,
    );
  }
  return keys;
}

async function countsOf(
  store: GraphStore,
  ids: readonly string[],
  query: RelationQuery,
  read: ReadContext,
): Promise<ReadonlyMap<string, number>> {
  const rows = [];
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE)
    rows.push(...(await store.relationCounts(ids.slice(from, from + IDS_AT_ONCE), query, LENS, read)));
  return totals(rows);
}
