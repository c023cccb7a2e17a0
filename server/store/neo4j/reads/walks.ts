import type { GraphStore, RelationCountRow, Step } from '../../port.ts';
import type { Database } from '../database.ts';
import type { RelationRow } from '../rows/relation.ts';
import { whole } from '../database.ts';
import { read } from '../read.ts';
import { toSeenRelation } from '../rows/relation.ts';
import { originalsOf, statusOf } from '../rows/support.ts';
import { filterParameters, pageParameters, typesInText } from './relation-parameters.ts';

type WalkReads = Pick<GraphStore, 'relationsAmong' | 'relationCounts' | 'steps'>;

/** What pictures and walks are made from: relations among entities, counts, steps. */
export function walkReads(database: Database): WalkReads {
  return {
    async relationsAmong(ids, query, first, lens, context) {
      const filter = { ...(await filterParameters(database, query, lens, context)), ends: ids };
      const page = pageParameters('SUPPORT', { first });
      const types = typesInText(query, 'around');
      const rows = await read<RelationRow>(
        database,
        'relations/among',
        { ...filter, ...page },
        context,
        types,
      );
      if (rows.length <= first) return { rows: rows.map(toSeenRelation), total: rows.length };
      const [all] = await read<{ count: number }>(database, 'relations/count-among', filter, context, types);
      return { rows: rows.slice(0, first).map(toSeenRelation), total: all?.count ?? rows.length };
    },

    async relationCounts(ids, query, lens, context) {
      const parameters = { ...(await filterParameters(database, query, lens, context)), ends: ids };
      const rows = await read<CountRow>(
        database,
        'relations/counts-of-entities',
        parameters,
        context,
        typesInText(query, 'around'),
      );
      return rows.map(toCount).sort(byColumns);
    },

    async steps(ids, query, first, lens, context) {
      const parameters = {
        ...(await filterParameters(database, query, lens, context)),
        ends: ids,
        limit: whole(first),
      };
      return (
        await read<StepRow>(database, 'relations/steps', parameters, context, typesInText(query, 'around'))
      ).map(toStep);
    },
  };
}

interface CountRow extends Omit<RelationCountRow, 'status'> {
  rank: string;
}

interface StepRow extends Omit<Step, 'status' | 'originals'> {
  support: string;
}

function toCount({ entity, type, rank, certainty, count }: CountRow): RelationCountRow {
  return { entity, type, status: statusOf(rank), certainty, count };
}

function toStep({ relation, type, from, to, support, certainty }: StepRow): Step {
  return {
    relation,
    type,
    from,
    to,
    status: statusOf(support.charAt(0)),
    certainty,
    originals: originalsOf(support),
  };
}

/** Plain text order, as the other engine's; all four are ASCII. */
function byColumns(one: RelationCountRow, other: RelationCountRow): number {
  const [left, right] = [one, other].map(
    (row) => `${row.entity}\n${row.type}\n${row.status}\n${row.certainty}`,
  );
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
