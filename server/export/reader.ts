import type { Entity, Evidence, Relation, Source } from '../model/types.ts';
import type { GraphStore, Lens, ReadContext, SeenRelation } from '../store/port.ts';

/** How many ids one look-up names. */
const AT_ONCE = 500;
const EVIDENCE_AT_ONCE = 100;

/** Reads for an export: each look-up has a minute of its own, and none begins once nobody waits any more. */
export type Patience = () => ReadContext;

/** Cuts a list into look-ups. */
export function* chunksOf<T>(list: readonly T[], size = AT_ONCE): Generator<T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

/** All relation ids of the store, in order. */
export async function* allRelationIds(store: GraphStore, patience: Patience): AsyncGenerator<string[]> {
  let after: string | null = null;
  for (;;) {
    const ids: string[] = await store.relationIds(after, AT_ONCE, patience());
    if (ids.length === 0) return;
    yield ids;
    after = ids.at(-1) ?? null;
  }
}

/** All entities of the store, by id. */
export async function* allEntities(store: GraphStore, patience: Patience): AsyncGenerator<Entity> {
  yield* pages((page) => store.entities({}, 'ID', page, patience()));
}

/** All sources of the store, by id. */
export async function* allSources(store: GraphStore, patience: Patience): AsyncGenerator<Source> {
  yield* pages((page) => store.sources(page, patience()));
}

interface Rows<T> {
  rows: T[];
  keys: string[];
  hasNext: boolean;
}

async function* pages<T extends { id: string }>(
  read: (page: { first: number; after?: { key: string; id: string } }) => Promise<Rows<T>>,
): AsyncGenerator<T> {
  let after: { key: string; id: string } | undefined;
  for (;;) {
    const page = await read({ first: AT_ONCE, ...(after ? { after } : {}) });
    yield* page.rows;
    const last = page.rows.at(-1);
    if (!page.hasNext || !last) return;
    after = { key: page.keys.at(-1) ?? '', id: last.id };
  }
}

/** Records by their ids, those that are there, in chunks. */
export async function lookUp<T extends { id: string }>(
  ids: Iterable<string>,
  read: (ids: string[]) => Promise<Array<T | null>>,
): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  for (const chunk of chunksOf([...new Set(ids)]))
    for (const row of await read(chunk)) if (row) found.set(row.id, row);
  return found;
}

/** Relations as they stand under a lens; under none also those of which nothing stands, without a state. */
export async function readRelations(
  store: GraphStore,
  ids: string[],
  { lens, today }: { lens: Lens | null; today: string },
  patience: Patience,
): Promise<Array<Relation | SeenRelation>> {
  const seen = await store.relationsByIds(ids, lens ?? { asOf: today, knownBy: today }, patience());
  if (lens) return seen.filter((row) => row !== null);
  const stored = await store.relationHistories(ids, patience());
  return stored.flatMap((row, at) => seen[at] ?? row ?? []);
}

/** All statements about each relation: what was public by the lens, or under none whatever was ever said. */
export async function readEvidence(
  store: GraphStore,
  ids: readonly string[],
  lens: Lens | null,
  patience: Patience,
): Promise<Map<string, Evidence[]>> {
  const query = lens ? { knownBy: lens.knownBy } : { knownBy: null, withdrawn: true };
  const found = new Map<string, Evidence[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const first = await store.evidenceOf(ids, query, { first: EVIDENCE_AT_ONCE }, patience());
  for (const [at, id] of ids.entries()) {
    let page = first[at];
    while (page) {
      found.get(id)?.push(...page.rows);
      const last = page.rows.at(-1);
      if (!page.hasNext || !last) break;
      const after = { key: page.keys.at(-1) ?? '', id: last.id };
      [page] = await store.evidenceOf([id], query, { first: EVIDENCE_AT_ONCE, after }, patience());
    }
  }
  return found;
}
