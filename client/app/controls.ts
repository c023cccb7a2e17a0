import { create } from 'zustand';
import type { CanvasControls } from '../canvas/controls.ts';

declare global {
  interface Window {
    /** What is drawn now, as plain data: for browser tests and for finding faults. */
    liaisonDebug?: Pick<CanvasControls, 'describe'>;
  }
}

/** What the canvas lets others do to it; null while it is not drawn. */
export const useControls = create<{ controls: CanvasControls | null }>(() => ({ controls: null }));

/** Called by the canvas when it stands, and with null when it goes. */
export function setControls(controls: CanvasControls | null): void {
  useControls.setState({ controls });
  if (controls) window.liaisonDebug = { describe: () => controls.describe() };
  else delete window.liaisonDebug;
}
