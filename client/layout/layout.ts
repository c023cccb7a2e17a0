import { centre } from './centre.ts';
import { columns } from './columns.ts';
import { graphOf } from './graph.ts';
import type { Spots } from './graph.ts';
import { hierarchy } from './hierarchy.ts';
import { network } from './network.ts';
import { separate } from './separate.ts';
import { time } from './time.ts';
import type { LayoutKind, LayoutRequest, Places } from './types.ts';

const layouts: Record<LayoutKind, (request: LayoutRequest) => Spots> = {
  network,
  hierarchy,
  time,
  columns,
  centre,
};

/**
 * Places for all nodes of a request, such that no two names or bodies overlap. Nodes with a fixed
 * place keep it, and the others are laid out around them. The same request gives the same places.
 */
export function layout(request: LayoutRequest): Places {
  const { nodes, edges } = request;
  if (nodes.length === 0) return {};
  const free = layouts[request.kind](request);
  const fixed = new Set(nodes.flatMap((node, at) => (node.fixed ? [at] : [])));
  const spots = separate(around(request, free, fixed), graphOf(nodes, edges).boxes, fixed);
  return Object.fromEntries(
    nodes.map((node, at) => [
      node.id,
      node.fixed ?? { x: Math.round(spots.x[at]!) + 0, y: Math.round(spots.y[at]!) + 0 },
    ]),
  );
}

/** The picture moved to the middle of its fixed nodes, if there are any, and those put where they belong. */
function around({ nodes }: LayoutRequest, { x, y }: Spots, fixed: ReadonlySet<number>): Spots {
  const anchors = fixed.size > 0 ? [...fixed] : nodes.map((_, at) => at);
  const mean = (value: (at: number) => number) =>
    anchors.reduce((sum, at) => sum + value(at), 0) / anchors.length;
  const moveX = mean((at) => (nodes[at]!.fixed?.x ?? 0) - x[at]!);
  const moveY = mean((at) => (nodes[at]!.fixed?.y ?? 0) - y[at]!);
  return {
    x: x.map((value, at) => nodes[at]!.fixed?.x ?? value + moveX),
    y: y.map((value, at) => nodes[at]!.fixed?.y ?? value + moveY),
  };
}
