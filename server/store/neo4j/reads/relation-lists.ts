import type { GraphStore, Page, RelationOrder, RelationQuery, SeenRelation } from '../../port.ts';
import type { Database, Parameters } from '../database.ts';
import type { QueryName } from '../queries/names.ts';
import type { RelationRow } from '../rows/relation.ts';
import { read } from '../read.ts';
import { groupedBy } from '../rows/by-id.ts';
import { toPage } from '../rows/pages.ts';
import { toSeenRelation } from '../rows/relation.ts';
import { turned } from '../rows/sort-keys.ts';
import { filterParameters, pageParameters, typesInText } from './relation-parameters.ts';

interface PageRow extends RelationRow {
  key: string;
}

interface OwnedRow extends PageRow {
  entity: string;
}

/** Relations page by page and counted: of all, of some entities together, of each of several. */
export function relationLists(
  database: Database,
): Pick<GraphStore, 'relations' | 'countRelations' | 'relationsOf'> {
  return {
    async relations(query, order, page, lens, context) {
      const way = wayIn(query);
      const parameters = {
        ...(await filterParameters(database, way.filter, lens, context)),
        ...pageParameters(order, page),
        ...way.parameters,
      };
      return toRelationPage(
        await read<PageRow>(database, way.page, parameters, context, way.types),
        page.first,
        order,
      );
    },

    async countRelations(query, lens, context) {
      const way = wayIn(query);
      const parameters = {
        ...(await filterParameters(database, way.filter, lens, context)),
        ...way.parameters,
      };
      const [row] = await read<{ count: number }>(database, way.count, parameters, context, way.types);
      return row?.count ?? 0;
    },

    async relationsOf(ids, query, order, page, lens, context) {
      const parameters = {
        ...(await filterParameters(database, query, lens, context)),
        ...pageParameters(order, page),
        ends: ids,
      };
      const types = typesInText(query, 'around');
      const rows = await read<OwnedRow>(database, 'relations/of-entities', parameters, context, types);
      return groupedBy(ids, rows, (row) => row.entity).map((own) => toRelationPage(own, page.first, order));
    },
  };
}

/** Where a read begins: what it starts from, and what is then left to filter by. */
interface WayIn {
  page: QueryName;
  count: QueryName;
  parameters: Parameters;
  filter: RelationQuery;
  types: string[];
}

/** Entities come first, since they have the fewest relations; then sources; else it is all there are. */
function wayIn(query: RelationQuery): WayIn {
  const { of: ends, ...rest } = query;
  if (ends) {
    const types = typesInText(query, 'around');
    return {
      page: 'relations/page-around',
      count: 'relations/count-around',
      parameters: { ends },
      filter: rest,
      types,
    };
  }
  if (query.sources) {
    // The sources stay in the filter: it also asks whether their statements stand and were public.
    const parameters = { documents: query.sources };
    return {
      page: 'relations/page-from-sources',
      count: 'relations/count-from-sources',
      parameters,
      filter: query,
      types: [],
    };
  }
  return {
    page: 'relations/page',
    count: 'relations/count',
    parameters: {},
    filter: query,
    types: typesInText(query, 'all'),
  };
}

function toRelationPage(rows: readonly PageRow[], first: number, order: RelationOrder): Page<SeenRelation> {
  return toPage(rows, first, toSeenRelation, (row) => turned(order, row.key));
}
