import { neighbours } from '../graph/neighbours.ts';
import { travel } from '../graph/travel.ts';
import type { Direction } from '../graph/travel.ts';
import { drawable } from '../graph/drawable.ts';
import { byProminence } from '../graph/prominence.ts';
import type { LiaisonState } from '../state/store.ts';

/** Where the keyboard is: on an entity, and there perhaps on one of its relations. */
export interface KeyPlace {
  entity: string;
  relation: string | null;
}

export const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

type Seen = Pick<LiaisonState, 'data' | 'view'>;

/** Where the keyboard begins: on what is selected, else on the first entity that has a place. */
export function firstPlace({ view, data }: Seen): KeyPlace | null {
  const ids = [...view.selection.entities, ...view.entities];
  const entity = ids.find((id) => Object.hasOwn(view.positions, id) && Object.hasOwn(data.entities, id));
  return entity === undefined ? null : { entity, relation: null };
}

/** The neighbour that lies nearest in a direction; where there is none, the nearest entity that does. */
export function step({ view, data }: Seen, from: string, direction: Direction): KeyPlace | null {
  const position = Object.hasOwn(view.positions, from) ? view.positions[from]! : null;
  if (!position) return null;
  const placed = (ids: readonly string[]) =>
    ids.flatMap((id) =>
      id !== from && Object.hasOwn(view.positions, id) ? [{ id, position: view.positions[id]! }] : [],
    );
  const onCanvas = new Set(view.entities);
  const near = neighbours(data, from).filter((id) => onCanvas.has(id));
  const entity =
    travel(position, direction, placed(near)) ?? travel(position, direction, placed(view.entities));
  return entity === null ? null : { entity, relation: null };
}

/** The next or the previous of an entity's drawn relations, round and round; null where it has none. */
export function turn({ view, data }: Seen, place: KeyPlace, by: 1 | -1): KeyPlace | null {
  const onCanvas = new Set(view.entities);
  const ids = Object.values(data.relations)
    .filter((relation) => drawable(relation) && onCanvas.has(relation.from) && onCanvas.has(relation.to))
    .filter((relation) => relation.from === place.entity || relation.to === place.entity)
    .sort(byProminence)
    .map((relation) => relation.id);
  if (ids.length === 0) return null;
  const at = place.relation === null ? -1 : ids.indexOf(place.relation);
  const next = at < 0 ? (by === 1 ? 0 : ids.length - 1) : (at + by + ids.length) % ids.length;
  return { entity: place.entity, relation: ids[next]! };
}
