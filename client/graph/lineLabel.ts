import type { GraphEntity, GraphRelation } from '../state/types.ts';
import { deniedMark } from './deniedMark.ts';

type Names = Readonly<Record<string, Pick<GraphEntity, 'name'>>>;

/**
 * What is written on a line: the noun of the most telling relation with the mark of how sure it is,
 * and how many more the line stands for ("meeting +2").
 */
export function lineLabel([first, ...more]: readonly GraphRelation[], entities: Names): string {
  if (!first) return '';
  return more.length > 0
    ? `${relationLabel(first, entities)} +${more.length}`
    : relationLabel(first, entities);
}

/** All that a folded line stands for, one after another: what hovering over it says. */
export const fullLabel = (relations: readonly GraphRelation[], entities: Names): string =>
  relations.map((relation) => relationLabel(relation, entities)).join('\n');

/** One relation with its mark: "licensing deal", "≠ joint venture", "✕ denied by both", "⊘ stake". */
export function relationLabel(relation: GraphRelation, entities: Names): string {
  const denied = deniedMark(relation, entities);
  if (denied) return denied;
  if (relation.status === 'RETRACTED') return `⊘ ${relation.noun}`;
  const noun = relation.status === 'DISPUTED' ? `≠ ${relation.noun}` : relation.noun;
  return (
    noun + { CERTAIN: '', POSSIBLE: ', possibly', ENDED: ', ended', NOT_YET: ', not yet' }[relation.certainty]
  );
}
