import type { GraphStore, Lens, ReadContext, RelationQuery, SeenRelation } from '../port.ts';
import type { Judgeable, Overlay } from './overlay.ts';

/** A query without the filters that the store judges by the stored kind and country. */
export function bare<Query extends Pick<RelationQuery, 'otherKinds' | 'otherCountries'>>(
  query: Query,
): Omit<Query, 'otherKinds' | 'otherCountries'> {
  const { otherKinds: _kinds, otherCountries: _countries, ...rest } = query;
  return rest;
}

type Filters = Pick<RelationQuery, 'otherKinds' | 'otherCountries'>;

/** Stored ids that pass what this query asks of the other end, and as what they became do not, or the other way around. */
export function misjudgedAt({ strangers }: Overlay, query: Filters): string[] {
  if (!query.otherKinds && !query.otherCountries) return [];
  return strangers
    .filter(({ stored, united }) => passes(stored, query) !== passes(united, query))
    .map(({ id }) => id);
}

/** Whether the store would misjudge an end of some relation by what this query asks of it. */
export function misjudged(overlay: Overlay, query: Filters): boolean {
  return misjudgedAt(overlay, query).length > 0;
}

function passes(entity: Judgeable | undefined, { otherKinds, otherCountries }: Filters): boolean {
  return (
    entity !== undefined &&
    (!otherKinds || otherKinds.includes(entity.kind)) &&
    (!otherCountries || (entity.country !== null && otherCountries.includes(entity.country)))
  );
}

/** A relation at a stranger, with whether the query finds it by the stored and by the united records. */
export interface Judged {
  relation: SeenRelation;
  stored: boolean;
  united: boolean;
}

const AT_ONCE = 1_000;

/**
 * The relations at strangers that a query may find, each once, judged both ways.
 *
 * @param query with `of` expanded
 * @param near stored ids of the ends that count as near; null: either end may be the other one
 */
export async function judgedAtStrangers(
  store: GraphStore,
  overlay: Overlay,
  query: RelationQuery,
  near: readonly string[] | null,
  lens: Lens,
  context: ReadContext,
): Promise<Judged[]> {
  const found = await atStrangers(store, overlay, query, near, lens, context);
  const wants = await judge(store, overlay, query, found, context);
  return found.map((relation) => ({
    relation,
    stored: farEnds(relation, near).some(wants.stored),
    united: farEnds(unitedEnds(relation, overlay), near && near.map(overlay.resolve)).some(wants.united),
  }));
}

/** Says of relations whether a query finds them by the united records. */
export async function judge(
  store: GraphStore,
  { records, resolve, affected }: Overlay,
  query: Filters,
  relations: ReadonlyArray<{ from: string; to: string }>,
  context: ReadContext,
): Promise<{ stored: (id: string) => boolean; united: (id: string) => boolean }> {
  const ids = [...new Set(relations.flatMap(({ from, to }) => [from, to]))];
  const known = new Map<string, Judgeable>();
  for (let from = 0; from < ids.length; from += AT_ONCE)
    for (const entity of await store.entitiesByIds(ids.slice(from, from + AT_ONCE), context))
      if (entity) known.set(entity.id, entity);
  return {
    stored: (id) => passes(known.get(id), query),
    united: (id) => passes(affected.has(id) ? records.get(resolve(id)) : known.get(id), query),
  };
}

/** The ends that count as the other one; see `RelationQuery.otherKinds`. */
export function farEnds(
  { from, to }: { from: string; to: string },
  near: readonly string[] | null,
): string[] {
  if (near === null) return [from, to];
  return [...(near.includes(from) ? [to] : []), ...(near.includes(to) ? [from] : [])];
}

export function unitedEnds({ from, to }: { from: string; to: string }, { resolve }: Overlay) {
  return { from: resolve(from), to: resolve(to) };
}

async function atStrangers(
  store: GraphStore,
  overlay: Overlay,
  query: RelationQuery,
  near: readonly string[] | null,
  lens: Lens,
  context: ReadContext,
): Promise<SeenRelation[]> {
  const found = new Map<string, SeenRelation>();
  const { of } = query;
  const strangers = misjudgedAt(overlay, query);
  const isAsked = ({ from, to }: SeenRelation) => !of || of.includes(from) || of.includes(to);
  if (near === null) {
    const all = await everyRelation(store, { ...bare(query), of: strangers }, lens, context);
    return all.filter(isAsked);
  }
  for (const id of near)
    for (const relation of await everyRelationOf(store, id, { ...bare(query), of: strangers }, lens, context))
      if (isAsked(relation)) found.set(relation.id, relation);
  return [...found.values()];
}

async function everyRelation(
  store: GraphStore,
  query: RelationQuery,
  lens: Lens,
  context: ReadContext,
): Promise<SeenRelation[]> {
  const found: SeenRelation[] = [];
  let after: { key: string; id: string } | undefined;
  for (;;) {
    const page = await store.relations(
      query,
      'SUPPORT',
      { first: AT_ONCE, ...(after && { after }) },
      lens,
      context,
    );
    found.push(...page.rows);
    after = lastPlace(page);
    if (!page.hasNext || !after) return found;
  }
}

/** All relations of one stored entity that a query finds. */
export async function everyRelationOf(
  store: GraphStore,
  id: string,
  query: RelationQuery,
  lens: Lens,
  context: ReadContext,
): Promise<SeenRelation[]> {
  const found: SeenRelation[] = [];
  let after: { key: string; id: string } | undefined;
  for (;;) {
    const request = { first: AT_ONCE, ...(after && { after }) };
    const [page] = await store.relationsOf([id], query, 'SUPPORT', request, lens, context);
    if (!page) return found;
    found.push(...page.rows);
    after = lastPlace(page);
    if (!page.hasNext || !after) return found;
  }
}

function lastPlace({ rows, keys }: { rows: SeenRelation[]; keys: string[] }) {
  const [row, key] = [rows.at(-1), keys.at(-1)];
  return row && key !== undefined ? { key, id: row.id } : undefined;
}
