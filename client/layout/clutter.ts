import { crosses, touches } from './crossings.ts';
import type { Graph, Spots } from './graph.ts';
import { idealLength } from './idealDistances.ts';

const CROSSING = 1;
const LINE_THROUGH_NAME = 1.2;
const OVERLAP = 2.5;
const SHORT_ANGLE = 1.2;
const LENGTH = 0.8;
const MARGIN = 8;

/**
 * How much the place of one node harms the picture: crossings of its lines, names that its lines run
 * through, lines that run through its own name, rectangles that overlap, lines of bad length, and
 * narrow angles between its lines. Only differences between two places of one node mean something.
 */
export function clutterAt(graph: Graph, spots: Spots, node: number): number {
  const { x, y } = spots;
  const { ends, neighbours, boxes } = graph;
  const { half, above, below } = boxes;
  const around = neighbours[node]!;
  const nx = x[node]!;
  const ny = y[node]!;
  const left = nx - half[node]!;
  const right = nx + half[node]!;
  const top = ny - above[node]!;
  const bottom = ny + below[node]!;
  let sum = 0;
  for (let edge = 0; edge < ends.length; edge += 2) {
    const a = ends[edge]!;
    const b = ends[edge + 1]!;
    if (a === node || b === node) continue;
    const ax = x[a]!;
    const ay = y[a]!;
    const bx = x[b]!;
    const by = y[b]!;
    if (touches(ax, ay, bx, by, left, top, right, bottom)) sum += LINE_THROUGH_NAME;
    for (let at = 0; at < around.length; at++) {
      const other = around[at]!;
      if (other !== a && other !== b && crosses(nx, ny, x[other]!, y[other]!, ax, ay, bx, by))
        sum += CROSSING;
    }
  }
  for (let other = 0; other < graph.size; other++) {
    if (other === node) continue;
    const oLeft = x[other]! - half[other]!;
    const oRight = x[other]! + half[other]!;
    const oTop = y[other]! - above[other]!;
    const oBottom = y[other]! + below[other]!;
    const overX = Math.min(right, oRight) - Math.max(left, oLeft) + MARGIN;
    const overY = Math.min(bottom, oBottom) - Math.max(top, oTop) + MARGIN;
    if (overX > 0 && overY > 0) sum += OVERLAP + Math.min(overX, overY) / 50;
    for (let at = 0; at < around.length; at++) {
      const end = around[at]!;
      if (end !== other && touches(nx, ny, x[end]!, y[end]!, oLeft, oTop, oRight, oBottom))
        sum += LINE_THROUGH_NAME;
    }
  }
  for (const other of around) sum += lengthCost(graph, spots, node, other) + anglesAt(graph, spots, other);
  return sum + anglesAt(graph, spots, node);
}

function lengthCost(graph: Graph, { x, y }: Spots, one: number, other: number): number {
  const ideal = idealLength(graph, one, other);
  const off = Math.hypot(x[one]! - x[other]!, y[one]! - y[other]!) / ideal - 1;
  return LENGTH * (off < 0 ? off * off * 3 : off * off);
}

const MOST_ANGLES = 64;
const angles = new Float64Array(MOST_ANGLES + 1);

/**
 * Narrow angles between neighbouring lines at a node, where lines and their labels run into each
 * other. A hub with more lines than can have labels is left alone.
 */
function anglesAt(graph: Graph, { x, y }: Spots, node: number): number {
  const around = graph.neighbours[node]!;
  const count = around.length;
  if (count < 2 || count > MOST_ANGLES) return 0;
  for (let at = 0; at < count; at++) {
    const angle = Math.atan2(y[around[at]!]! - y[node]!, x[around[at]!]! - x[node]!);
    let slot = at;
    for (; slot > 0 && angles[slot - 1]! > angle; slot--) angles[slot] = angles[slot - 1]!;
    angles[slot] = angle;
  }
  angles[count] = angles[0]! + 2 * Math.PI;
  const enough = Math.min(Math.PI / 6, (2 * Math.PI) / count / 1.5);
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const lack = 1 - (angles[at + 1]! - angles[at]!) / enough;
    if (lack > 0) sum += SHORT_ANGLE * lack * lack;
  }
  return sum;
}

/** The clutter of a whole picture: the sum over its nodes. */
export function clutter(graph: Graph, spots: Spots): number {
  let sum = 0;
  for (let node = 0; node < graph.size; node++) sum += clutterAt(graph, spots, node);
  return sum;
}
