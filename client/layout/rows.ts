import type { Boxes, Spots } from './graph.ts';

const GAP = 20;
const MOST_GAP = 110;

/**
 * Places lists of nodes as centred rows, one below the other, `between` pixels apart, and as wide as a room
 * of this shape allows.
 */
export function rows(
  lists: readonly (readonly number[])[],
  boxes: Boxes,
  between: number,
  aspect: number,
): Spots {
  const gap = gapFor(lists, boxes, between, aspect);
  const x = new Float64Array(boxes.half.length);
  const y = new Float64Array(boxes.half.length);
  let top = 0;
  for (const row of lists) {
    const width = row.reduce((sum, node) => sum + 2 * boxes.half[node]! + gap, -gap);
    const above = Math.max(...row.map((node) => boxes.above[node]!), 0);
    let left = -width / 2;
    for (const node of row) {
      x[node] = left + boxes.half[node]!;
      y[node] = top + above;
      left += 2 * boxes.half[node]! + gap;
    }
    top += above + Math.max(...row.map((node) => boxes.below[node]!), 0) + between;
  }
  return { x, y };
}

function gapFor(
  lists: readonly (readonly number[])[],
  boxes: Boxes,
  between: number,
  aspect: number,
): number {
  const longest = lists.reduce((most, row) => Math.max(most, row.length), 0);
  const widest = lists.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce((sum, node) => sum + 2 * boxes.half[node]!, 0),
      ),
    0,
  );
  const high = lists.reduce(
    (sum, row) => sum + between + Math.max(0, ...row.map((node) => boxes.above[node]! + boxes.below[node]!)),
    -between,
  );
  return Math.min(MOST_GAP, Math.max(GAP, (high * aspect - widest) / Math.max(1, longest - 1)));
}
