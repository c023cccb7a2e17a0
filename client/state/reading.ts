import { noFilters } from './defaultView.ts';
import { change, pick } from './change.ts';
import { encodeView } from './encodeView.ts';
import type { Change } from './change.ts';
import type { Filters, Panel, Question, View } from './types.ts';

/** Changes some of the filters. `continuing` while a person types or drags: one step for undo. */
export function setFilters(view: View, patch: Partial<Filters>, continuing = false): Change {
  const filters = { ...view.filters, ...patch };
  const next = same(filters, view.filters) ? view : { ...view, filters };
  const key = `filters ${Object.keys(patch).sort().join(' ')}`;
  return kept(change('Filter', next), continuing, key);
}

/** Lets everything pass again. */
export const clearFilters = (view: View): Change =>
  change('Clear the filters', same(view.filters, noFilters) ? view : { ...view, filters: noFilters });

/** Changes the two clocks of every read; null is today. */
export function setLens(view: View, patch: Partial<View['lens']>, continuing = false): Change {
  const lens = { ...view.lens, ...patch };
  const name = 'asOf' in patch ? 'Change the day asked about' : 'Change what was known';
  return kept(
    change(name, same(lens, view.lens) ? view : { ...view, lens }),
    continuing,
    `lens ${Object.keys(patch).join(' ')}`,
  );
}

/** A question with what its answer lights, and the panel that tells it, as one step. */
export function ask(view: View, question: Question | null, lit: View['lit'], panel?: Panel): Change {
  const next = { ...view, question, lit: inOrder(lit), panel: panel ?? view.panel };
  return change(question ? 'Ask a question' : 'Leave the question', same(next, view) ? view : next);
}

/** Lights some entities and relations and dims all others; null dims nothing. */
export const setLit = (view: View, lit: View['lit']): Change =>
  change(
    lit ? 'Light an answer' : 'Light everything',
    same(lit, view.lit) ? view : { ...view, lit: inOrder(lit) },
  );

/** Shows what changed between two days, the earlier first whichever way they are given; null shows it no more. */
export function setChanges(view: View, days: View['changes']): Change {
  const changes = days && days.since > days.until ? { since: days.until, until: days.since } : days;
  return change(
    changes ? 'Show what changed' : 'Show it as it stands',
    same(changes, view.changes) ? view : { ...view, changes },
  );
}

/** What stands below the network. */
export const setBottom = (view: View, bottom: View['bottom']): Change =>
  change(
    bottom ? `Show the ${bottom}` : 'Close the lower panel',
    bottom === view.bottom ? view : { ...view, bottom },
  );

/** Another view as a whole: a saved one, a link, the browser's Back. `continuing` while it goes on by itself. */
export function replaceView(view: View, next: View, name = 'Open a view', continuing = false): Change {
  const ids = [...next.entities, ...next.hidden];
  const whole = { ...next, positions: pick(next.positions, ids), notes: pick(next.notes, ids) };
  return kept(
    change(name, encodeView(whole) === encodeView(view) ? view : whole),
    continuing,
    `view ${name}`,
  );
}

const inOrder = (lit: View['lit']): View['lit'] =>
  lit && { entities: [...new Set(lit.entities)], relations: [...new Set(lit.relations)] };

function kept(step: Change, continuing: boolean, key: string): Change {
  return continuing ? { ...step, continues: key, address: 'replace' } : step;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
