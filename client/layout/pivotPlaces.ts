import type { Graph, Spots } from './graph.ts';
import { EDGE_LENGTH } from './idealDistances.ts';
import { randomFrom } from './random.ts';

const PIVOTS = 50;
const POWER_ROUNDS = 60;

/**
 * First places for a large connected graph by pivot multidimensional scaling (Brandes and Pich 2007):
 * distances from fifty nodes far from each other, projected on their two main axes.
 */
export function pivotPlaces(graph: Graph, seed: number): Spots {
  const rows = pivotDistances(graph);
  centre(rows, graph.size);
  const random = randomFrom(seed);
  const first = mainAxis(rows, null, random);
  const second = mainAxis(rows, first, random);
  const [x, y] = [project(rows, first, graph.size), project(rows, second, graph.size)];
  const scale = (EDGE_LENGTH * Math.sqrt(graph.size)) / 3;
  // Nodes with the same distances to all pivots would lie on one point, which no force could part.
  const jitter = () => (random() - 0.5) * EDGE_LENGTH * 0.2;
  return { x: spread(x, scale, jitter), y: spread(y, scale, jitter) };
}

/** Distances in steps from pivots to all nodes; every next pivot is the node farthest from those before. */
function pivotDistances(graph: Graph): Float64Array[] {
  const nearest = new Float64Array(graph.size).fill(Infinity);
  const rows: Float64Array[] = [];
  let pivot = graph.neighbours.reduce(
    (best, list, at) => (list.length > graph.neighbours[best]!.length ? at : best),
    0,
  );
  while (rows.length < Math.min(PIVOTS, graph.size)) {
    const row = breadthFirst(graph, pivot);
    rows.push(row);
    for (let node = 0; node < graph.size; node++) {
      nearest[node] = Math.min(nearest[node]!, row[node]!);
      if (nearest[node]! > nearest[pivot]!) pivot = node;
    }
  }
  return rows;
}

/** Steps from one node to every other of a connected graph. */
export function breadthFirst(graph: Pick<Graph, 'size' | 'neighbours'>, from: number): Float64Array {
  const steps = new Float64Array(graph.size).fill(Infinity);
  steps[from] = 0;
  const queue = [from];
  for (const node of queue) {
    for (const next of graph.neighbours[node]!) {
      if (steps[next] !== Infinity) continue;
      steps[next] = steps[node]! + 1;
      queue.push(next);
    }
  }
  return steps;
}

/** Squares the distances and takes the means of rows and columns out. */
function centre(rows: Float64Array[], size: number): void {
  const columns = new Float64Array(size);
  let all = 0;
  for (const row of rows) {
    let sum = 0;
    for (let node = 0; node < size; node++) {
      row[node] = row[node]! * row[node]!;
      columns[node]! += row[node]! / rows.length;
      sum += row[node]!;
    }
    all += sum / rows.length / size;
    const mean = sum / size;
    for (let node = 0; node < size; node++) row[node]! -= mean;
  }
  for (const row of rows)
    for (let node = 0; node < size; node++) row[node] = (row[node]! - columns[node]! + all) / -2;
}

/** The strongest axis of the pivots' products by power iteration, square to an axis found before. */
function mainAxis(
  rows: readonly Float64Array[],
  before: Float64Array | null,
  random: () => number,
): Float64Array {
  const products = rows.map((one) =>
    rows.map((other) => one.reduce((sum, value, at) => sum + value * other[at]!, 0)),
  );
  let axis = Float64Array.from(rows, () => random() - 0.5);
  for (let round = 0; round < POWER_ROUNDS; round++) {
    if (before) {
      const shared = axis.reduce((sum, value, at) => sum + value * before[at]!, 0);
      axis = axis.map((value, at) => value - shared * before[at]!);
    }
    axis = Float64Array.from(products, (row) => row.reduce((sum, value, at) => sum + value * axis[at]!, 0));
    const length = Math.hypot(...axis) || 1;
    axis = axis.map((value) => value / length);
  }
  return axis;
}

function project(rows: readonly Float64Array[], axis: Float64Array, size: number): Float64Array {
  const values = new Float64Array(size);
  rows.forEach((row, at) => {
    for (let node = 0; node < size; node++) values[node]! += row[node]! * axis[at]!;
  });
  return values;
}

function spread(values: Float64Array, scale: number, jitter: () => number): Float64Array {
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length) || 1;
  return values.map((value) => (value / deviation) * scale + jitter());
}
