import type { Change } from './change.ts';
import { settle } from './entities.ts';
import { renamed } from './renamed.ts';
import type { Point, View } from './types.ts';

/** A remembered view, with the name of the change that lies between it and the present side. */
interface Step {
  name: string;
  view: View;
  continues: string | null;
}

/** What was, is, and was undone. Views share all that did not change, so that there is no limit. */
export interface History {
  past: readonly Step[];
  present: View;
  future: readonly Step[];
}

/** A history in which nothing has happened yet. */
export const begin = (view: View): History => ({ past: [], present: view, future: [] });

/** Takes a change in; one that changes nothing leaves no step, and undone steps are dropped. */
export function perform(history: History, change: Change): History {
  if (change.view === history.present) return history;
  const last = history.past.at(-1);
  const goesOn = change.continues !== undefined && last?.continues === change.continues;
  const step = { name: change.name, view: history.present, continues: change.continues ?? null };
  return { past: goesOn ? history.past : [...history.past, step], present: change.view, future: [] };
}

/** The view before the last change; the same history where there is none. */
export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  const undone = { ...step, view: history.present, continues: null };
  return { past: history.past.slice(0, -1), present: step.view, future: [undone, ...history.future] };
}

/** The view that was last undone; the same history where there is none. */
export function redo(history: History): History {
  const [step, ...rest] = history.future;
  if (!step) return history;
  const redone = { ...step, view: history.present, continues: null };
  return { past: [...history.past, redone], present: step.view, future: rest };
}

/** Gives places found by a layout to every view that lacks them. */
export function settleAll(history: History, places: Readonly<Record<string, Point>>): History {
  const settled = (step: Step): Step => {
    const view = settle(step.view, places);
    return view === step.view ? step : { ...step, view };
  };
  return {
    past: history.past.map(settled),
    present: settle(history.present, places),
    future: history.future.map(settled),
  };
}

/** Gives entities that became others the ids of those in every view, so that undo never leads back to who is no more. */
export function renameAll(history: History, became: ReadonlyMap<string, string>): History {
  const step = (one: Step): Step => ({ ...one, view: renamed(one.view, became) });
  return {
    past: history.past.map(step),
    present: renamed(history.present, became),
    future: history.future.map(step),
  };
}
