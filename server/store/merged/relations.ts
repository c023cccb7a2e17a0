import type { GraphStore, Page, PageRequest, RelationOrder, SeenRelation } from '../port.ts';
import { isDescending, sortKey } from '../shared/sort-keys.ts';
import { mapped } from './mapped.ts';
import type { Overlay } from './overlay.ts';
import { byKey, patchedPage, unitedPage } from './pages.ts';
import type { Placed } from './pages.ts';
import { judgedAtStrangers, misjudged } from './strangers.ts';
import type { Judged } from './strangers.ts';

type RelationReads = Pick<
  GraphStore,
  | 'relationsByIds'
  | 'relations'
  | 'countRelations'
  | 'relationsOf'
  | 'relationsPointingAt'
  | 'relationHistories'
  | 'relationFacts'
>;

/** Relations with the ends that they have by the decisions; an entity's are those of all that it stands for. */
export function mergedRelations(store: GraphStore, overlay: Overlay): RelationReads {
  const map = mapped(overlay);
  return {
    async relationsByIds(ids, lens, context) {
      return (await store.relationsByIds(ids, lens, context)).map((row) => row && map.seen(row));
    },

    async relations(given, order, request, lens, context) {
      const query = expanded(given, overlay);
      const read = (page: PageRequest) => store.relations(query, order, page, lens, context);
      if (!misjudged(overlay, query)) return mapPage(await read(request), map.seen);
      const judged = await judgedAtStrangers(store, overlay, query, query.of ?? null, lens, context);
      return mapPage(await patched(request, order, judged, read), map.seen);
    },

    async countRelations(given, lens, context) {
      const query = expanded(given, overlay);
      const count = await store.countRelations(query, lens, context);
      if (!misjudged(overlay, query)) return count;
      const judged = await judgedAtStrangers(store, overlay, query, query.of ?? null, lens, context);
      return judged.reduce((sum, { stored, united }) => sum + Number(united) - Number(stored), count);
    },

    async relationsOf(ids, given, order, request, lens, context) {
      const query = expanded(given, overlay);
      const pagesOf = (stored: readonly string[], page: PageRequest) =>
        store.relationsOf(stored, query, order, page, lens, context);
      if (!misjudged(overlay, query)) {
        const stored = overlay.expand(ids);
        const pages = new Map(
          (await pagesOf(stored, request)).map((page, index) => [stored[index] ?? '', page]),
        );
        return ids.map((id) => {
          const own = overlay.members(id).flatMap((member) => pages.get(member) ?? []);
          return mapPage(united(own, order, request), map.seen);
        });
      }
      return Promise.all(
        ids.map(async (id) => {
          const members = overlay.members(id);
          const judged = await judgedAtStrangers(store, overlay, query, members, lens, context);
          const read = async (page: PageRequest) => united(await pagesOf(members, page), order, page);
          return mapPage(await patched(request, order, judged, read), map.seen);
        }),
      );
    },

    async relationsPointingAt(field, ids, lens, context) {
      return (await store.relationsPointingAt(field, ids, lens, context)).map(map.seen);
    },

    async relationHistories(ids, context) {
      return (await store.relationHistories(ids, context)).map((row) => row && map.relation(row));
    },

    async relationFacts(ids, context) {
      return (await store.relationFacts(ids, context)).map((row) => row && map.facts(row));
    },
  };
}

/** The query with all stored ids of the entities that it names. */
export function expanded<Query extends { of?: string[] }>(query: Query, { expand }: Overlay): Query {
  return query.of ? { ...query, of: expand(query.of) } : query;
}

function united(pages: Array<Page<SeenRelation>>, order: RelationOrder, { first }: PageRequest) {
  const [only] = pages;
  if (only && pages.length === 1) return only;
  return unitedPage(pages, first, placeOf, byKey(isDescending(order)));
}

function patched(
  request: PageRequest,
  order: RelationOrder,
  judged: readonly Judged[],
  read: (page: PageRequest) => Promise<Page<SeenRelation>>,
): Promise<Page<SeenRelation>> {
  const ours = new Set(judged.map(({ relation }) => relation.id));
  const extra: Array<Placed<SeenRelation>> = judged
    .filter((one) => one.united)
    .map(({ relation }) => ({ row: relation, place: placeOf(relation, sortKey(order, relation.state)) }));
  const drop = ({ id }: SeenRelation) => ours.has(id);
  return patchedPage(request, { read, placeOf, drop, extra, compare: byKey(isDescending(order)) });
}

const placeOf = ({ id }: SeenRelation, key: string) => ({ id, key });

function mapPage<Row>(page: Page<Row>, map: (row: Row) => Row): Page<Row> {
  return { ...page, rows: page.rows.map(map) };
}
