import type { GraphStore } from '../../port.ts';
import { list } from '../query-parameters.ts';
import type { Readers } from '../readers.ts';
import { inPlace, pagesInPlace, storedEvidence, type EvidenceRow } from '../rows.ts';
import { statement } from '../statements.ts';

type EvidenceReads = Pick<
  GraphStore,
  | 'evidenceOf'
  | 'countEvidenceOf'
  | 'standingIds'
  | 'evidenceByIds'
  | 'evidenceOfSources'
  | 'relationsSpokenBy'
>;
type KeyedRow = EvidenceRow & { key: string };
interface PageRow {
  place: number;
  page: unknown[][];
}

export function evidenceReads({ read }: Readers): EvidenceReads {
  return {
    async evidenceOf(relations, { stance, knownBy, withdrawn }, { first, after }, context) {
      const filter = { stance: stance ?? null, knownBy, withdrawn: withdrawn ? 1 : null };
      const cursor = { afterKey: after?.key ?? '', afterId: after?.id ?? '', limit: first + 1 };
      const rows = await read<PageRow>(
        statement('evidence/of-relations'),
        { relations: list(relations), ...filter, ...cursor },
        context,
      );
      return pagesInPlace(relations.length, rows, first, keyedRow, storedEvidence);
    },

    async countEvidenceOf(relations, { stance, knownBy }, context) {
      const parameters = { relations: list(relations), stance: stance ?? null, knownBy };
      const rows = await read<{ place: number; count: number }>(
        statement('evidence/count-of-relations'),
        parameters,
        context,
      );
      return inPlace(relations.length, rows, ({ count }) => count).map((count) => count ?? 0);
    },

    async standingIds(relations, context) {
      type Row = { place: number; ids: string[] };
      const rows = await read<Row>(statement('evidence/standing'), { relations: list(relations) }, context);
      return inPlace(relations.length, rows, ({ ids }) => ids).map((ids) => ids ?? []);
    },

    async evidenceByIds(ids, context) {
      const rows = await read<EvidenceRow & { place: number }>(
        statement('evidence/by-ids'),
        { ids: list(ids) },
        context,
      );
      return inPlace(ids.length, rows, storedEvidence);
    },

    async evidenceOfSources(sources, { knownBy }, { first, after }, context) {
      const parameters = { sources: list(sources), knownBy, afterId: after?.id ?? '', limit: first + 1 };
      const rows = await read<PageRow>(statement('evidence/of-sources'), parameters, context);
      return pagesInPlace(sources.length, rows, first, keyedRow, storedEvidence);
    },

    async relationsSpokenBy(entities, context) {
      const asked = statement('evidence/relations-spoken-by');
      const rows = await read<{ relation: string }>(asked, { entities: list(entities) }, context);
      return rows.map(({ relation }) => relation);
    },
  };
}

function keyedRow(values: unknown[]): KeyedRow {
  const [key, body, withdrawnAt] = values;
  return { key, body, withdrawnAt } as KeyedRow;
}
