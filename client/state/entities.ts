import { change, counted, pick, rounded, unique, without } from './change.ts';
import type { Change } from './change.ts';
import type { Point, View } from './types.ts';

const words = (ids: readonly string[]) => counted(ids.length, 'entity', 'entities');

/** The view with these entities on the canvas and those hidden; what speaks of others is dropped. */
function showing(view: View, entities: string[], hidden: string[]): View {
  const shown = new Set(entities);
  return {
    ...view,
    entities,
    hidden,
    pinned: view.pinned.filter((id) => shown.has(id)),
    positions: pick(view.positions, [...entities, ...hidden]),
    notes: pick(view.notes, [...entities, ...hidden]),
    selection: { ...view.selection, entities: view.selection.entities.filter((id) => shown.has(id)) },
  };
}

/** Brings entities onto the canvas; those hidden before return to their old places. */
export function addEntities(view: View, ids: readonly string[]): Change {
  const added = without(unique(ids), view.entities);
  const next = showing(view, [...view.entities, ...added], without(view.hidden, added));
  return change(`Add ${words(added)}`, added.length > 0 ? next : view);
}

/** Takes entities out of the view by hand; "hidden: 3" offers to bring them back. */
export function hideEntities(view: View, ids: readonly string[]): Change {
  const gone = unique(ids).filter((id) => view.entities.includes(id));
  const next = showing(view, without(view.entities, gone), [...without(view.hidden, gone), ...gone]);
  return change(`Hide ${words(gone)}`, gone.length > 0 ? next : view);
}

/** Brings hidden entities back. */
export function showEntities(view: View, ids: readonly string[]): Change {
  const back = unique(ids).filter((id) => view.hidden.includes(id));
  return { ...addEntities(view, back), name: `Show ${words(back)}` };
}

/** Hides everything else; those of the ids that were not on the canvas come onto it. */
export function onlyThese(view: View, ids: readonly string[]): Change {
  const kept = unique(ids);
  const gone = without(view.entities, kept);
  const next = showing(view, kept, [...without(view.hidden, [...kept, ...gone]), ...gone]);
  const same = gone.length === 0 && without(kept, view.entities).length === 0;
  return change(`Keep only ${words(kept)}`, same ? view : next);
}

/** Places entities by hand, which pins them; `x` and `y` in the canvas's own coordinates. */
export function moveEntities(view: View, places: Readonly<Record<string, Point>>): Change {
  const moved = view.entities.filter((id) => Object.hasOwn(places, id));
  const positions = { ...view.positions, ...mapped(moved, (id) => rounded(places[id]!)) };
  const next = { ...view, positions, pinned: unique([...view.pinned, ...moved]) };
  return { name: `Move ${words(moved)}`, view: moved.length > 0 ? next : view, address: 'replace' };
}

/** Pins entities where they are, or lets layouts move them again. */
export function pinEntities(view: View, ids: readonly string[], pinned: boolean): Change {
  const onCanvas = unique(ids).filter((id) => view.entities.includes(id));
  const changed = onCanvas.filter((id) => view.pinned.includes(id) !== pinned);
  const next = pinned ? [...view.pinned, ...changed] : without(view.pinned, changed);
  return change(
    `${pinned ? 'Pin' : 'Unpin'} ${words(changed)}`,
    changed.length > 0 ? { ...view, pinned: next } : view,
  );
}

/** Writes a note on an entity of the view, or takes it away where the text is empty. */
export function noteEntity(view: View, id: string, text: string): Change {
  const note = text.trim();
  const name = note === '' ? 'Remove a note' : 'Write a note';
  const before = Object.hasOwn(view.notes, id) ? view.notes[id]! : '';
  const inView = view.entities.includes(id) || view.hidden.includes(id);
  if (note === before || !inView) return change(name, view);
  const others = Object.entries(view.notes).filter(([other]) => other !== id);
  return change(name, {
    ...view,
    notes: Object.fromEntries(note === '' ? others : [...others, [id, note]]),
  });
}

/** A layout chosen by a person: everything that is not pinned is to be placed anew. */
export function setLayout(view: View, layout: View['layout']): Change {
  const positions = pick(view.positions, [...view.pinned, ...view.hidden]);
  return change(layoutNames[layout], { ...view, layout, positions });
}

const layoutNames: Record<View['layout'], string> = {
  network: 'Lay out as a network',
  hierarchy: 'Lay out as a hierarchy',
  time: 'Lay out by time',
  columns: 'Lay out in columns by kind',
  centre: 'Lay out around a centre',
};

/**
 * Places found by a layout, for entities of the view that have none. It is no step of its own: the
 * same is given to every remembered view, so that undo and redo bring back the same picture.
 */
export function settle(view: View, places: Readonly<Record<string, Point>>): View {
  const missing = view.entities.filter(
    (id) => Object.hasOwn(places, id) && !Object.hasOwn(view.positions, id),
  );
  if (missing.length === 0) return view;
  return { ...view, positions: { ...view.positions, ...mapped(missing, (id) => rounded(places[id]!)) } };
}

const mapped = (ids: readonly string[], place: (id: string) => Point): Record<string, Point> =>
  Object.fromEntries(ids.map((id) => [id, place(id)]));
