import { useEffect } from 'react';
import { isReady, selected } from '../palette/command.ts';
import { commands } from '../palette/commands.ts';
import { pressed } from '../palette/keys.ts';
import { useDialogs } from './dialogs.ts';

/** The keys of the page's commands; those of the canvas, of menus and of fields are theirs. */
export function useKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || useDialogs.getState().open !== null || inWindow(event.target)) return;
  const aim = selected();
  // Several commands may share a key: the one that can be done now is meant.
  const command = commands.find(
    (one) =>
      one.keysOnCanvas === undefined &&
      one.keys?.some((keys) => pressed(event, keys)) === true &&
      isReady(one, aim),
  );
  // In a field every key writes; the palette alone is called from anywhere.
  if (!command || (inField(event.target) && command.id !== 'palette')) return;
  event.preventDefault();
  command.run(aim);
}

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const inWindow = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
