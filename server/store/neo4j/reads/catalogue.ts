import type { CategoryTerm, Dataset, KindTerm, RelationTypeTerm } from '../../../model/types.ts';
import type { GraphStore, ReadContext } from '../../port.ts';
import { ALL_IDS } from '../../shared/all-ids.ts';
import { versionText } from '../../../model/identity/version.ts';
import { whole, type Database } from '../database.ts';
import type { QueryName } from '../queries/names.ts';
import { read } from '../read.ts';
import { parsed } from '../rows/json.ts';

type CatalogueReads = Pick<GraphStore, 'ping' | 'version' | 'vocabulary' | 'datasets' | 'idsOfDataset'>;

/** What the store holds, in outline: its version, its vocabulary, its data sets. */
export function catalogueReads(database: Database): CatalogueReads {
  return {
    async ping(context) {
      await read(database, 'catalogue/ping', {}, context);
    },

    async version(context) {
      const [row] = await read<{ store: string; version: number; decisions: number }>(
        database,
        'catalogue/version',
        {},
        context,
      );
      return row ? versionText(`${row.store}-${row.version}`, row.decisions) : 'empty';
    },

    async vocabulary(context) {
      const rows = await read<{ of: string; body: string }>(database, 'catalogue/terms', {}, context);
      const termsOf = <Term>(of: string): Term[] =>
        rows.filter((row) => row.of === of).map((row) => parsed<Term>(row.body));
      return {
        kinds: termsOf<KindTerm>('kinds'),
        relationTypes: termsOf<RelationTypeTerm>('relationTypes'),
        categories: termsOf<CategoryTerm>('categories'),
      };
    },

    async datasets(context) {
      const [datasets, entities, relations, sources, evidence] = await Promise.all([
        read<DatasetRow>(database, 'catalogue/datasets', {}, context),
        countsBy(database, 'catalogue/count-entities', context),
        countsBy(database, 'catalogue/count-relations', context),
        countsBy(database, 'catalogue/count-sources', context),
        countsBy(database, 'catalogue/count-evidence', context),
      ]);
      return datasets.map(({ id, title, description, licence, version, writtenAt }) => ({
        id,
        title,
        description,
        licence,
        version,
        writtenAt,
        counts: {
          entities: entities.get(id) ?? 0,
          relations: relations.get(id) ?? 0,
          sources: sources.get(id) ?? 0,
          evidence: evidence.get(id) ?? 0,
        },
      }));
    },

    async idsOfDataset(dataset, what, context, { first, after } = ALL_IDS) {
      const parameters = { dataset, after, limit: whole(first) };
      const rows = await read<{ id: string }>(database, `${what}/ids-of-dataset`, parameters, context);
      return rows.map((row) => row.id);
    },
  };
}

type DatasetRow = Dataset & Record<string, unknown>;

async function countsBy(
  database: Database,
  name: QueryName,
  context: ReadContext,
): Promise<Map<string, number>> {
  const rows = await read<{ dataset: string; count: number }>(database, name, {}, context);
  return new Map(rows.map((row) => [row.dataset, row.count]));
}
