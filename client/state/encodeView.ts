import { defaultView, noFilters } from './defaultView.ts';
import type { Filters, Panel, Point, Question, View } from './types.ts';

/** What the address begins with; a later way of writing views counts on. */
export const ADDRESS_VERSION = 'v1';

/**
 * A view as the part of the address after `#`: `v1&e=ford@-120,40;catl&p=e:ford`. What is as in the
 * default view is left out. Ids are percent-encoded, so that the separators `; , @ :` stay free.
 */
export function encodeView(view: View): string {
  const fields: [string, string][] = [
    ['e', placed(view.entities, view.positions)],
    ['h', placed(view.hidden, view.positions)],
    ['n', list(view.pinned)],
    ['s', list(view.selection.entities)],
    ['r', list(view.selection.relations)],
    ...filterFields(view.filters),
    ['a', view.lens.asOf ?? ''],
    ['b', view.lens.knownBy ?? ''],
    ['p', panelText(view.panel)],
    ['Q', view.question ? questionText(view.question) : ''],
    ['l', view.lit ? `${list(view.lit.entities)}:${list(view.lit.relations)}` : ''],
    ['N', noted(view.notes)],
    ['w', view.changes ? `${view.changes.since}:${view.changes.until}` : ''],
    ['y', view.layout === defaultView.layout ? '' : view.layout],
    ['z', view.bottom === defaultView.bottom ? '' : (view.bottom ?? 'none')],
  ];
  const written = fields.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${value}`);
  return [ADDRESS_VERSION, ...written].join('&');
}

/** Half of a pair of code units stands for no letter, and could not be encoded. */
const text = (value: string): string => encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));

const list = (values: readonly string[]): string => values.map(text).join(';');

const noted = (notes: View['notes']): string =>
  Object.keys(notes)
    .sort()
    .map((id) => `${text(id)}@${text(notes[id]!)}`)
    .join(';');

const placed = (ids: readonly string[], positions: Readonly<Record<string, Point>>): string =>
  ids.map((id) => text(id) + (Object.hasOwn(positions, id) ? place(positions[id]!) : '')).join(';');

const place = (point: Point): string => `@${Math.round(point.x) + 0},${Math.round(point.y) + 0}`;

function filterFields(filters: Filters): [string, string][] {
  return [
    ['k', list(filters.kinds)],
    ['c', list(filters.categories)],
    ['t', list(filters.types)],
    ['u', list(filters.sureness)],
    ['m', list(filters.certainties)],
    ['o', list(filters.countries)],
    ['f', list(filters.sources)],
    ['d', filters.during ? `${filters.during.from ?? ''}:${filters.during.until ?? ''}` : ''],
    ['q', text(filters.text)],
    ['x', filters.hide === noFilters.hide ? '' : '1'],
  ];
}

function panelText(panel: Panel): string {
  if (panel.show === 'entity') return `e:${text(panel.id)}`;
  if (panel.show === 'relation') return `r:${text(panel.id)}`;
  if (panel.show === 'paths')
    return `p:${list([panel.from, panel.to, String(panel.hops), panel.avoidHubs ? '1' : ''])}`;
  if (panel.show === 'bundle') return `b:${list(panel.ends)}`;
  return panel.show === 'answer' ? 'a:' : '';
}

function questionText(question: Question): string {
  if (question.form === 'words') return `w:${text(question.text)}`;
  return ['p', question.of, question.country ?? '', question.kind ?? ''].map(text).join(':');
}
