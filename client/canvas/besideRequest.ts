import { drawableAmong } from '../graph/drawable.ts';
import { nodeBox } from '../graph/nodeBox.ts';
import type { BesideRequest } from '../layout/placeBeside.ts';
import type { NewNode, Taken } from '../layout/placeNew.ts';
import type { LiaisonState } from '../state/store.ts';

export type Wanted = Pick<LiaisonState, 'data' | 'view' | 'vocabulary' | 'anchors'>;

/** What is to be known to place entities that came later: each beside the one it was expanded from, or a neighbour. */
export function besideRequest(state: Wanted, missing: readonly string[]): BesideRequest {
  const { data, view } = state;
  const room = roomsOf(state);
  const taken = view.entities
    .filter((id) => Object.hasOwn(view.positions, id) && Object.hasOwn(data.entities, id))
    .map((id): Taken => ({ ...room(id), ...view.positions[id]! }));
  const anchorOf = anchorsOf(state);
  const groups = new Map<string | null, NewNode[]>();
  for (const id of missing) {
    const anchor = anchorOf(id);
    const group = groups.get(anchor);
    const node = { id, ...room(id) };
    if (group) group.push(node);
    else groups.set(anchor, [node]);
  }
  return {
    groups: [...groups].map(([anchor, nodes]) => ({
      anchor: anchor === null ? null : view.positions[anchor]!,
      nodes,
    })),
    taken,
  };
}

/** The entity with a place that another is put beside; null: it has none. */
function anchorsOf({ data, view, anchors }: Wanted): (id: string) => string | null {
  let neighbours: Map<string, string> | null = null;
  const placed = (id: string) => Object.hasOwn(view.positions, id);
  return (id) => {
    if (Object.hasOwn(anchors, id) && placed(anchors[id]!)) return anchors[id]!;
    neighbours ??= placedNeighbours(data, view, placed);
    return neighbours.get(id) ?? null;
  };
}

/** Of each entity the first neighbour that has a place. */
function placedNeighbours(
  data: Wanted['data'],
  view: Wanted['view'],
  placed: (id: string) => boolean,
): Map<string, string> {
  const first = new Map<string, string>();
  for (const { from, to } of drawableAmong(data, view.entities)) {
    if (placed(to) && !first.has(from)) first.set(from, to);
    if (placed(from) && !first.has(to)) first.set(to, from);
  }
  return first;
}

function roomsOf({ data, vocabulary }: Wanted) {
  const shapes = new Map((vocabulary?.kinds ?? []).map((kind) => [kind.id, kind.shape]));
  return (id: string) => {
    const entity = data.entities[id]!;
    const { width, above, below } = nodeBox(entity, shapes.get(entity.kind) ?? 'round-rectangle');
    return { width, above, below };
  };
}
