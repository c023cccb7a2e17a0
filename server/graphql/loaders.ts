import DataLoader from 'dataloader';
import type { Day, Entity, Evidence, Relation, Source, Stance } from '../model/types.ts';
import type {
  GraphStore,
  Lens,
  Page,
  PageRequest,
  ReadContext,
  RelationCountRow,
  RelationOrder,
  RelationQuery,
  SeenRelation,
} from '../store/port.ts';

export interface RelationsAsked {
  query: RelationQuery;
  order: RelationOrder;
  page: PageRequest;
  lens: Lens;
}

export interface EvidenceAsked {
  stance?: Stance;
  knownBy: Day;
}

export type Pointer = 'about' | 'follows' | 'amends';

/** One store call for each field and level of a query, however many rows the level has. */
export type Loaders = ReturnType<typeof loadersOf>;

/** Loaders of one request: what they hold is never shared with another. `stored`: without the decisions about who is who. */
export function loadersOf(store: GraphStore, read: ReadContext, stored: GraphStore = store) {
  return {
    entity: batched<null, Entity | null>((ids) => store.entitiesByIds(ids, read)),
    storedEntity: batched<null, Entity | null>((ids) => stored.entitiesByIds(ids, read)),
    source: batched<null, Source | null>((ids) => store.sourcesByIds(ids, read)),
    evidence: batched<null, Evidence | null>((ids) => store.evidenceByIds(ids, read)),
    relation: batched<Lens, SeenRelation | null>((ids, lens) => store.relationsByIds(ids, lens, read)),
    history: batched<null, Relation | null>((ids) => store.relationHistories(ids, read)),
    relationsOf: batched<RelationsAsked, Page<SeenRelation>>((ids, { query, order, page, lens }) =>
      store.relationsOf(ids, query, order, page, lens, read),
    ),
    relationCounts: batched<{ query: RelationQuery; lens: Lens }, RelationCountRow[]>(
      async (ids, { query, lens }) =>
        grouped(ids, await store.relationCounts(ids, query, lens, read), ({ entity }) => entity),
    ),
    pointingAt: batched<{ field: Pointer; lens: Lens }, SeenRelation[]>(async (ids, { field, lens }) =>
      grouped(ids, await store.relationsPointingAt(field, ids, lens, read), (row) => row[field] ?? ''),
    ),
    evidenceOf: batched<{ asked: EvidenceAsked; page: PageRequest }, Page<Evidence>>((ids, { asked, page }) =>
      store.evidenceOf(ids, asked, page, read),
    ),
    countEvidenceOf: batched<EvidenceAsked, number>((ids, asked) => store.countEvidenceOf(ids, asked, read)),
    evidenceOfSource: batched<{ knownBy: Day; page: PageRequest }, Page<Evidence>>((ids, { knownBy, page }) =>
      store.evidenceOfSources(ids, { knownBy }, page, read),
    ),
  };
}

const MOST_AT_ONCE = 1_000;

/** Loads by id, ids asked for with equal arguments at the same level together. */
function batched<Arguments, Value>(
  load: (ids: string[], asked: Arguments) => Promise<Value[]>,
): (id: string, asked: Arguments) => Promise<Value> {
  const loaders = new Map<string, DataLoader<string, Value>>();
  return (id, asked) => {
    const key = JSON.stringify(asked);
    let loader = loaders.get(key);
    if (!loader) {
      loader = new DataLoader((ids) => load([...ids], asked), { maxBatchSize: MOST_AT_ONCE });
      loaders.set(key, loader);
    }
    return loader.load(id);
  };
}

function grouped<Row>(ids: readonly string[], rows: readonly Row[], idOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(idOf(row))?.push(row);
  return ids.map((id) => groups.get(id) ?? []);
}
