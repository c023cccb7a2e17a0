import type { CategoryTerm, Dataset, KindTerm, RelationTypeTerm } from '../../../model/types.ts';
import type { GraphStore } from '../../port.ts';
import { ALL_IDS } from '../../shared/all-ids.ts';
import { versionText } from '../../../model/identity/version.ts';
import type { Readers } from '../readers.ts';
import { statement } from '../statements.ts';

type CatalogueReads = Pick<GraphStore, 'ping' | 'version' | 'vocabulary' | 'datasets' | 'idsOfDataset'>;

type TermRow =
  | { section: 'kinds'; body: KindTerm }
  | { section: 'relationTypes'; body: RelationTypeTerm }
  | { section: 'categories'; body: CategoryTerm };

/** What the database says of itself: that it answers, its version, its words, its data sets. */
export function catalogueReads({ read }: Readers): CatalogueReads {
  return {
    async ping(context) {
      await read(statement('engine/ping'), {}, context);
    },

    async version(context) {
      type Row = { version: number; decisions: number };
      const [row] = await read<Row>(statement('engine/version'), {}, context);
      return versionText(String(row?.version ?? 0), row?.decisions ?? 0);
    },

    async vocabulary(context) {
      const rows = await read<TermRow>(statement('vocabulary/all'), {}, context);
      return {
        kinds: rows.flatMap((row) => (row.section === 'kinds' ? [row.body] : [])),
        relationTypes: rows.flatMap((row) => (row.section === 'relationTypes' ? [row.body] : [])),
        categories: rows.flatMap((row) => (row.section === 'categories' ? [row.body] : [])),
      };
    },

    async datasets(context) {
      type Row = { body: Dataset; entities: number; relations: number; sources: number; evidence: number };
      const rows = await read<Row>(statement('datasets/all'), {}, context);
      return rows.map(({ body, ...counts }) => ({ ...body, counts }));
    },

    async idsOfDataset(dataset, what, context, { first, after } = ALL_IDS) {
      const parameters = { dataset, after, limit: first };
      const rows = await read<{ id: string }>(statement(`datasets/${what}`), parameters, context);
      return rows.map(({ id }) => id);
    },
  };
}
