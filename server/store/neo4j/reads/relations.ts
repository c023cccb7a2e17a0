import type { Relation } from '../../../model/types.ts';
import type { GraphStore, Page, RelationOrder, SeenRelation } from '../../port.ts';
import type { Database } from '../database.ts';
import type { RelationRow } from '../rows/relation.ts';
import { whole } from '../database.ts';
import { read } from '../read.ts';
import { groupedBy, inOrderOf } from '../rows/by-id.ts';
import { parsed } from '../rows/json.ts';
import { toPage } from '../rows/pages.ts';
import { toFacts, toSeenRelation } from '../rows/relation.ts';
import { turned } from '../rows/sort-keys.ts';
import { filterParameters, lensParameters, pageParameters } from './relation-parameters.ts';

interface PageRow extends RelationRow {
  key: string;
}

type RelationReads = Pick<
  GraphStore,
  'relationsByIds' | 'relations' | 'countRelations' | 'relationsOf' | 'relationsPointingAt' | 'relationHistories' | 'relationIds'
>;

/** Relations by id, page by page, of entities, and by what they point at. */
export function relationReads(database: Database): RelationReads {
  return {
    async relationsByIds(ids, lens, context) {
      const rows = await read<RelationRow>(database, 'relations/by-ids', { ids, ...lensParameters(lens) }, context);
      return inOrderOf(ids, rows, (row) => row.id, toSeenRelation);
    },

    async relations(query, order, page, lens, context) {
      const { of: ends, ...rest } = query;
      const name = ends ? 'relations/page-around' : 'relations/page';
      const parameters = {
        ...(await filterParameters(database, rest, lens, context)),
        ...pageParameters(order, page),
        ...(ends && { ends }),
      };
      return toRelationPage(await read<PageRow>(database, name, parameters, context, query.types), page.first, order);
    },

    async countRelations(query, lens, context) {
      const { of: ends, ...rest } = query;
      const name = ends ? 'relations/count-around' : 'relations/count';
      const parameters = { ...(await filterParameters(database, rest, lens, context)), ...(ends && { ends }) };
      const [row] = await read<{ count: number }>(database, name, parameters, context, query.types);
      return row?.count ?? 0;
    },

    async relationsOf(ids, query, order, page, lens, context) {
      const parameters = {
        ...(await filterParameters(database, query, lens, context)),
        ...pageParameters(order, page),
        ends: ids,
      };
      type OwnedRow = PageRow & { entity: string };
      const rows = await read<OwnedRow>(database, 'relations/of-entities', parameters, context, query.types);
      return groupedBy(ids, rows, (row) => row.entity).map((own) => toRelationPage(own, page.first, order));
    },

    async relationsPointingAt(field, ids, lens, context) {
      const parameters = { about: [], follows: [], amends: [], [field]: ids, ...lensParameters(lens) };
      return (await read<RelationRow>(database, 'relations/pointing-at', parameters, context)).map(toSeenRelation);
    },

    async relationHistories(ids, context) {
      const rows = await read<RelationRow & { history: string[] }>(database, 'relations/histories', { ids }, context);
      const toRelation = (row: (typeof rows)[number]): Relation => ({ ...toFacts(row), history: row.history.map(parsed<Relation['history'][number]>) });
      return inOrderOf(ids, rows, (row) => row.id, toRelation);
    },

    async relationIds(after, first, context) {
      const rows = await read<{ id: string }>(database, 'relations/ids', { after: after ?? '', limit: whole(first) }, context);
      return rows.map((row) => row.id);
    },
  };
}

function toRelationPage(rows: readonly PageRow[], first: number, order: RelationOrder): Page<SeenRelation> {
  return toPage(rows, first, toSeenRelation, (row) => turned(order, row.key));
}
