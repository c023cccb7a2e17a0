import type { Drawn } from './describe.ts';

export type { CanvasTarget } from './intents.ts';

/** What the page's buttons can do with the canvas. */
export interface CanvasControls {
  zoomIn: () => void;
  zoomOut: () => void;
  /** Brings everything, or what is given, into the free part of the canvas. */
  fit: (ids?: readonly string[]) => void;
  /** Moves the picture just as far as is needed to see an entity; nothing where it is seen or not drawn. */
  intoSight: (entityId: string) => void;
  /** Brings entities into sight without changing the zoom more than needed. */
  centreOn: (ids: readonly string[]) => void;
  /** While on, dragging over the ground draws a box that selects, as with Shift. */
  setBoxSelect: (on: boolean) => void;
  /** Draws the overview into an element, which becomes its frame; null takes it away. */
  overview: (element: HTMLElement | null) => void;
  /** The whole picture as a PNG, twice as large as at zoom 1. */
  exportPng: () => Promise<Blob>;
  /** What is drawn now, as plain data, for tests and for finding faults. */
  describe: () => Drawn;
}

/** How much of the canvas the page's floating parts cover, in pixels. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
  /** What is covered at the lower left of what the sides leave; null: nothing. */
  corner?: { width: number; height: number } | null;
}
