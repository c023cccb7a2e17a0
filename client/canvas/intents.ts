import type { Point } from '../state/types.ts';

/** What was pointed at. Several relations where one line stands for several. */
export type CanvasTarget =
  | { kind: 'entity'; id: string }
  | { kind: 'relation'; id: string }
  | { kind: 'bundle'; ends: [string, string]; relations: string[] }
  | { kind: 'ground' };

/** What a person wants, as far as the canvas can tell. Points are in pixels of the window. */
export type Intent =
  | { kind: 'select'; target: CanvasTarget; additive: boolean }
  | { kind: 'expand'; id: string }
  | { kind: 'context-menu'; target: CanvasTarget; point: Point }
  | { kind: 'move'; places: Record<string, Point> }
  | { kind: 'box-select'; ids: string[] };
