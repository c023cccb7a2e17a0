import { useEffect } from 'react';
import { liaison } from '../state/index.ts';
import { showKeys, useDialogs } from './dialogs.ts';

/** The id of the question bar's field, which `/` puts the cursor into. */
export const QUESTION_FIELD = 'question';

/** The page's own keys; those of the canvas, of menus and of fields are theirs. */
export function useKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || useDialogs.getState().keys || inWindow(event.target)) return;
  const command = event.ctrlKey || event.metaKey;
  const { actions, view } = liaison.getState();
  if (inField(event.target)) return;
  const run = (action: () => void) => {
    event.preventDefault();
    action();
  };
  if (command && event.key.toLowerCase() === 'z') return run(event.shiftKey ? actions.redo : actions.undo);
  if (command && event.key.toLowerCase() === 'y') return run(actions.redo);
  if (command && event.key.toLowerCase() === 'a') return run(actions.selectAll);
  if (command || event.altKey) return;
  if (event.key === '/') return run(focusQuestion);
  if (event.key === '?') return run(showKeys);
  if (event.key === 'Escape') return run(stepBack);
  if ((event.key === 'Delete' || event.key === 'Backspace') && view.selection.entities.length > 0) {
    run(() => actions.hide(view.selection.entities));
  }
}

/** Puts the cursor into the question bar and selects what stands there. */
export function focusQuestion(): void {
  const field = document.getElementById(QUESTION_FIELD);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

/** From details to the answer, from the answer to nothing chosen. */
function stepBack(): void {
  const { actions, view } = liaison.getState();
  if (view.panel.show === 'answer') actions.ask(null, null, { show: 'nothing' });
  else actions.leave();
}

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const inWindow = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
