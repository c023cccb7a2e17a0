import type { Graph } from './graph.ts';

/** Length of an edge between nodes with few neighbours, in pixels: room for a name and a line's label. */
export const EDGE_LENGTH = 145;

/** How long an edge should be: longer at hubs, whose neighbours need room around them. */
export function idealLength(graph: Graph, one: number, other: number): number {
  const degree = Math.max(graph.neighbours[one]!.length, graph.neighbours[other]!.length);
  return EDGE_LENGTH * Math.max(1, Math.sqrt(degree / 6));
}

/** Lengths of the shortest ways between all pairs of a connected graph, as a square row by row. */
export function idealDistances(graph: Graph): Float64Array {
  const { size, ends } = graph;
  const distances = new Float64Array(size * size).fill(Infinity);
  for (let node = 0; node < size; node++) distances[node * size + node] = 0;
  for (let edge = 0; edge < ends.length; edge += 2) {
    const [one, other] = [ends[edge]!, ends[edge + 1]!];
    distances[one * size + other] = distances[other * size + one] = idealLength(graph, one, other);
  }
  for (let middle = 0; middle < size; middle++) {
    for (let from = 0; from < size; from++) {
      const first = distances[from * size + middle]!;
      if (first === Infinity) continue;
      for (let to = 0; to < size; to++) {
        const way = first + distances[middle * size + to]!;
        if (way < distances[from * size + to]!) distances[from * size + to] = way;
      }
    }
  }
  return distances;
}
