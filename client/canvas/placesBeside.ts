import { drawableAmong } from '../graph/drawable.ts';
import { nodeBox } from '../graph/nodeBox.ts';
import { placeNew } from '../layout/placeNew.ts';
import type { NewNode, Taken } from '../layout/placeNew.ts';
import type { Places } from '../layout/types.ts';
import type { LiaisonState } from '../state/store.ts';
import type { GraphVocabulary, Point } from '../state/types.ts';

type Wanted = Pick<LiaisonState, 'data' | 'view' | 'vocabulary' | 'anchors'>;

/** Places for entities that came later: each beside the one it was expanded from, or a neighbour. */
export function placesBeside(state: Wanted, missing: readonly string[]): Places {
  const { data, view, vocabulary } = state;
  const positions = new Map(Object.entries(view.positions));
  const room = (id: string) => roomOf(id, data, vocabulary);
  const taken: Taken[] = view.entities
    .filter((id) => positions.has(id) && Object.hasOwn(data.entities, id))
    .map((id) => ({ ...room(id), ...positions.get(id)! }));
  const groups = new Map<string, string[]>();
  for (const id of missing) {
    const anchor = anchorOf(id, state, positions) ?? '';
    groups.set(anchor, [...(groups.get(anchor) ?? []), id]);
  }
  const places: [string, Point][] = [];
  for (const [anchor, ids] of groups) {
    const from = positions.get(anchor) ?? below(taken);
    const nodes = ids.map((id): NewNode => ({ id, ...room(id) }));
    for (const [id, place] of Object.entries(placeNew(from, nodes, taken))) {
      places.push([id, place]);
      taken.push({ ...room(id), ...place });
    }
  }
  return Object.fromEntries(places);
}

function anchorOf(
  id: string,
  { data, view, anchors }: Wanted,
  positions: ReadonlyMap<string, Point>,
): string | null {
  if (Object.hasOwn(anchors, id) && positions.has(anchors[id]!)) return anchors[id]!;
  const ends = drawableAmong(data, view.entities)
    .filter((relation) => relation.from === id || relation.to === id)
    .map((relation) => (relation.from === id ? relation.to : relation.from));
  return ends.find((end) => positions.has(end)) ?? null;
}

function roomOf(id: string, data: LiaisonState['data'], vocabulary: GraphVocabulary | null) {
  const entity = data.entities[id]!;
  const shape = vocabulary?.kinds.find((kind) => kind.id === entity.kind)?.shape ?? 'round-rectangle';
  const { width, above, below: under } = nodeBox(entity, shape);
  return { width, above, below: under };
}

/** Under the middle of everything: where what belongs to nothing in the view is put. */
function below(taken: readonly Taken[]): Point {
  const x = taken.reduce((sum, room) => sum + room.x, 0) / Math.max(1, taken.length);
  const y = taken.reduce((low, room) => Math.max(low, room.y + room.below), 0);
  return { x: Math.round(x), y: Math.round(y) };
}
