import { graphOf } from './graph.ts';
import type { Boxes, Spots } from './graph.ts';
import type { LayoutRequest } from './types.ts';

const LANE_GAP = 18;

/**
 * From left to right by the first day that is known of each entity or of its relations; several of one time
 * stand below each other, and what has no day stands in a column at the right.
 */
export function time({ nodes, edges, aspect }: LayoutRequest): Spots {
  const { boxes } = graphOf(nodes, edges);
  const days = nodes.map(({ id, day }) =>
    firstDay(day ? [day] : edges.flatMap((edge) => (edge.from === id || edge.to === id ? [edge.day] : []))),
  );
  const known = days.filter((day) => day !== null);
  const [from, until] = [Math.min(...known), Math.max(...known)];
  const width = 160 * Math.sqrt(nodes.length * Math.max(1, aspect));
  const scale = (day: number) => (until > from ? ((day - from) / (until - from)) * width : 0);
  const wanted = days.map((day) => (day === null ? width + 320 : scale(day)));
  const order = nodes.map((_, at) => at).sort((one, other) => wanted[one]! - wanted[other]! || one - other);
  return lanes(order, wanted, boxes);
}

function firstDay(days: readonly (string | null)[]): number | null {
  const known = days
    .flatMap((day) => (day === null ? [] : [Date.parse(day)]))
    .filter((day) => !Number.isNaN(day));
  return known.length > 0 ? Math.min(...known) : null;
}

/** Each node in the lane nearest to the middle that is free at its place. */
function lanes(order: readonly number[], wanted: readonly number[], boxes: Boxes): Spots {
  const height = Math.max(...boxes.above) + Math.max(...boxes.below) + LANE_GAP;
  const ends = new Map<number, number>();
  const x = Float64Array.from(wanted);
  const y = new Float64Array(wanted.length);
  for (const node of order) {
    const left = x[node]! - boxes.half[node]! - LANE_GAP;
    const lane = laneOrder(order.length).find((candidate) => (ends.get(candidate) ?? -Infinity) <= left)!;
    ends.set(lane, x[node]! + boxes.half[node]!);
    y[node] = lane * height;
  }
  return { x, y };
}

/** 0, 1, -1, 2, -2, …: one lane for each node would always do. */
const laneOrder = (count: number): number[] =>
  Array.from({ length: count + 1 }, (_, at) => (at % 2 === 0 ? -at / 2 : (at + 1) / 2));
