import type { Boxes, Spots } from './graph.ts';

const GAP = 20;

/** Places lists of nodes as centred rows, one below the other, `between` pixels apart. */
export function rows(lists: readonly (readonly number[])[], boxes: Boxes, between: number): Spots {
  const x = new Float64Array(boxes.half.length);
  const y = new Float64Array(boxes.half.length);
  let top = 0;
  for (const row of lists) {
    const width = row.reduce((sum, node) => sum + 2 * boxes.half[node]! + GAP, -GAP);
    const above = Math.max(...row.map((node) => boxes.above[node]!), 0);
    let left = -width / 2;
    for (const node of row) {
      x[node] = left + boxes.half[node]!;
      y[node] = top + above;
      left += 2 * boxes.half[node]! + GAP;
    }
    top += above + Math.max(...row.map((node) => boxes.below[node]!), 0) + between;
  }
  return { x, y };
}
