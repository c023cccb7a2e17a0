import type { Boxes, Spots } from './graph.ts';

const ROUNDS = 300;

/**
 * Pushes rectangles apart until none overlap, each pair along the side where less is needed, so that
 * the picture keeps its shape. `still` nodes do not move. A grid finds the pairs, so that thousands
 * of nodes take a moment.
 */
export function separate(start: Spots, boxes: Boxes, still: ReadonlySet<number> = new Set(), margin = 6): Spots {
  const spots = { x: start.x.slice(), y: start.y.slice() };
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushOnce(spots, boxes, still, margin)) break;
  }
  return spots;
}

function pushOnce(spots: Spots, boxes: Boxes, still: ReadonlySet<number>, margin: number): boolean {
  const { x, y } = spots;
  let moved = false;
  for (const [one, other] of nearPairs(spots, boxes, margin)) {
    const needX = boxes.half[one]! + boxes.half[other]! + margin - Math.abs(x[one]! - x[other]!);
    const below = y[one]! <= y[other]! ? one : other;
    const lower = below === one ? other : one;
    const needY = boxes.below[below]! + boxes.above[lower]! + margin - (y[lower]! - y[below]!);
    const stuck = still.has(one) && still.has(other);
    if (needX <= 0.01 || needY <= 0.01 || stuck) continue;
    moved = true;
    if (needX < needY) {
      const left = x[one]! < x[other]! || (x[one] === x[other] && one < other) ? one : other;
      push(x, left, left === one ? other : one, needX, still);
    } else push(y, below, lower, needY, still);
  }
  return moved;
}

function push(axis: Float64Array, low: number, high: number, need: number, still: ReadonlySet<number>): void {
  const share = still.has(low) ? 0 : still.has(high) ? 1 : 0.5;
  axis[low]! -= (need + 0.1) * share;
  axis[high]! += (need + 0.1) * (1 - share);
}

/** Pairs of nodes whose rectangles may overlap: those whose cells of a grid touch. */
function* nearPairs({ x, y }: Spots, boxes: Boxes, margin: number): Generator<[number, number]> {
  const width = 2 * boxes.half.reduce((most, half) => Math.max(most, half), 1) + margin;
  const height =
    boxes.above.reduce((most, above) => Math.max(most, above), 1) +
    boxes.below.reduce((most, below) => Math.max(most, below), 1) +
    margin;
  const cells = new Map<string, number[]>();
  for (let node = 0; node < x.length; node++) {
    const key = `${Math.floor(x[node]! / width)},${Math.floor(y[node]! / height)}`;
    const cell = cells.get(key);
    if (cell) cell.push(node);
    else cells.set(key, [node]);
  }
  for (const [key, members] of cells) {
    const [column, row] = key.split(',').map(Number) as [number, number];
    for (const [right, down] of [[0, 0], [1, 0], [-1, 1], [0, 1], [1, 1]] as const) {
      const others = cells.get(`${column + right},${row + down}`);
      if (!others) continue;
      for (const one of members) for (const other of others) if (others !== members || one < other) yield [one, other];
    }
  }
}
