import type { GraphData, GraphRelation } from '../state/types.ts';

/**
 * Whether a relation has a line of its own. A denial is the mark on the relation that it denies, and
 * a widening or renewal is told with the deal that it amends.
 */
export const drawable = (relation: Pick<GraphRelation, 'category' | 'amends'>): boolean =>
  relation.category !== 'DENIAL' && relation.amends === null;

/** The relations with a line whose ends are both among the given entities. */
export function drawableAmong(data: GraphData, entityIds: readonly string[]): GraphRelation[] {
  const shown = new Set(entityIds);
  return Object.values(data.relations).filter(
    (relation) => drawable(relation) && shown.has(relation.from) && shown.has(relation.to),
  );
}
