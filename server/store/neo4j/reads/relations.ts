import type { Relation } from '../../../model/types.ts';
import type { GraphStore } from '../../port.ts';
import type { Database } from '../database.ts';
import type { RelationRow } from '../rows/relation.ts';
import { chunksOf } from '../../chunks.ts';
import { whole } from '../database.ts';
import { read } from '../read.ts';
import { inOrderOf } from '../rows/by-id.ts';
import { stateOf } from '../rows/history.ts';
import { toFacts, toSeenRelation } from '../rows/relation.ts';
import { lensParameters } from './relation-parameters.ts';

interface HistoryRow extends RelationRow {
  history: string[];
  states: string[];
}

const FACTS_AT_ONCE = 1_000;

type FactsRow = Parameters<typeof toFacts>[0] & { id: string };

type RelationReads = Pick<
  GraphStore,
  'relationsByIds' | 'relationsPointingAt' | 'relationHistories' | 'relationFacts' | 'relationIds'
>;

/** Relations by their ids, and by the ids that they point at. */
export function relationReads(database: Database): RelationReads {
  return {
    async relationsByIds(ids, lens, context) {
      const rows = await read<RelationRow>(
        database,
        'relations/by-ids',
        { ids, ...lensParameters(lens) },
        context,
      );
      return inOrderOf(ids, rows, (row) => row.id, toSeenRelation);
    },

    async relationsPointingAt(field, ids, lens, context) {
      const parameters = { about: [], follows: [], amends: [], [field]: ids, ...lensParameters(lens) };
      const rows = await read<RelationRow>(database, 'relations/pointing-at', parameters, context);
      return rows.map(toSeenRelation);
    },

    async relationHistories(ids, context) {
      const rows = await read<HistoryRow>(database, 'relations/histories', { ids }, context);
      return inOrderOf(ids, rows, (row) => row.id, toRelation);
    },

    async relationFacts(ids, context) {
      // Side by side: to find relationships keeps one of the server's threads busy.
      const look = (some: string[]) => read<FactsRow>(database, 'relations/facts', { ids: some }, context);
      const rows = (await Promise.all(chunksOf(ids, FACTS_AT_ONCE).map(look))).flat();
      return inOrderOf(ids, rows, (row) => row.id, toFacts);
    },

    async relationIds(after, first, context) {
      const parameters = { after: after ?? '', limit: whole(first) };
      const rows = await read<{ id: string }>(database, 'relations/ids', parameters, context);
      return rows.map((row) => row.id);
    },
  };
}

function toRelation(row: HistoryRow): Relation {
  return { ...toFacts(row), history: row.history.map((state, at) => stateOf(state, row.states[at] ?? '')) };
}
