import type { LayoutEdge, LayoutNode } from './types.ts';

/** A simple undirected graph over the numbers 0 to `size` - 1, with the room that each node takes. */
export interface Graph {
  size: number;
  /** Pairs of ends, one after another; no loops, no repeats. */
  ends: Uint32Array;
  neighbours: number[][];
  boxes: Boxes;
}

/** Room around each centre: half the width to both sides, `above` and `below`. */
export interface Boxes {
  half: Float64Array;
  above: Float64Array;
  below: Float64Array;
}

/** The coordinates of all nodes. */
export interface Spots {
  x: Float64Array;
  y: Float64Array;
}

/** Nodes and edges as a graph of numbers, in the order given; edges to unknown nodes are left out. */
export function graphOf(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Graph {
  const index = new Map(nodes.map((node, at) => [node.id, at]));
  const pairs = edges.flatMap(({ from, to }): [number, number][] => {
    const [one, other] = [index.get(from), index.get(to)];
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
  const boxes = {
    half: Float64Array.from(nodes, (node) => node.width / 2),
    above: Float64Array.from(nodes, (node) => node.above),
    below: Float64Array.from(nodes, (node) => node.below),
  };
  return fromPairs(nodes.length, pairs, boxes);
}

/** The part of a graph that some of its nodes span, numbered in their order. */
export function subgraph(graph: Graph, members: readonly number[]): Graph {
  const index = new Map(members.map((node, at) => [node, at]));
  const pairs = members.flatMap((node) =>
    graph.neighbours[node]!.filter((other) => node < other && index.has(other)).map(
      (other): [number, number] => [index.get(node)!, index.get(other)!],
    ),
  );
  const boxes = {
    half: Float64Array.from(members, (node) => graph.boxes.half[node]!),
    above: Float64Array.from(members, (node) => graph.boxes.above[node]!),
    below: Float64Array.from(members, (node) => graph.boxes.below[node]!),
  };
  return fromPairs(members.length, pairs, boxes);
}

/** Connected parts as lists of nodes, the largest first. */
export function components(graph: Graph): number[][] {
  const seen = new Uint8Array(graph.size);
  const parts: number[][] = [];
  for (let start = 0; start < graph.size; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    const part = [start];
    for (const node of part) {
      for (const next of graph.neighbours[node]!) {
        if (seen[next]) continue;
        seen[next] = 1;
        part.push(next);
      }
    }
    parts.push(part.sort((one, other) => one - other));
  }
  return parts.sort((one, other) => other.length - one.length || one[0]! - other[0]!);
}

function fromPairs(size: number, pairs: readonly (readonly [number, number])[], boxes: Boxes): Graph {
  const neighbours: number[][] = Array.from({ length: size }, () => []);
  const seen = new Set<number>();
  const ends: number[] = [];
  for (const [one, other] of pairs) {
    const [low, high] = one < other ? [one, other] : [other, one];
    if (low === high || seen.has(low * size + high)) continue;
    seen.add(low * size + high);
    ends.push(low, high);
    neighbours[low]!.push(high);
    neighbours[high]!.push(low);
  }
  return { size, ends: Uint32Array.from(ends), neighbours, boxes };
}
