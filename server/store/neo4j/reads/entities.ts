import type { EntityQuery, GraphStore, NameRow } from '../../port.ts';
import type { Database, Parameters } from '../database.ts';
import type { EntityRow } from '../rows/entity.ts';
import { read } from '../read.ts';
import { inOrderOf } from '../rows/by-id.ts';
import { toEntity } from '../rows/entity.ts';
import { pageLimit, toPage } from '../rows/pages.ts';

type EntityReads = Pick<GraphStore, 'entitiesByIds' | 'entities' | 'countEntities' | 'names'>;

/** Entities by id and page by page, and their names. */
export function entityReads(database: Database): EntityReads {
  return {
    async entitiesByIds(ids, context) {
      const rows = await read<EntityRow>(database, 'entities/by-ids', { ids }, context);
      return inOrderOf(ids, rows, (row) => row.id, toEntity);
    },

    async entities(query, order, page, context) {
      const parameters = { ...filter(query), afterId: page.after?.id ?? '', limit: pageLimit(page) };
      if (order === 'ID') {
        const rows = await read<EntityRow>(database, 'entities/by-id', parameters, context);
        return toPage(rows, page.first, toEntity, (row) => row.id);
      }
      const named = { ...parameters, afterKey: page.after?.key ?? '' };
      const rows = await read<EntityRow & { key: string }>(database, 'entities/by-name', named, context);
      return toPage(rows, page.first, toEntity, (row) => row.key);
    },

    async countEntities(query, context) {
      const [row] = await read<{ count: number }>(database, 'entities/count', filter(query), context);
      return row?.count ?? 0;
    },

    async names(context) {
      const rows = await read<NamesRow>(database, 'entities/names', {}, context);
      return rows.flatMap(({ id: entity, name, aliases, kind, country }): NameRow[] => [
        { entity, name, main: true, kind, country },
        ...aliases.map((alias) => ({ entity, name: alias, main: false, kind, country })),
      ]);
    },
  };
}

type NamesRow = Pick<EntityRow, 'id' | 'name' | 'aliases' | 'kind' | 'country'>;

/** In one map, for the reason given in `filterParameters` of relations. */
function filter({ ids, kinds, countries, datasets, identified }: EntityQuery): Parameters {
  return {
    filter: {
      ids: ids ?? null,
      kinds: kinds ?? null,
      countries: countries ?? null,
      datasets: datasets ?? null,
      identified: identified ? true : null,
    },
  };
}
