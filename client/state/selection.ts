import { change, counted, unique, without } from './change.ts';
import type { Change } from './change.ts';
import type { Panel, View } from './types.ts';

export type Selection = View['selection'];
export type SelectMode = 'replace' | 'add' | 'toggle';

/** Selects entities of the canvas and relations instead of, besides, or against what is selected. */
export function select(view: View, picked: Partial<Selection>, mode: SelectMode = 'replace'): Change {
  const onCanvas = unique(picked.entities ?? []).filter((id) => view.entities.includes(id));
  const entities = combined(view.selection.entities, onCanvas, mode);
  const relations = combined(view.selection.relations, unique(picked.relations ?? []), mode);
  return withSelection(view, selectionName(entities, relations), { entities, relations });
}

/** Selects every entity on the canvas. */
export const selectAll = (view: View): Change =>
  withSelection(view, 'Select all', { entities: [...view.entities], relations: [] });

/** Selects nothing. */
export const clearSelection = (view: View): Change => withSelection(view, 'Select nothing', nothing);

/** Shows a panel and selects on the canvas what it tells of; `bundle` are the relations of a bundle panel. */
export function reveal(view: View, panel: Panel, bundle: readonly string[] = []): Change {
  const selected = withSelection(view, panelName(panel), selectionOf(view, panel, bundle));
  return { ...selected, view: withPanel(selected.view, panel) };
}

/** What a click on the empty ground does: nothing is selected, and the answer, if there is one, shows again. */
export function leave(view: View): Change {
  const panel: Panel = view.question && view.lit ? { show: 'answer' } : { show: 'nothing' };
  return { ...reveal(view, panel), name: 'Select nothing' };
}

/** Shows a panel and leaves the selection alone. */
export const openPanel = (view: View, panel: Panel): Change =>
  change(panelName(panel), withPanel(view, panel));

const nothing: Selection = { entities: [], relations: [] };

function combined(before: readonly string[], picked: readonly string[], mode: SelectMode): string[] {
  if (mode === 'replace') return [...picked];
  const added = without(picked, before);
  return mode === 'add' ? [...before, ...added] : [...without(before, picked), ...added];
}

function selectionOf(view: View, panel: Panel, bundle: readonly string[]): Selection {
  if (panel.show === 'entity')
    return { entities: [panel.id].filter((id) => view.entities.includes(id)), relations: [] };
  if (panel.show === 'relation') return { entities: [], relations: [panel.id] };
  if (panel.show === 'bundle') return { entities: [], relations: [...bundle] };
  if (panel.show === 'paths')
    return { entities: [panel.from, panel.to].filter((id) => view.entities.includes(id)), relations: [] };
  return nothing;
}

function withSelection(view: View, name: string, selection: Selection): Change {
  return change(name, same(view.selection, selection) ? view : { ...view, selection });
}

const withPanel = (view: View, panel: Panel): View => (same(view.panel, panel) ? view : { ...view, panel });

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function selectionName(entities: readonly string[], relations: readonly string[]): string {
  const words = [
    entities.length > 0 ? counted(entities.length, 'entity', 'entities') : '',
    relations.length > 0 ? counted(relations.length, 'relation', 'relations') : '',
  ].filter((word) => word !== '');
  return `Select ${words.join(' and ') || 'nothing'}`;
}

const panelName = (panel: Panel): string =>
  ({
    nothing: 'Close the panel',
    entity: 'Open an entity',
    relation: 'Open a relation',
    bundle: 'Open relations',
    paths: 'Open the paths',
    answer: 'Open the answer',
  })[panel.show];
