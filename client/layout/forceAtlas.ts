import type { Graph, Spots } from './graph.ts';
import { Quadtree } from './quadtree.ts';

const STEPS = 60;
const NEARNESS = 1.2;
const GRAVITY = 0.05;
const REPULSION = 200;

/**
 * Sixty steps of ForceAtlas2 (Jacomy and others 2014): nodes push each other away by their degrees,
 * edges pull like springs, and every node goes as fast as it does not swing.
 */
export function forceAtlas(graph: Graph, start: Spots): Spots {
  const { size, ends } = graph;
  const spots = { x: start.x.slice(), y: start.y.slice() };
  const masses = Float64Array.from(graph.neighbours, (list) => list.length + 1);
  const [forceX, forceY] = [new Float64Array(size), new Float64Array(size)];
  const [lastX, lastY] = [new Float64Array(size), new Float64Array(size)];
  const tree = new Quadtree(size);
  let speed = 1;
  for (let step = 0; step < STEPS; step++) {
    lastX.set(forceX);
    lastY.set(forceY);
    forceX.fill(0);
    forceY.fill(0);
    tree.build(spots, masses);
    for (let node = 0; node < size; node++) repel(tree, spots, masses, node, forceX, forceY);
    for (let edge = 0; edge < ends.length; edge += 2) {
      const [one, other] = [ends[edge]!, ends[edge + 1]!];
      const [dx, dy] = [spots.x[one]! - spots.x[other]!, spots.y[one]! - spots.y[other]!];
      forceX[one]! -= dx;
      forceY[one]! -= dy;
      forceX[other]! += dx;
      forceY[other]! += dy;
    }
    speed = advance(spots, masses, forceX, forceY, lastX, lastY, speed);
  }
  return spots;
}

const stack = new Int32Array(1024);

function repel(
  tree: Quadtree,
  { x, y }: Spots,
  masses: Float64Array,
  node: number,
  forceX: Float64Array,
  forceY: Float64Array,
): void {
  const [nx, ny, mass] = [x[node]!, y[node]!, masses[node]!];
  let [fx, fy] = [-GRAVITY * mass * nx, -GRAVITY * mass * ny];
  let height = 0;
  stack[height++] = 0;
  while (height > 0) {
    const square = stack[--height]!;
    if (tree.node[square] === node) continue;
    const [dx, dy] = [nx - tree.x[square]!, ny - tree.y[square]!];
    const squared = dx * dx + dy * dy;
    const side = tree.side[square]! * NEARNESS;
    const divided = hasChildren(tree, square);
    if (!divided || side * side < squared) {
      const factor = (REPULSION * mass * tree.mass[square]!) / Math.max(squared, 1);
      fx += dx * factor;
      fy += dy * factor;
      continue;
    }
    for (let slot = square * 4; slot < square * 4 + 4; slot++) {
      if (tree.children[slot]! >= 0) stack[height++] = tree.children[slot]!;
    }
  }
  forceX[node]! += fx;
  forceY[node]! += fy;
}

function hasChildren(tree: Quadtree, square: number): boolean {
  const slot = square * 4;
  const { children } = tree;
  return (children[slot]! & children[slot + 1]! & children[slot + 2]! & children[slot + 3]!) !== -1;
}

function advance(
  { x, y }: Spots,
  masses: Float64Array,
  forceX: Float64Array,
  forceY: Float64Array,
  lastX: Float64Array,
  lastY: Float64Array,
  speed: number,
): number {
  let [swinging, traction] = [0, 0];
  for (let node = 0; node < x.length; node++) {
    swinging += masses[node]! * Math.hypot(forceX[node]! - lastX[node]!, forceY[node]! - lastY[node]!);
    traction += (masses[node]! * Math.hypot(forceX[node]! + lastX[node]!, forceY[node]! + lastY[node]!)) / 2;
  }
  const next = Math.min(traction / (swinging || 1), speed * 1.5);
  for (let node = 0; node < x.length; node++) {
    const swing = masses[node]! * Math.hypot(forceX[node]! - lastX[node]!, forceY[node]! - lastY[node]!);
    const factor = next / (1 + next * Math.sqrt(swing));
    x[node]! += forceX[node]! * factor;
    y[node]! += forceY[node]! * factor;
  }
  return next;
}
