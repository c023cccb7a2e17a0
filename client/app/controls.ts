import { create } from 'zustand';
import type { CanvasControls } from '../canvas/controls.ts';

/** What the canvas lets others do to it; null while it is not drawn. */
export const useControls = create<{ controls: CanvasControls | null }>(() => ({ controls: null }));
