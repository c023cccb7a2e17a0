import type { Graph, Spots } from './graph.ts';
import { clutterAt } from './clutter.ts';
import { randomFrom } from './random.ts';

/** How much worse a place may be and still be taken about every third time, at the start. */
const HEAT = 2;

/** How many node moves are tried; each costs about the number of edges and nodes. */
export interface RefineOptions {
  seed: number;
  tries: number;
}

/**
 * Moves one node at a time to where the picture reads better: fewer crossings, no line through a
 * name, even lengths. Wide moves first, then narrow ones; worse places are taken now and then early
 * on (Davidson and Harel 1996), and what was best is given back.
 */
export function refine(graph: Graph, start: Spots, { seed, tries }: RefineOptions): Spots {
  const random = randomFrom(seed);
  const spots = { x: start.x.slice(), y: start.y.slice() };
  const room = bounds(spots);
  const reach = Math.max(room.right - room.left, room.bottom - room.top);
  for (let at = 0; at < tries; at++) {
    const left = 1 - at / tries;
    const node = Math.floor(random() * graph.size);
    const [oldX, oldY] = [spots.x[node]!, spots.y[node]!];
    const before = clutterAt(graph, spots, node);
    const [newX, newY] = proposal(graph, spots, node, reach * (0.02 + 0.5 * left * left), random);
    spots.x[node] = clamp(newX, room.left, room.right);
    spots.y[node] = clamp(newY, room.top, room.bottom);
    const worse = clutterAt(graph, spots, node) - before;
    if (worse <= 0 || random() < Math.exp(-worse / (HEAT * left * left + 1e-6))) continue;
    spots.x[node] = oldX;
    spots.y[node] = oldY;
  }
  return spots;
}

/** A place near where the node is, or, one time in four, near the middle of its neighbours. */
function proposal(
  { neighbours }: Graph,
  { x, y }: Spots,
  node: number,
  reach: number,
  random: () => number,
): [number, number] {
  const angle = random() * 2 * Math.PI;
  const distance = reach * Math.sqrt(random());
  const around = random() < 0.25 ? neighbours[node]! : null;
  let [middleX, middleY] = [x[node]!, y[node]!];
  if (around) {
    [middleX, middleY] = [0, 0];
    for (const other of around) {
      middleX += x[other]! / around.length;
      middleY += y[other]! / around.length;
    }
  }
  return [middleX + distance * Math.cos(angle), middleY + distance * Math.sin(angle)];
}

/** The rectangle that all centres lie in. */
export function bounds({ x, y }: Spots): { left: number; top: number; right: number; bottom: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let node = 0; node < x.length; node++) {
    left = Math.min(left, x[node]!);
    right = Math.max(right, x[node]!);
    top = Math.min(top, y[node]!);
    bottom = Math.max(bottom, y[node]!);
  }
  return { left, top, right, bottom };
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
