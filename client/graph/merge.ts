import type { GraphData } from '../state/types.ts';

/** Both together; what is in both is taken from the newer. */
export function mergeGraph(older: GraphData, newer: GraphData): GraphData {
  return {
    entities: { ...older.entities, ...newer.entities },
    relations: { ...older.relations, ...newer.relations },
  };
}
