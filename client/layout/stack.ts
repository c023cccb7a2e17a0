import type { Boxes, Graph, Spots } from './graph.ts';

const SWEEPS = 8;
const COLUMN_GAP = 90;
const MOST_COLUMN_GAP = 220;
const ROW_GAP = 16;
const MOST_ROW_GAP = 70;
const STAGGER = 58;

/** Columns from left to right, each of blocks from top to bottom that stay together. */
export type Columns = readonly (readonly (readonly number[])[])[];

/**
 * Places columns side by side, in a picture of the room's shape. Blocks, and nodes within them, come near
 * the height of what they are linked to; every second node stands aside, so that lines within a column
 * do not run through names.
 */
export function stack(columns: Columns, graph: Graph, aspect: number): Spots {
  let sorted = columns.map((column) => column.map((block) => [...block]));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const height = heights(sorted);
    sorted = sorted.map((column) => byHeight(column, graph, height));
  }
  return placed(
    sorted.map((column) => column.flat()).filter((column) => column.length > 0),
    graph,
    aspect,
  );
}

function heights(columns: Columns): Map<number, number> {
  return new Map(
    columns.flatMap((column) => {
      const nodes = column.flat();
      return nodes.map((node, at) => [node, (at + 0.5) / nodes.length] as const);
    }),
  );
}

function byHeight(
  column: readonly (readonly number[])[],
  { neighbours }: Graph,
  height: ReadonlyMap<number, number>,
): number[][] {
  const wanted = (node: number) =>
    mean(
      neighbours[node]!.map((other) => height.get(other)!),
      height.get(node)!,
    );
  const blocks = column.map((block) => {
    const nodes = block.map((node) => ({ node, at: wanted(node) }));
    nodes.sort((one, other) => one.at - other.at || one.node - other.node);
    return {
      nodes: nodes.map(({ node }) => node),
      at: mean(
        nodes.map(({ at }) => at),
        0.5,
      ),
    };
  });
  return blocks.sort((one, other) => one.at - other.at).map(({ nodes }) => nodes);
}

function placed(
  columns: readonly (readonly number[])[],
  { boxes, neighbours }: Graph,
  aspect: number,
): Spots {
  const spots = { x: new Float64Array(boxes.half.length), y: new Float64Array(boxes.half.length) };
  const staggers = columns.map((column) => (linkedWithin(column, neighbours) ? STAGGER : STAGGER / 2));
  const widths = columns.map(
    (column, at) =>
      2 * Math.max(...column.map((node) => boxes.half[node]!)) + (column.length > 1 ? staggers[at]! : 0),
  );
  const bare = sum(widths);
  const tallest = Math.max(...columns.map((column) => heightOf(column, boxes, 0)));
  const longest = Math.max(1, ...columns.map((column) => column.length - 1));
  const narrow = bare + (columns.length - 1) * COLUMN_GAP;
  const rowGap = bounded(ROW_GAP, (narrow / aspect - tallest) / longest, MOST_ROW_GAP);
  const height = Math.max(...columns.map((column) => heightOf(column, boxes, rowGap)));
  const columnGap = bounded(
    COLUMN_GAP,
    (height * aspect - bare) / Math.max(1, columns.length - 1),
    MOST_COLUMN_GAP,
  );
  let left = 0;
  columns.forEach((column, at) => {
    let top = -heightOf(column, boxes, rowGap) / 2;
    const stagger = column.length > 1 ? staggers[at]! : 0;
    column.forEach((node, row) => {
      spots.x[node] = left + (widths[at]! - stagger) / 2 + (row % 2) * stagger;
      spots.y[node] = top + boxes.above[node]!;
      top += boxes.above[node]! + boxes.below[node]! + rowGap;
    });
    left += widths[at]! + columnGap;
  });
  return spots;
}

/** Whether some two of a column that do not follow each other are linked. */
function linkedWithin(column: readonly number[], neighbours: readonly (readonly number[])[]): boolean {
  const rows = new Map(column.map((node, row) => [node, row]));
  return column.some((node, row) =>
    neighbours[node]!.some((other) => rows.has(other) && Math.abs(rows.get(other)! - row) > 1),
  );
}

/** A list in parts of nearly the same length, none longer than `most`. */
export function balanced(list: readonly number[], most: number): number[][] {
  const parts = Math.ceil(list.length / most);
  return Array.from({ length: parts }, (_, at) =>
    list.slice(Math.round((at * list.length) / parts), Math.round(((at + 1) * list.length) / parts)),
  );
}

/** How many nodes a column should hold for all of them to fill a room of this shape. */
export const columnHeight = (nodes: number, aspect: number): number =>
  Math.max(5, Math.ceil(Math.sqrt((nodes * 2.2) / aspect)));

const heightOf = (list: readonly number[], boxes: Boxes, gap: number): number =>
  list.reduce((total, node) => total + boxes.above[node]! + boxes.below[node]! + gap, -gap);

const bounded = (least: number, value: number, most: number): number =>
  Math.min(most, Math.max(least, value));

const mean = (values: readonly number[], fallback: number): number =>
  values.length > 0 ? sum(values) / values.length : fallback;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
