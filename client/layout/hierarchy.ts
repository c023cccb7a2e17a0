import { graphOf } from './graph.ts';
import type { Graph, Spots } from './graph.ts';
import { rows } from './rows.ts';
import { balanced } from './stack.ts';
import type { LayoutRequest } from './types.ts';

const SWEEPS = 8;
/** Names are wider than they are high, so a row may be longer than its share of the room's shape. */
const WIDER = 1.2;

/**
 * Levels from top to bottom: under each entity those who lead it, work for it, are part of it or are owned
 * by it; what stands neither over nor under anything is in rows below. Where no line says who stands
 * under whom, arrows point up. Long levels take several rows.
 */
export function hierarchy({ nodes, edges, aspect }: LayoutRequest): Spots {
  const graph = graphOf(nodes, edges);
  const index = new Map(nodes.map((node, at) => [node.id, at]));
  const above: number[][] = nodes.map(() => []);
  const ranked = edges.filter(({ under }) => under !== undefined);
  const inRank = new Set<number>();
  for (const { from, to, directed, under } of ranked.length > 0 ? ranked : edges) {
    const [one, other] = [index.get(from), index.get(to)];
    if (one === undefined || other === undefined || one === other) continue;
    const up = under
      ? under === 'from'
      : directed || graph.neighbours[other]!.length > graph.neighbours[one]!.length;
    if (up) above[one]!.push(other);
    else above[other]!.push(one);
    inRank.add(one).add(other);
  }
  const levels: number[][] = [];
  const apart: number[] = [];
  levelsOf(above).forEach((level, node) => {
    if (ranked.length > 0 && !inRank.has(node)) apart.push(node);
    else (levels[level] ??= []).push(node);
  });
  const most = Math.max(6, Math.ceil(Math.sqrt(nodes.length * aspect * WIDER)));
  const lists = ordered(graph, [...levels, ...balanced(apart, most)]).flatMap((level) => dealt(level, most));
  return rows(lists, graph.boxes, aspect);
}

/** A level that is too long for one row in several, each as wide as the level: every second node, or third. */
function dealt(level: readonly number[], most: number): number[][] {
  const parts = Math.max(1, Math.ceil(level.length / most));
  return Array.from({ length: parts }, (_, part) => level.filter((_, at) => at % parts === part));
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
    return levels[node];
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
