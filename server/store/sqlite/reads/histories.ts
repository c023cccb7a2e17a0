import type { RelationFacts } from '../../../model/types.ts';
import type { GraphStore } from '../../port.ts';
import { list } from '../query-parameters.ts';
import type { Readers } from '../readers.ts';
import { inPlace, stateOf, type AnyStoredState } from '../rows.ts';
import { statement } from '../statements.ts';

export function historyReads({
  read,
}: Readers): Pick<GraphStore, 'relationHistories' | 'relationFacts' | 'relationIds'> {
  return {
    async relationHistories(ids, context) {
      type Row = { place: number; facts: RelationFacts; history: AnyStoredState[] };
      const rows = await read<Row>(statement('relations/histories'), { ids: list(ids) }, context);
      return inPlace(ids.length, rows, ({ facts, history }) => ({
        ...facts,
        history: history.map(stateOf),
      }));
    },

    async relationFacts(ids, context) {
      type Row = { place: number; facts: RelationFacts };
      const rows = await read<Row>(statement('relations/facts'), { ids: list(ids) }, context);
      return inPlace(ids.length, rows, ({ facts }) => facts);
    },

    async relationIds(after, first, context) {
      const rows = await read<{ id: string }>(
        statement('relations/ids'),
        { after: after ?? '', limit: first },
        context,
      );
      return rows.map(({ id }) => id);
    },
  };
}
