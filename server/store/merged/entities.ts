import { foldName } from '../../model/names/fold.ts';
import type { Entity } from '../../model/types.ts';
import type { EntityOrder, EntityQuery, GraphStore, NameRow, Page } from '../port.ts';
import type { Overlay } from './overlay.ts';
import { byKey, compareText, patchedPage } from './pages.ts';
import type { Place } from './pages.ts';

type EntityReads = Pick<GraphStore, 'entitiesByIds' | 'entities' | 'countEntities' | 'names'>;

/** Entities and names as they are by the decisions: merged ones are found by, and shown as, the one that they became. */
export function mergedEntities(store: GraphStore, overlay: Overlay): EntityReads {
  const { resolve, records, affected } = overlay;
  return {
    async entitiesByIds(ids, context) {
      const stored = await store.entitiesByIds(
        ids.filter((id) => !affected.has(id)),
        context,
      );
      const others = stored.values();
      return ids.map((id) =>
        affected.has(id) ? (records.get(resolve(id)) ?? null) : (others.next().value ?? null),
      );
    },

    async entities(query, order, page, context) {
      const rest = unaffected(query, overlay);
      const empty: Page<Entity> = { rows: [], keys: [], hasNext: false };
      return patchedPage<Entity>(page, {
        read: async (request) => (rest ? store.entities(rest, order, request, context) : empty),
        placeOf: ({ id }, key) => ({ id, key }),
        drop: ({ id }) => affected.has(id),
        extra: wanted(query, overlay).map((row) => ({ row, place: placeOf(row, order) })),
        compare: order === 'NAME' ? byKey(false) : (left, right) => compareText(left.id, right.id),
      });
    },

    async countEntities(query, context) {
      const rest = unaffected(query, overlay);
      const merged = wanted(query, overlay).length;
      if (!rest) return merged;
      if (rest.ids) return merged + (await store.countEntities(rest, context));
      const [all, ours] = await Promise.all([
        store.countEntities(rest, context),
        store.countEntities({ ...rest, ids: [...affected] }, context),
      ]);
      return all - ours + merged;
    },

    async names(context) {
      const stored = await store.names(context);
      const rest = stored.filter(({ entity }) => !affected.has(entity));
      const own = [...records.values()].flatMap(namesOf);
      return [...rest, ...own].sort((left, right) => compareText(left.entity, right.entity));
    },
  };
}

/** The query for those that no decision is about; null where it names none of them. */
function unaffected(query: EntityQuery, { affected }: Overlay): EntityQuery | null {
  if (!query.ids) return query;
  const ids = query.ids.filter((id) => !affected.has(id));
  return ids.length === 0 ? null : { ...query, ids };
}

function wanted(
  { kinds, countries, datasets, ids, identified }: EntityQuery,
  { records, resolve }: Overlay,
): Entity[] {
  const named = ids && new Set(ids.map(resolve));
  return [...records.values()].filter(
    (entity) =>
      (!named || named.has(entity.id)) &&
      (!identified || entity.externalIds.length > 0) &&
      (!kinds || kinds.includes(entity.kind)) &&
      (!countries || (entity.country !== null && countries.includes(entity.country))) &&
      (!datasets || entity.datasets.some((id) => datasets.includes(id))),
  );
}

function placeOf({ id, name }: Entity, order: EntityOrder): Place {
  return { id, key: order === 'NAME' ? foldName(name) : id };
}

function namesOf({ id, name, aliases, kind, country }: Entity): NameRow[] {
  return [name, ...aliases].map((text, index) => ({
    entity: id,
    name: text,
    main: index === 0,
    kind,
    country,
  }));
}
