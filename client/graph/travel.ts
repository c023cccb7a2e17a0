import type { Point } from '../state/types.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The neighbour that lies nearest in a direction: within a quarter turn to either side, near ones
 * first, straight ones before slanting ones. Null where none lies that way.
 */
export function travel(
  from: Point,
  direction: Direction,
  candidates: readonly { id: string; position: Point }[],
): string | null {
  const [ahead, aside] = axes[direction];
  let best: { id: string; cost: number } | null = null;
  for (const { id, position } of candidates) {
    const step = { x: position.x - from.x, y: position.y - from.y };
    const along = ahead(step);
    const off = Math.abs(aside(step));
    if (along <= 0 || off > along * 1.5) continue;
    const cost = Math.hypot(along, off) + off;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}

type Axis = (step: Point) => number;

const axes: Readonly<Record<Direction, readonly [Axis, Axis]>> = {
  left: [(step) => -step.x, (step) => step.y],
  right: [(step) => step.x, (step) => step.y],
  up: [(step) => -step.y, (step) => step.x],
  down: [(step) => step.y, (step) => step.x],
};
