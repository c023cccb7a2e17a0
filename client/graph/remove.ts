import type { GraphData } from '../state/types.ts';

/** The data without these entities and without every relation that has one of them as an end. */
export function removeEntities(data: GraphData, ids: readonly string[]): GraphData {
  const gone = new Set(ids);
  const entities = Object.entries(data.entities).filter(([id]) => !gone.has(id));
  const relations = Object.entries(data.relations).filter(
    ([, { from, to }]) => !gone.has(from) && !gone.has(to),
  );
  return { entities: Object.fromEntries(entities), relations: Object.fromEntries(relations) };
}
