import type { Point } from '../state/types.ts';
import type { Rectangle } from './labelPlaces.ts';

/** A label where it would stand, and how much it matters: 0 is always shown, then the lower the sooner. */
export interface Candidate {
  id: string;
  middle: Point;
  width: number;
  height: number;
  rank: number;
}

/** How much of a label may be covered before it can't be read. */
const MOST_COVERED = 0.2;

/**
 * Which labels are left out, so that those that are shown can be read: each is shown in the order of rank
 * unless those before it, or the names of entities, cover too much of it. Pointing at a line shows its own.
 */
export function crowded(candidates: readonly Candidate[], names: readonly Rectangle[]): Set<string> {
  const taken = [...names];
  const out = new Set<string>();
  const order = [...candidates].sort((one, other) => one.rank - other.rank || (one.id < other.id ? -1 : 1));
  for (const { id, middle, width, height, rank } of order) {
    const frame = {
      left: middle.x - width / 2,
      right: middle.x + width / 2,
      top: middle.y - height / 2,
      bottom: middle.y + height / 2,
    };
    if (rank > 0 && taken.some((other) => shared(frame, other) > MOST_COVERED)) out.add(id);
    else taken.push(frame);
  }
  return out;
}

/** The share of a frame that another covers. */
function shared(frame: Rectangle, other: Rectangle): number {
  const width = Math.min(frame.right, other.right) - Math.max(frame.left, other.left);
  const height = Math.min(frame.bottom, other.bottom) - Math.max(frame.top, other.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / ((frame.right - frame.left) * (frame.bottom - frame.top));
}
