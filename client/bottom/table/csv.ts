import type { GraphData, GraphRelation } from '../../state/types.ts';
import { text } from '../../text.ts';
import { csv } from '../../export/csv.ts';
import { COLUMNS } from './columns.ts';

/** The rows as they stand, as CSV after RFC 4180: a heading, then one line each, with the relation's id. */
export function tableCsv(relations: readonly GraphRelation[], data: GraphData): string {
  const head = ['id', ...COLUMNS.map((column) => text.bottom.columns[column.id])];
  const rows = relations.map((relation) => [
    relation.id,
    ...COLUMNS.map((column) => column.words(relation, data)),
  ]);
  return csv([head, ...rows]);
}
