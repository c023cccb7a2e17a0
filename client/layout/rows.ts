import type { Boxes, Spots } from './graph.ts';

const GAP = 20;
const MOST_GAP = 110;

/** Pixels between rows: as many as a room of this shape has to spare. */
const BETWEEN = { least: 48, most: 90 };

/** Places lists of nodes as centred rows, one below the other, in a picture of the room's shape. */
export function rows(lists: readonly (readonly number[])[], boxes: Boxes, aspect: number): Spots {
  const between = betweenFor(lists, boxes, aspect);
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

function betweenFor(lists: readonly (readonly number[])[], boxes: Boxes, aspect: number): number {
  const widest = Math.max(0, ...lists.map((row) => widthOf(row, boxes) + (row.length - 1) * MOST_GAP));
  const spare = (widest / aspect - heightOf(lists, boxes)) / Math.max(1, lists.length - 1);
  return Math.min(BETWEEN.most, Math.max(BETWEEN.least, spare));
}

function gapFor(
  lists: readonly (readonly number[])[],
  boxes: Boxes,
  between: number,
  aspect: number,
): number {
  const longest = Math.max(0, ...lists.map((row) => row.length));
  const widest = Math.max(0, ...lists.map((row) => widthOf(row, boxes)));
  const high = heightOf(lists, boxes) + (lists.length - 1) * between;
  return Math.min(MOST_GAP, Math.max(GAP, (high * aspect - widest) / Math.max(1, longest - 1)));
}

const widthOf = (row: readonly number[], boxes: Boxes): number =>
  row.reduce((sum, node) => sum + 2 * boxes.half[node]!, 0);

const heightOf = (lists: readonly (readonly number[])[], boxes: Boxes): number =>
  lists.reduce(
    (sum, row) => sum + Math.max(0, ...row.map((node) => boxes.above[node]! + boxes.below[node]!)),
    0,
  );
