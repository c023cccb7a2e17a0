import type { Source } from '../../../model/types.ts';
import type { GraphStore } from '../../port.ts';
import { list } from '../query-parameters.ts';
import type { Readers } from '../readers.ts';
import { inPlace, page } from '../rows.ts';
import { statement } from '../statements.ts';

export function sourceReads({
  read,
}: Readers): Pick<GraphStore, 'sourcesByIds' | 'sources' | 'countSources'> {
  return {
    async sourcesByIds(ids, context) {
      const rows = await read<{ place: number; body: Source }>(
        statement('sources/by-ids'),
        { ids: list(ids) },
        context,
      );
      return inPlace(ids.length, rows, ({ body }) => body);
    },

    async sources({ first, after }, context) {
      const parameters = { limit: first + 1, afterId: after?.id ?? '' };
      const rows = await read<{ key: string; body: Source }>(statement('sources/all'), parameters, context);
      return page(rows, first, ({ body }) => body);
    },

    async countSources(context) {
      const [row] = await read<{ count: number }>(statement('sources/count'), {}, context);
      return row?.count ?? 0;
    },
  };
}
