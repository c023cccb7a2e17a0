import type { Category, Vocabulary } from '../../model/types.ts';
import type { RelationCountRow, RelationQuery } from '../../store/port.ts';
import { typeTerm, typesOf } from '../vocabularyTerms.ts';

export type RelationCount = Omit<RelationCountRow, 'entity'> & { label: string; category: Category };

/** Counts of one entity with the words and category of each type. */
export function relationCounts(rows: readonly RelationCountRow[], vocabulary: Vocabulary): RelationCount[] {
  return rows.map(({ entity: _entity, ...row }) => {
    const { label, category } = typeTerm(vocabulary, row.type);
    return { ...row, label, category };
  });
}

/** What counts towards a degree: certain or possible, not denied, no denial, no amendment. */
export function degreeQuery(vocabulary: Vocabulary): RelationQuery {
  const denials = typesOf(vocabulary, ['DENIAL']);
  return {
    statuses: ['CONFIRMED', 'REPORTED', 'DISPUTED'],
    certainties: ['CERTAIN', 'POSSIBLE'],
    withoutAmendments: true,
    ...(denials.length > 0 ? { withoutTypes: denials } : {}),
  };
}

/** How many relations each entity has in all; who has none is left out. */
export function totals(rows: readonly RelationCountRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { entity, count } of rows) counts.set(entity, (counts.get(entity) ?? 0) + count);
  return counts;
}

/** The relations of rows of counts, in all. */
export function sum(rows: readonly RelationCountRow[]): number {
  return rows.reduce((all, { count }) => all + count, 0);
}
