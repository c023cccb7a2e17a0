import type { GraphStore } from '../../port.ts';
import type { Database } from '../database.ts';
import type { EvidenceRow } from '../rows/evidence.ts';
import { read } from '../read.ts';
import { groupedBy, inOrderOf } from '../rows/by-id.ts';
import { toEvidence } from '../rows/evidence.ts';
import { pageLimit, toPage } from '../rows/pages.ts';

type EvidenceReads = Pick<
  GraphStore,
  | 'evidenceOf'
  | 'countEvidenceOf'
  | 'standingIds'
  | 'evidenceByIds'
  | 'evidenceOfSources'
  | 'relationsSpokenBy'
>;

/** Statements, of relations and in sources. */
export function evidenceReads(database: Database): EvidenceReads {
  return {
    async evidenceOf(relations, { stance, knownBy, withdrawn }, page, context) {
      const parameters = {
        relations: [...new Set(relations)],
        stance: stance ?? null,
        knownBy,
        withdrawn: withdrawn ?? false,
        afterKey: page.after?.key ?? null,
        afterId: page.after?.id ?? null,
        limit: pageLimit(page),
      };
      const rows = await read<EvidenceRow & { key: string }>(
        database,
        'evidence/of-relations',
        parameters,
        context,
      );
      return groupedBy(relations, rows, (row) => row.relation).map((own) =>
        toPage(own, page.first, toEvidence, (row) => row.key),
      );
    },

    async countEvidenceOf(relations, { stance, knownBy }, context) {
      const parameters = { relations: [...new Set(relations)], stance: stance ?? null, knownBy };
      const rows = await read<{ relation: string; count: number }>(
        database,
        'evidence/count-of-relations',
        parameters,
        context,
      );
      return inOrderOf(
        relations,
        rows,
        (row) => row.relation,
        (row) => row.count,
      ).map((count) => count ?? 0);
    },

    async standingIds(relations, context) {
      type Row = { relation: string; id: string };
      const rows = await read<Row>(database, 'evidence/standing', { relations }, context);
      return groupedBy(relations, rows, (row) => row.relation).map((own) => own.map(({ id }) => id).sort());
    },

    async evidenceByIds(ids, context) {
      const rows = await read<EvidenceRow>(database, 'evidence/by-ids', { ids }, context);
      return inOrderOf(ids, rows, (row) => row.id, toEvidence);
    },

    async evidenceOfSources(sources, { knownBy }, page, context) {
      const parameters = { sources, knownBy, afterId: page.after?.id ?? '', limit: pageLimit(page) };
      const rows = await read<EvidenceRow & { document: string }>(
        database,
        'evidence/of-sources',
        parameters,
        context,
      );
      return groupedBy(sources, rows, (row) => row.document).map((own) =>
        toPage(own, page.first, toEvidence, (row) => row.id),
      );
    },

    async relationsSpokenBy(entities, context) {
      type Row = { relation: string };
      const rows = await read<Row>(database, 'evidence/relations-spoken-by', { entities }, context);
      return rows.map(({ relation }) => relation);
    },
  };
}
