import { graphOf } from './graph.ts';
import type { Boxes, Graph, Spots } from './graph.ts';
import type { LayoutRequest } from './types.ts';

const SWEEPS = 6;
const COLUMN_GAP = 140;
const ROW_GAP = 14;
const MOST_ROW_GAP = 56;
const STAGGER = 46;

/**
 * One column for each kind, in the order in which the kinds first come; within a column each node
 * near the height of its neighbours. A column that would be much higher than the others is broken.
 */
export function columns({ nodes, edges, aspect }: LayoutRequest): Spots {
  const graph = graphOf(nodes, edges);
  const kinds = [...new Set(nodes.map((node) => node.kind))];
  const most = Math.max(6, Math.ceil(Math.sqrt((nodes.length * 2.2) / aspect)));
  let lists = kinds.map((kind) => nodes.flatMap((node, at) => (node.kind === kind ? [at] : [])));
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    lists = lists.map((list) => byHeight(graph, list, heights(lists)));
  return stacked(
    lists.flatMap((list) => broken(list, most)),
    graph.boxes,
    aspect,
  );
}

const heights = (lists: readonly (readonly number[])[]): Map<number, number> =>
  new Map(lists.flatMap((list) => list.map((node, at) => [node, (at + 0.5) / list.length] as const)));

function byHeight(graph: Graph, list: readonly number[], height: ReadonlyMap<number, number>): number[] {
  const wanted = new Map(
    list.map((node) => {
      const around = graph.neighbours[node]!;
      const mean = around.reduce((sum, other) => sum + height.get(other)!, 0) / around.length;
      return [node, around.length > 0 ? mean : height.get(node)!];
    }),
  );
  return [...list].sort((one, other) => wanted.get(one)! - wanted.get(other)! || one - other);
}

const broken = (list: readonly number[], most: number): number[][] =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, at) => list.slice(at * most, (at + 1) * most));

/**
 * Columns side by side, their rows as far apart as the shape of the room allows. Every second node
 * stands a little to the right, so that lines within a column do not run through nodes.
 */
function stacked(lists: readonly (readonly number[])[], boxes: Boxes, aspect: number): Spots {
  const x = new Float64Array(boxes.half.length);
  const y = new Float64Array(boxes.half.length);
  const widths = lists.map((list) => 2 * Math.max(...list.map((node) => boxes.half[node]!)) + STAGGER);
  const width = widths.reduce((sum, column) => sum + column + COLUMN_GAP, -COLUMN_GAP);
  const tallest = Math.max(...lists.map((list) => heightOf(list, boxes, 0)));
  const longest = Math.max(1, ...lists.map((list) => list.length - 1));
  const gap = Math.min(MOST_ROW_GAP, Math.max(ROW_GAP, (width / aspect - tallest) / longest));
  let left = 0;
  lists.forEach((list, column) => {
    let top = -heightOf(list, boxes, gap) / 2;
    list.forEach((node, at) => {
      x[node] = left + (widths[column]! - STAGGER) / 2 + (at % 2) * STAGGER;
      y[node] = top + boxes.above[node]!;
      top += boxes.above[node]! + boxes.below[node]! + gap;
    });
    left += widths[column]! + COLUMN_GAP;
  });
  return { x, y };
}

const heightOf = (list: readonly number[], boxes: Boxes, gap: number): number =>
  list.reduce((sum, node) => sum + boxes.above[node]! + boxes.below[node]! + gap, -gap);
