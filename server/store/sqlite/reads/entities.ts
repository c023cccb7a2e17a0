import type { Entity } from '../../../model/types.ts';
import type { EntityQuery, GraphStore, NameRow } from '../../port.ts';
import type { Parameters } from '../connection.ts';
import { list } from '../query-parameters.ts';
import type { Readers } from '../readers.ts';
import { inPlace, page } from '../rows.ts';
import { statement } from '../statements.ts';

type EntityReads = Pick<GraphStore, 'entitiesByIds' | 'entities' | 'countEntities' | 'names'>;

/** All names are read in parts, so that parsing them never holds the event loop for long. */
const NAMES_AT_ONCE = 5000;

export function entityReads({ read }: Readers): EntityReads {
  return {
    async entitiesByIds(ids, context) {
      const rows = await read<{ place: number; body: Entity }>(
        statement('entities/by-ids'),
        { ids: list(ids) },
        context,
      );
      return inPlace(ids.length, rows, ({ body }) => body);
    },

    async entities(query, order, { first, after }, context) {
      const cursor: Parameters = order === 'NAME' ? { afterKey: after?.key ?? '' } : {};
      const parameters = { limit: first + 1, afterId: after?.id ?? '', ...cursor, ...filter(query) };
      const name = order === 'NAME' ? 'entities/by-name' : 'entities/by-id';
      const rows = await read<{ key: string; body: Entity }>(statement(name), parameters, context);
      return page(rows, first, ({ body }) => body);
    },

    async countEntities(query, context) {
      const [row] = await read<{ count: number }>(statement('entities/count'), filter(query), context);
      return row?.count ?? 0;
    },

    async names(context) {
      type Row = Pick<Entity, 'id' | 'name' | 'aliases' | 'kind' | 'country'>;
      const names: NameRow[] = [];
      let after: string | undefined = '';
      while (after !== undefined) {
        const rows: Row[] = await read<Row>(
          statement('entities/names'),
          { after, limit: NAMES_AT_ONCE },
          context,
        );
        for (const { id, name, aliases, kind, country } of rows)
          [name, ...aliases].forEach((text, index) =>
            names.push({ entity: id, name: text, main: index === 0, kind, country }),
          );
        after = rows.length < NAMES_AT_ONCE ? undefined : rows.at(-1)?.id;
      }
      return names;
    },
  };
}

function filter({ kinds, countries, datasets, ids, identified }: EntityQuery): Parameters {
  return {
    kinds: list(kinds),
    countries: list(countries),
    datasets: list(datasets),
    ids: list(ids),
    identified: identified ? 1 : null,
  };
}
