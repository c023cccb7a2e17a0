import type { Point } from '../state/types.ts';
import type { CanvasControls, Insets } from './controls.ts';
import type { CanvasTarget } from './intents.ts';

/** What the page gives the canvas, and hears from it. */
export interface GraphCanvasProps {
  /** Double click or Enter on an entity. */
  onExpand: (id: string) => void;
  /** Right click, long press, or the Menu key; the point is in pixels of the window. */
  onContextMenu: (target: CanvasTarget, point: Point) => void;
  /** The relations among several entities are wanted: R while they are selected. */
  onAmong?: (ids: readonly string[]) => void;
  /** How much the page's floating parts cover on each side. */
  insets: Insets;
  /** Called with the controls once the canvas stands, and with null when it goes. */
  onControls?: (controls: CanvasControls | null) => void;
}
