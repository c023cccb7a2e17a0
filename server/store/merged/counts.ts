import type {
  GraphStore,
  Lens,
  ReadContext,
  RelationCountRow,
  RelationQuery,
  SeenRelation,
} from '../port.ts';
import type { Overlay } from './overlay.ts';
import { compareText } from './pages.ts';
import { expanded } from './relations.ts';
import { everyRelationOf, farEnds, judge, misjudgedAt, unitedEnds } from './strangers.ts';
import { bare } from './strangers.ts';

/** How many relations entities have by the decisions: one between two that became one counts once. */
export function mergedCounts(store: GraphStore, overlay: Overlay): Pick<GraphStore, 'relationCounts'> {
  return {
    async relationCounts(ids, given, lens, context) {
      const query = expanded(given, overlay);
      const asked = [...new Set(ids)].sort(compareText);
      const rows = await store.relationCounts(overlay.expand(asked), query, lens, context);
      const counts = await Promise.all(
        asked.map(async (id) => {
          const members = overlay.members(id);
          if (await hasStrangers(store, overlay, query, members, lens, context))
            return tally(await counted(store, overlay, query, members, lens, context));
          const own = tally(rows.filter(({ entity }) => members.includes(entity)));
          return less(own, await twice(store, members, query, lens, context));
        }),
      );
      return asked.flatMap((id, index) => rowsOf(id, counts[index] ?? new Map()));
    },
  };
}

type Counted = Pick<RelationCountRow, 'type' | 'status' | 'certainty' | 'count'>;

/** Those that the store counted once too often: between members of the same group, seen from both ends. */
async function twice(
  store: GraphStore,
  members: readonly string[],
  query: RelationQuery,
  lens: Lens,
  context: ReadContext,
): Promise<Counted[]> {
  if (members.length === 1) return [];
  const seen = new Set<string>();
  const again: Counted[] = [];
  for (const member of members) {
    const others = members.filter((other) => other !== member);
    const found = await everyRelationOf(store, member, { ...query, of: others }, lens, context);
    for (const relation of found) {
      if (!touches(relation, query.of)) continue;
      if (seen.has(relation.id)) again.push(asCount(relation));
      seen.add(relation.id);
    }
  }
  return again;
}

async function hasStrangers(
  store: GraphStore,
  overlay: Overlay,
  query: RelationQuery,
  members: readonly string[],
  lens: Lens,
  context: ReadContext,
): Promise<boolean> {
  const strangers = misjudgedAt(overlay, query);
  if (strangers.length === 0) return false;
  const at = { ...bare(query), of: strangers };
  const pages = await store.relationsOf(members, at, 'SUPPORT', { first: 1 }, lens, context);
  return pages.some(({ rows }) => rows.length > 0);
}

/** Each relation of a group that the query finds by the united records. */
async function counted(
  store: GraphStore,
  overlay: Overlay,
  query: RelationQuery,
  members: readonly string[],
  lens: Lens,
  context: ReadContext,
): Promise<Counted[]> {
  const found = new Map<string, SeenRelation>();
  for (const member of members)
    for (const relation of await everyRelationOf(store, member, bare(query), lens, context))
      found.set(relation.id, relation);
  const wants = await judge(store, overlay, query, [...found.values()], context);
  const near = members.map(overlay.resolve);
  return [...found.values()]
    .filter((relation) => farEnds(unitedEnds(relation, overlay), near).some(wants.united))
    .map(asCount);
}

function touches({ from, to }: SeenRelation, of: readonly string[] | undefined): boolean {
  return !of || of.includes(from) || of.includes(to);
}

const asCount = ({ type, state, certainty }: SeenRelation): Counted => ({
  type,
  status: state.status,
  certainty,
  count: 1,
});

function tally(rows: readonly Counted[]): Map<string, Counted> {
  const counts = new Map<string, Counted>();
  for (const { type, status, certainty, count } of rows) {
    const key = keyOf({ type, status, certainty });
    counts.set(key, { type, status, certainty, count: (counts.get(key)?.count ?? 0) + count });
  }
  return counts;
}

function less(counts: Map<string, Counted>, again: readonly Counted[]): Map<string, Counted> {
  for (const row of again) {
    const held = counts.get(keyOf(row));
    if (held) counts.set(keyOf(row), { ...held, count: held.count - row.count });
  }
  return counts;
}

function rowsOf(entity: string, counts: ReadonlyMap<string, Counted>): RelationCountRow[] {
  return [...counts]
    .filter(([, { count }]) => count > 0)
    .sort(([left], [right]) => compareText(left, right))
    .map(([, row]) => ({ entity, ...row }));
}

const keyOf = ({ type, status, certainty }: Pick<Counted, 'type' | 'status' | 'certainty'>) =>
  [type, status, certainty].join('\n');
