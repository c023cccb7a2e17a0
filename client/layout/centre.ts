import { components, graphOf, subgraph } from './graph.ts';
import type { Graph, Spots } from './graph.ts';
import { pack } from './pack.ts';
import { breadthFirst } from './pivotPlaces.ts';
import type { LayoutRequest } from './types.ts';

const RING_GAP = 60;

/**
 * One entity in the middle and all others on rings around it by how many steps away they are; parts
 * that no way leads to are placed the same way around the middle of each, beside or below.
 */
export function centre({ nodes, edges, centre: wanted, aspect }: LayoutRequest): Spots {
  const graph = graphOf(nodes, edges);
  const middle = nodes.findIndex((node) => node.id === wanted);
  const parts = components(graph)
    .sort((one, other) => Number(other.includes(middle)) - Number(one.includes(middle)))
    .map((members) => {
      const part = subgraph(graph, members);
      const start = members.includes(middle) ? members.indexOf(middle) : mostLinked(part);
      return { members, spots: ringed(part, start, aspect) };
    });
  return pack(parts, graph.boxes, graph.size, { width: aspect, height: 1, corner: null }).spots;
}

/** A connected part on rings around one of its nodes. */
function ringed(graph: Graph, start: number, aspect: number): Spots {
  const spots = { x: new Float64Array(graph.size), y: new Float64Array(graph.size) };
  const stretch = Math.sqrt(Math.min(1.5, Math.max(0.7, aspect)));
  const angle = new Map<number, number>([[start, 0]]);
  let radius = 0;
  let room = reach(graph, start);
  for (const ring of ringsAround(graph, start)) {
    const sorted = byParents(graph, ring, angle);
    const widths = sorted.map((node) => 2 * Math.max(graph.boxes.half[node]!, tall(graph, node)) + 10);
    const around = widths.reduce((sum, width) => sum + width, 0);
    const thick = Math.max(...sorted.map((node) => reach(graph, node)));
    const rows = rowsFor(radius + room + thick + RING_GAP, around, 2 * thick);
    radius = Math.max(radius + room + thick + RING_GAP, around / rows / 2 / Math.PI);
    room = thick;
    let passed = 0;
    sorted.forEach((node, at) => {
      const turn = ((passed + widths[at]! / 2) / around) * 2 * Math.PI - Math.PI / 2;
      passed += widths[at]!;
      angle.set(node, turn);
      const out = radius + (at % rows) * 2 * thick;
      spots.x[node] = out * Math.cos(turn) * stretch;
      spots.y[node] = (out * Math.sin(turn)) / stretch;
    });
    radius += (rows - 1) * 2 * thick;
  }
  return spots;
}

/** Into how many rows, one outside the other, a full ring is parted so that it reaches out least. */
function rowsFor(radius: number, around: number, height: number): number {
  const reached = (rows: number) => Math.max(radius, around / rows / 2 / Math.PI) + (rows - 1) * height;
  let rows = 1;
  while (reached(rows + 1) < reached(rows)) rows += 1;
  return rows;
}

function ringsAround(graph: Graph, start: number): number[][] {
  const steps = breadthFirst(graph, start);
  const rings: number[][] = [];
  for (let node = 0; node < graph.size; node++)
    if (node !== start) (rings[steps[node]! - 1] ??= []).push(node);
  return rings;
}

function byParents(graph: Graph, ring: readonly number[], angle: ReadonlyMap<number, number>): number[] {
  const wanted = new Map(
    ring.map((node) => {
      const known = graph.neighbours[node]!.flatMap((other) => angle.get(other) ?? []);
      const [x, y] = [sum(known.map(Math.cos)), sum(known.map(Math.sin))];
      return [node, known.length > 0 ? (Math.atan2(y, x) + 2.5 * Math.PI) % (2 * Math.PI) : 0];
    }),
  );
  return [...ring].sort((one, other) => wanted.get(one)! - wanted.get(other)!);
}

const mostLinked = ({ neighbours }: Graph): number =>
  neighbours.reduce((best, list, node) => (list.length > neighbours[best]!.length ? node : best), 0);

const tall = (graph: Graph, node: number): number =>
  (graph.boxes.above[node]! + graph.boxes.below[node]!) / 2;

const reach = (graph: Graph, node: number): number =>
  Math.max(tall(graph, node), graph.boxes.half[node]! * 0.7);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
