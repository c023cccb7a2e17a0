import type { Point } from '../state/types.ts';
import { placeNew } from './placeNew.ts';
import type { NewNode, Taken } from './placeNew.ts';
import type { Places } from './types.ts';

/** What came later than the rest: by what it belongs to, and all the room that is taken already. */
export interface BesideRequest {
  groups: readonly { anchor: Point | null; nodes: readonly NewNode[] }[];
  taken: readonly Taken[];
}

/** Places for new nodes, each group beside its anchor, or below everything where it has none; nothing else moves. */
export function placeBeside({ groups, taken }: BesideRequest): Places {
  const rooms = [...taken];
  const places: Places = {};
  for (const { anchor, nodes } of groups) {
    const found = placeNew(anchor ?? below(rooms), nodes, rooms);
    for (const node of nodes) rooms.push({ ...node, ...found[node.id]! });
    Object.assign(places, found);
  }
  return places;
}

/** Under the middle of everything: where what belongs to nothing in the view is put. */
function below(taken: readonly Taken[]): Point {
  const x = taken.reduce((sum, room) => sum + room.x, 0) / Math.max(1, taken.length);
  const y = taken.reduce((low, room) => Math.max(low, room.y + room.below), 0);
  return { x: Math.round(x), y: Math.round(y) };
}
