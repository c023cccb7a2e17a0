import { graphOf } from './graph.ts';
import type { Graph, Spots } from './graph.ts';
import { balanced, columnHeight, stack } from './stack.ts';
import type { LayoutRequest } from './types.ts';

/** Up to how many columns every order is tried. */
const ALL_ORDERS = 7;

/**
 * One column for each kind, small kinds one below the other in a common column, a large one in several
 * side by side; kinds that have much to do with each other stand next to each other.
 */
export function columns({ nodes, edges, aspect }: LayoutRequest): Spots {
  const graph = graphOf(nodes, edges);
  const most = columnHeight(nodes.length, aspect);
  const byKind = new Map<string, number[]>();
  nodes.forEach(({ kind }, at) => byKind.set(kind, [...(byKind.get(kind) ?? []), at]));
  const kinds = [...byKind.values()].sort((one, other) => other.length - one.length || one[0]! - other[0]!);
  const sets: number[][][] = [];
  for (const kind of kinds) {
    const room = sets.find((set) => set.flat().length + kind.length <= most);
    if (room) room.push(kind);
    else sets.push([kind]);
  }
  const wide = inOrder(sets, graph).flatMap((set) =>
    // A kind that is only a little too long stays whole.
    set.length === 1 ? balanced(set[0]!, Math.ceil(most * 1.3)).map((part) => [part]) : [set],
  );
  return stack(wide, graph, aspect);
}

/** The order of columns in which lines have the least way to go: the best of all where they are few. */
function inOrder(sets: readonly number[][][], graph: Graph): number[][][] {
  if (sets.length > ALL_ORDERS) return [...sets];
  const column = new Map(sets.flatMap((set, at) => set.flat().map((node) => [node, at] as const)));
  const links = sets.map(() => sets.map(() => 0));
  for (let end = 0; end < graph.ends.length; end += 2)
    links[column.get(graph.ends[end]!)!]![column.get(graph.ends[end + 1]!)!]! += 1;
  const way = (order: readonly number[]) =>
    order.reduce(
      (total, one, at) =>
        total + order.reduce((sum, other, place) => sum + links[one]![other]! * Math.abs(at - place), 0),
      0,
    );
  const orders = permutations(sets.map((_, at) => at)).map((order) => ({ order, way: way(order) }));
  const best = orders.reduce((least, next) => (next.way < least.way ? next : least), orders[0]!);
  return best.order.map((at) => sets[at]!);
}

function permutations(items: readonly number[]): number[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first) =>
    permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}
