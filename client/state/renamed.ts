import type { Panel, Question, View } from './types.ts';

/** The view with other ids for entities that became others; what two became is there once. */
export function renamed(view: View, became: ReadonlyMap<string, string>): View {
  if (became.size === 0) return view;
  const idOf = (id: string) => became.get(id) ?? id;
  const ids = (list: readonly string[]) => [...new Set(list.map(idOf))];
  return {
    ...view,
    entities: ids(view.entities),
    positions: keyed(view.positions, became),
    pinned: ids(view.pinned),
    hidden: ids(view.hidden).filter((id) => !ids(view.entities).includes(id)),
    selection: { ...view.selection, entities: ids(view.selection.entities) },
    panel: panelOf(view.panel, idOf),
    question: questionOf(view.question, idOf),
    lit: view.lit && { ...view.lit, entities: ids(view.lit.entities) },
    notes: keyed(view.notes, became),
  };
}

/** Where both have something, what the one that stays has. */
function keyed<Value>(
  held: Record<string, Value>,
  became: ReadonlyMap<string, string>,
): Record<string, Value> {
  const moved = Object.entries(held).map(([id, value]): [string, Value] => [became.get(id) ?? id, value]);
  const own = Object.entries(held).filter(([id]) => !became.has(id));
  return Object.fromEntries([...moved, ...own]);
}

function panelOf(panel: Panel, idOf: (id: string) => string): Panel {
  if (panel.show === 'entity') return { ...panel, id: idOf(panel.id) };
  if (panel.show === 'paths') return { ...panel, from: idOf(panel.from), to: idOf(panel.to) };
  if (panel.show !== 'bundle') return panel;
  const [from, to] = [idOf(panel.ends[0]), idOf(panel.ends[1])];
  return from === to ? { show: 'entity', id: from } : { ...panel, ends: [from, to] };
}

function questionOf(question: Question | null, idOf: (id: string) => string): Question | null {
  return question?.form === 'partners' ? { ...question, of: idOf(question.of) } : question;
}
