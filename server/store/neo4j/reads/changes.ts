import type { ChangeRange } from '../../../model/claims/change.ts';
import type { ChangeQuery, GraphStore, PageRequest, ReadContext } from '../../port.ts';
import { whole } from '../database.ts';
import type { Database, Parameters } from '../database.ts';
import type { ChangeRow } from '../rows/change.ts';
import { CERTAINTIES } from '../../../model/types.ts';
import { changeKey, changePlace } from '../../shared/change-cursor.ts';
import { read } from '../read.ts';
import { toChange } from '../rows/change.ts';
import { pageLimit, toPage } from '../rows/pages.ts';
import { filterParameters, typesInText } from './relation-parameters.ts';

/** What happened to relations, and to what is known of them. */
export function changeReads(database: Database): Pick<GraphStore, 'changes' | 'countChanges'> {
  return {
    async changes(query, range, page, context) {
      const parameters = {
        ...(await rangeParameters(database, query, range, context)),
        ...cursorParameters(page),
      };
      const rows = query.of
        ? await read<ChangeRow>(
            database,
            'changes/page-around',
            parameters,
            context,
            typesInText(query, 'around'),
          )
        : await latest(database, parameters, page, context);
      return toPage(rows.map(toChange), page.first, (change) => change, changeKey);
    },

    async countChanges(query, range, context) {
      const parameters = await rangeParameters(database, query, range, context);
      const [row] = query.of
        ? await read<CountRow>(
            database,
            'changes/count-around',
            parameters,
            context,
            typesInText(query, 'around'),
          )
        : await read<CountRow>(database, 'changes/count', parameters, context);
      return row?.count ?? 0;
    },
  };
}

/** So many times as many changes as are wanted are looked through before the relations of all are found. */
const CANDIDATES = 4;

/**
 * The latest changes of all relations that match. Most often the latest of all are among them: only the
 * relations of those are found then (of a million, a tenth of the time).
 */
async function latest(
  database: Database,
  parameters: Parameters,
  page: PageRequest,
  context: ReadContext,
): Promise<ChangeRow[]> {
  const wanted = page.first + 1;
  const many = wanted * CANDIDATES;
  const candidates = await read<ChangeRow>(
    database,
    'changes/latest',
    { ...parameters, limit: whole(many) },
    context,
  );
  const ids = [...new Set(candidates.map(({ relation }) => relation))];
  const matching = await read<{ id: string }>(
    database,
    'relations/matching',
    { ...parameters, ids },
    context,
  );
  const kept = new Set(matching.map(({ id }) => id));
  const found = candidates.filter(({ relation }) => kept.has(relation)).slice(0, wanted);
  const last = candidates.at(-1);
  if (!last || candidates.length < many || found.length === wanted) return found;
  const { day, kind } = toChange(last);
  const rest = { place: { day, kind, relation: last.relation }, limit: whole(wanted - found.length) };
  return [
    ...found,
    ...(await read<ChangeRow>(database, 'changes/page', { ...parameters, ...rest }, context)),
  ];
}

interface CountRow {
  count: number;
  [column: string]: unknown;
}

/** Relations are seen by the last day of the range, whatever their certainty then. */
async function rangeParameters(
  database: Database,
  { of: ends, ...query }: ChangeQuery,
  range: ChangeRange,
  context: ReadContext,
): Promise<Parameters> {
  const lens = { asOf: range.until, knownBy: range.until };
  const relations = { ...query, certainties: [...CERTAINTIES] };
  return {
    ...(await filterParameters(database, relations, lens, context)),
    range: { ...range, bound: range.after < range.until ? range.after : range.until },
    ...(ends ? { ends } : {}),
  };
}

function cursorParameters(page: PageRequest): Parameters {
  return { place: changePlace(page), limit: pageLimit(page) };
}
