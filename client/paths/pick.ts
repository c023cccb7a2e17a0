import { create } from 'zustand';
import { liaison } from '../state/index.ts';
import { findPaths } from './findPaths.ts';

/** The entity from which a path is wanted, while its other end is being picked in the network. */
export const usePick = create<{ from: string | null }>(() => ({ from: null }));

let stop: (() => void) | null = null;

/** Waits for the other end: the next entity that is opened, by click or by key. */
export function pickFrom(from: string): void {
  stopPicking();
  usePick.setState({ from });
  stop = liaison.subscribe((state, before) => {
    const { panel } = state.view;
    if (panel === before.view.panel || panel.show !== 'entity' || panel.id === from) return;
    pickTo(panel.id);
  });
}

/** The other end is this. */
export function pickTo(to: string): void {
  const { from } = usePick.getState();
  stopPicking();
  if (from !== null) void findPaths(from, to);
}

/** No path is wanted after all. */
export function stopPicking(): void {
  stop?.();
  stop = null;
  usePick.setState({ from: null });
}
