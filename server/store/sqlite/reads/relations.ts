import type { GraphStore, RelationCountRow, RelationQuery, Step } from '../../port.ts';
import { filterParameters, lensParameters, list, pageParameters } from '../query-parameters.ts';
import type { Readers } from '../readers.ts';
import { inPlace, page, pagesInPlace, seenRelation, type RelationRow } from '../rows.ts';
import { orderedStatement, pointingStatement, statement } from '../statements.ts';

type RelationReads = Pick<
  GraphStore,
  | 'relationsByIds'
  | 'relations'
  | 'countRelations'
  | 'relationsOf'
  | 'relationCounts'
  | 'relationsAmong'
  | 'steps'
  | 'relationsPointingAt'
>;

type KeyedRow = RelationRow & { key: string };

/** Up to so many types are read by themselves; more are filtered out of all relations. */
const FEW_TYPES = 8;

export function relationReads({ read }: Readers): RelationReads {
  return {
    async relationsByIds(ids, lens, context) {
      const parameters = { ids: list(ids), ...lensParameters(lens) };
      const rows = await read<RelationRow & { place: number }>(
        statement('relations/by-ids'),
        parameters,
        context,
      );
      return inPlace(ids.length, rows, seenRelation);
    },

    async relations(query, order, request, lens, context) {
      const name = {
        of: 'relations/of-entities',
        sources: 'relations/of-sources',
        types: 'relations/of-types',
        all: 'relations/all',
      }[scope(query)];
      const parameters = { ...pageParameters(request, order), ...filterParameters(query, lens) };
      const rows = await read<KeyedRow>(orderedStatement(name, order), parameters, context);
      return page(rows, request.first, seenRelation);
    },

    async countRelations(query, lens, context) {
      const name = {
        of: 'relations/count-of-entities',
        sources: 'relations/count-of-sources',
        types: 'relations/count-of-types',
        all: 'relations/count',
      }[scope(query)];
      const [row] = await read<{ count: number }>(statement(name), filterParameters(query, lens), context);
      return row?.count ?? 0;
    },

    async relationsOf(ids, query, order, request, lens, context) {
      const parameters = {
        ids: list(ids),
        ...pageParameters(request, order),
        ...filterParameters(query, lens),
      };
      const rows = await read<{ place: number; page: unknown[][] }>(
        orderedStatement('relations/of-each', order),
        parameters,
        context,
      );
      return pagesInPlace(ids.length, rows, request.first, keyedRow, seenRelation);
    },

    relationCounts: (ids, query, lens, context) =>
      read<RelationCountRow>(
        statement('relations/counts'),
        { ids: list(ids), ...filterParameters(query, lens) },
        context,
      ),

    async relationsAmong(ids, query, first, lens, context) {
      const parameters = { ids: list(ids), limit: first, ...filterParameters(query, lens) };
      const rows = await read<RelationRow & { total: number }>(
        statement('relations/among'),
        parameters,
        context,
      );
      return { rows: rows.map(seenRelation), total: rows[0]?.total ?? 0 };
    },

    steps: (ids, query, first, lens, context) =>
      read<Step>(
        statement('relations/steps'),
        { ids: list(ids), limit: first, ...filterParameters(query, lens) },
        context,
      ),

    async relationsPointingAt(field, ids, lens, context) {
      const parameters = { ids: list(ids), ...lensParameters(lens) };
      return (await read<RelationRow>(pointingStatement(field), parameters, context)).map(seenRelation);
    },
  };
}

/** By which of its filters a query finds the fewest rows to look at. */
function scope({ of, sources, types }: RelationQuery): 'of' | 'sources' | 'types' | 'all' {
  if (of) return 'of';
  if (sources) return 'sources';
  return types && types.length <= FEW_TYPES ? 'types' : 'all';
}

function keyedRow(values: unknown[]): KeyedRow {
  const [key, certainty, facts, state] = values;
  return { key, certainty, facts, state } as KeyedRow;
}
