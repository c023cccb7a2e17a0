import type { Boxes, Spots } from './graph.ts';

const ROUNDS = 40;
const TIMES = 16;
const GROWTH = 1.12;

/**
 * Pushes rectangles apart until none overlap, each pair along the side where less is needed, so that
 * the picture keeps its shape; where that takes long, because it is dense all over, the whole is
 * enlarged a little in between. `still` nodes do not move. A grid finds the pairs.
 */
export function separate(
  start: Spots,
  boxes: Boxes,
  still: ReadonlySet<number> = new Set(),
  margin = 6,
): Spots {
  const spots = { x: start.x.slice(), y: start.y.slice() };
  for (let round = 1; round <= ROUNDS * TIMES; round++) {
    if (!pushOnce(spots, boxes, still, margin)) break;
    if (round % ROUNDS === 0) enlarge(spots, still);
  }
  return spots;
}

/** Moves everything away from the middle, which is that of the nodes that must stay where there are any. */
function enlarge({ x, y }: Spots, still: ReadonlySet<number>): void {
  const around = still.size > 0 ? [...still] : Array.from(x.keys());
  const middleX = around.reduce((sum, node) => sum + x[node]! / around.length, 0);
  const middleY = around.reduce((sum, node) => sum + y[node]! / around.length, 0);
  for (let node = 0; node < x.length; node++) {
    if (still.has(node)) continue;
    x[node] = middleX + (x[node]! - middleX) * GROWTH;
    y[node] = middleY + (y[node]! - middleY) * GROWTH;
  }
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

/** More than a grid has rows, so that column and row make one number. */
const ROWS = 2 ** 20;

/** Pairs of nodes whose rectangles may overlap: those whose cells of a grid touch. */
function* nearPairs({ x, y }: Spots, boxes: Boxes, margin: number): Generator<[number, number]> {
  const width = 2 * boxes.half.reduce((most, half) => Math.max(most, half), 1) + margin;
  const height =
    boxes.above.reduce((most, above) => Math.max(most, above), 1) +
    boxes.below.reduce((most, below) => Math.max(most, below), 1) +
    margin;
  const cells = new Map<number, number[]>();
  for (let node = 0; node < x.length; node++) {
    const key = Math.floor(x[node]! / width) * ROWS + Math.floor(y[node]! / height);
    const cell = cells.get(key);
    if (cell) cell.push(node);
    else cells.set(key, [node]);
  }
  for (const [key, members] of cells) {
    for (const step of [0, ROWS, 1 - ROWS, 1, ROWS + 1]) {
      const others = cells.get(key + step);
      if (!others) continue;
      for (const one of members)
        for (const other of others) if (others !== members || one < other) yield [one, other];
    }
  }
}
