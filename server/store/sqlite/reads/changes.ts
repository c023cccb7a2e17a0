import type { Change, ChangeRange } from '../../../model/claims/change.ts';
import { CERTAINTIES } from '../../../model/types.ts';
import type { ChangeQuery, GraphStore, PageRequest } from '../../port.ts';
import { changeKey, changePlace } from '../../shared/change-cursor.ts';
import type { Parameters } from '../connection.ts';
import { filterParameters } from '../query-parameters.ts';
import type { Readers } from '../readers.ts';
import { page } from '../rows.ts';
import { statement } from '../statements.ts';

type ChangeRow = Omit<Change, 'margin'> & { margin: 0 | 1 };

export function changeReads({ read }: Readers): Pick<GraphStore, 'changes' | 'countChanges'> {
  return {
    async changes(query, range, request, context) {
      const parameters = { ...rangeParameters(query, range), ...cursorParameters(request) };
      const name = query.of ? 'changes/of-entities' : 'changes/all';
      const rows = await read<ChangeRow>(statement(name), parameters, context);
      const keyed = rows.map((row) => ({ ...row, key: changeKey(row) }));
      return page(keyed, request.first, toChange);
    },

    async countChanges(query, range, context) {
      const name = query.of ? 'changes/count-of-entities' : 'changes/count';
      const [row] = await read<{ count: number }>(statement(name), rangeParameters(query, range), context);
      return row?.count ?? 0;
    },
  };
}

/** Relations are seen by the last day of the range, whatever their certainty then. */
function rangeParameters(query: ChangeQuery, { after, until }: ChangeRange): Parameters {
  const relations = { ...query, certainties: [...CERTAINTIES] };
  return { ...filterParameters(relations, { asOf: until, knownBy: until }), after };
}

function cursorParameters(request: PageRequest): Parameters {
  const { day, relation, kind } = changePlace(request);
  return { afterDay: day, afterRelation: relation, afterKind: kind, limit: request.first + 1 };
}

function toChange({ relation, kind, earliest, day, knownFrom, knownUntil, margin }: ChangeRow): Change {
  return { relation, kind, earliest, day, knownFrom, knownUntil, margin: margin === 1 };
}
