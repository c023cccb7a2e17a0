import { components, graphOf } from './graph.ts';
import type { Graph, Spots } from './graph.ts';
import { breadthFirst } from './pivotPlaces.ts';
import { rows } from './rows.ts';
import type { LayoutRequest } from './types.ts';

const SWEEPS = 8;

/**
 * Levels from top to bottom: who stands at no arrow's start is on top (what others lead, work for or
 * are part of), everybody else as many steps below as it takes to get there.
 */
export function hierarchy({ nodes, edges }: LayoutRequest): Spots {
  const graph = graphOf(nodes, edges);
  const starts = new Set(edges.filter((edge) => edge.directed && edge.from !== edge.to).map((edge) => edge.from));
  const levels: number[][] = [];
  for (const part of components(graph)) {
    const linked = part.filter((node) => graph.neighbours[node]!.length > 0);
    const tops = linked.filter((node) => !starts.has(nodes[node]!.id));
    const steps = levelsOf(graph, tops.length > 0 ? mostLinked(graph, tops) : mostLinked(graph, part));
    for (const node of part) (levels[steps[node]!] ??= []).push(node);
  }
  return rows(
    ordered(graph, levels.filter((level) => level !== undefined)),
    graph.boxes,
    90,
  );
}

const levelsOf = (graph: Graph, top: number): Float64Array => breadthFirst(graph, top);

const mostLinked = (graph: Graph, nodes: readonly number[]): number =>
  nodes.reduce((best, node) => (graph.neighbours[node]!.length > graph.neighbours[best]!.length ? node : best));

/** Levels with each node near the middle of its neighbours on the level before, swept down and up. */
function ordered(graph: Graph, levels: readonly number[][]): number[][] {
  let result = levels.map((level) => [...level]);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const place = new Map(result.flatMap((level) => level.map((node, at) => [node, at / level.length] as const)));
    result = result.map((level) => {
      const middle = new Map(level.map((node) => [node, middleOf(graph.neighbours[node]!, place, place.get(node)!)]));
      return [...level].sort((one, other) => middle.get(one)! - middle.get(other)! || one - other);
    });
  }
  return result;
}

function middleOf(around: readonly number[], place: ReadonlyMap<number, number>, own: number): number {
  return around.length === 0 ? own : around.reduce((sum, node) => sum + place.get(node)!, 0) / around.length;
}
