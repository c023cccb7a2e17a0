import type { GraphStore } from '../../port.ts';
import type { Database } from '../database.ts';
import type { SourceRow } from '../rows/source.ts';
import { read } from '../read.ts';
import { inOrderOf } from '../rows/by-id.ts';
import { pageLimit, toPage } from '../rows/pages.ts';
import { toSource } from '../rows/source.ts';

type SourceReads = Pick<GraphStore, 'sourcesByIds' | 'sources' | 'countSources'>;

/** Documents. */
export function sourceReads(database: Database): SourceReads {
  return {
    async sourcesByIds(ids, context) {
      const rows = await read<SourceRow>(database, 'sources/by-ids', { ids }, context);
      return inOrderOf(ids, rows, (row) => row.id, toSource);
    },

    async sources(page, context) {
      const parameters = { afterId: page.after?.id ?? '', limit: pageLimit(page) };
      const rows = await read<SourceRow>(database, 'sources/page', parameters, context);
      return toPage(rows, page.first, toSource, (row) => row.id);
    },

    async countSources(context) {
      const [row] = await read<{ count: number }>(database, 'sources/count', {}, context);
      return row?.count ?? 0;
    },
  };
}
