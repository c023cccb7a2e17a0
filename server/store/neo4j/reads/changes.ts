import type { ChangeRange } from '../../../model/claims/change.ts';
import type { ChangeQuery, GraphStore, PageRequest, ReadContext } from '../../port.ts';
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
        : await read<ChangeRow>(database, 'changes/page', parameters, context);
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
