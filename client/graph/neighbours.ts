import type { GraphData } from '../state/types.ts';
import { drawable } from './drawable.ts';

/** Ids of the entities that a drawn relation joins to this one, in the order in which they are first met. */
export function neighbours(data: GraphData, id: string): string[] {
  const found = new Set<string>();
  for (const relation of Object.values(data.relations)) {
    if (!drawable(relation) || relation.from === relation.to) continue;
    if (relation.from === id) found.add(relation.to);
    if (relation.to === id) found.add(relation.from);
  }
  return [...found];
}
