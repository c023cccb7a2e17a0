import { graphOf } from './graph.ts';
import type { Graph, Spots } from './graph.ts';
import { rows } from './rows.ts';
import type { LayoutRequest } from './types.ts';

const SWEEPS = 8;

/**
 * Levels from top to bottom: what others lead, work for or are part of stands above them, so that
 * arrows point up; undirected relations go from the entity with more relations down.
 */
export function hierarchy({ nodes, edges }: LayoutRequest): Spots {
  const graph = graphOf(nodes, edges);
  const index = new Map(nodes.map((node, at) => [node.id, at]));
  const above: number[][] = nodes.map(() => []);
  for (const { from, to, directed } of edges) {
    const [one, other] = [index.get(from), index.get(to)];
    if (one === undefined || other === undefined || one === other) continue;
    const up = directed || graph.neighbours[other]!.length > graph.neighbours[one]!.length;
    if (up) above[one]!.push(other);
    else above[other]!.push(one);
  }
  const levels: number[][] = [];
  levelsOf(above).forEach((level, node) => (levels[level] ??= []).push(node));
  return rows(ordered(graph, levels), graph.boxes, 90);
}

/** How many steps down each node stands: one more than the lowest of those above it; circles are cut open. */
function levelsOf(above: readonly (readonly number[])[]): number[] {
  const levels: number[] = above.map(() => -1);
  const open = new Set<number>();
  const levelOf = (node: number): number => {
    if (levels[node]! >= 0) return levels[node]!;
    open.add(node);
    const over = above[node]!.filter((other) => !open.has(other)).map(levelOf);
    open.delete(node);
    levels[node] = over.length > 0 ? Math.max(...over) + 1 : 0;
    return levels[node]!;
  };
  above.forEach((_, node) => levelOf(node));
  return levels;
}

/** Levels with each node near the middle of its neighbours on the level before, swept down and up. */
function ordered(graph: Graph, levels: readonly number[][]): number[][] {
  let result = levels.map((level) => [...level]);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const place = new Map(
      result.flatMap((level) => level.map((node, at) => [node, at / level.length] as const)),
    );
    result = result.map((level) => {
      const middle = new Map(
        level.map((node) => [node, middleOf(graph.neighbours[node]!, place, place.get(node)!)]),
      );
      return [...level].sort((one, other) => middle.get(one)! - middle.get(other)! || one - other);
    });
  }
  return result;
}

function middleOf(around: readonly number[], place: ReadonlyMap<number, number>, own: number): number {
  return around.length === 0 ? own : around.reduce((sum, node) => sum + place.get(node)!, 0) / around.length;
}
