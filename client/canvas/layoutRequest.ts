import { drawableAmong } from '../graph/drawable.ts';
import { nodeBox } from '../graph/nodeBox.ts';
import type { LayoutEdge, LayoutNode, LayoutRequest } from '../layout/types.ts';
import type { GraphData, GraphRelation, GraphVocabulary, View } from '../state/types.ts';

const SEED = 1;

/**
 * What a layout of the whole view depends on. Nodes with a place, which are those that a person
 * pinned once a layout was chosen anew, keep it. `aspect`: width by height of the free room; `corner`:
 * what is covered of it at its lower left, as shares.
 */
export function layoutRequest(
  data: GraphData,
  view: View,
  vocabulary: GraphVocabulary | null,
  aspect: number,
  corner: LayoutRequest['corner'] = null,
): LayoutRequest {
  const shapes = new Map((vocabulary?.kinds ?? []).map((kind) => [kind.id, kind.shape]));
  const nodes = view.entities.flatMap((id): LayoutNode[] => {
    if (!Object.hasOwn(data.entities, id)) return [];
    const entity = data.entities[id]!;
    const { width, above, below } = nodeBox(entity, shapes.get(entity.kind) ?? 'round-rectangle');
    const fixed = Object.hasOwn(view.positions, id) ? view.positions[id]! : null;
    const day = entity.date?.earliest ?? entity.date?.latest ?? null;
    return [{ id, width, above, below, kind: entity.kind, day, fixed }];
  });
  const edges = drawableAmong(data, view.entities).map((relation) => ({
    from: relation.from,
    to: relation.to,
    directed: relation.directed,
    ...underOf(relation),
    day: relation.start?.earliest ?? relation.start?.latest ?? null,
  }));
  const room = view.layout === 'network' ? { aspect, corner } : { aspect: rectangle(aspect, corner) };
  return { kind: view.layout, nodes, edges, ...room, seed: SEED, centre: view.selection.entities[0] ?? null };
}

/** The shape of the largest rectangle that a covered corner leaves: the one above it or the one beside it. */
function rectangle(aspect: number, corner: LayoutRequest['corner']): number {
  if (!corner) return aspect;
  return corner.height <= corner.width ? aspect / (1 - corner.height) : aspect * (1 - corner.width);
}

/** Employees stand under whom they work for, parts under the whole, what is owned under its owner. */
function underOf({ category, directed }: GraphRelation): Pick<LayoutEdge, 'under'> {
  if (!directed) return {};
  if (category === 'EMPLOYMENT' || category === 'MEMBERSHIP') return { under: 'from' };
  return category === 'OWNERSHIP' ? { under: 'to' } : {};
}
