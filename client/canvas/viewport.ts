import type cytoscape from 'cytoscape';
import type { Point } from '../state/types.ts';
import type { Insets } from './controls.ts';

export const ZOOM = { least: 0.05, most: 3, fitted: 1.15, readable: 0.62 };

const MARGIN = 20;

/** The part of the canvas that nothing floats over, in its own pixels. */
export function freeRoom(cy: cytoscape.Core, insets: Insets): { left: number; top: number; width: number; height: number } {
  return {
    left: insets.left + MARGIN,
    top: insets.top + MARGIN,
    width: Math.max(80, cy.width() - insets.left - insets.right - 2 * MARGIN),
    height: Math.max(80, cy.height() - insets.top - insets.bottom - 2 * MARGIN),
  };
}

/** The zoom and pan that bring elements, with their names, into the free room. */
export function fitted(cy: cytoscape.Core, elements: cytoscape.Collection, insets: Insets): { zoom: number; pan: Point } {
  const room = freeRoom(cy, insets);
  const box = elements.boundingBox({ includeLabels: true, includeOverlays: false });
  const zoom = within(Math.min(room.width / box.w, room.height / box.h, ZOOM.fitted));
  return { zoom, pan: panTo({ x: box.x1 + box.w / 2, y: box.y1 + box.h / 2 }, zoom, room) };
}

/** The pan that brings a point to the middle of the free room. */
export function panTo(
  point: Point,
  zoom: number,
  room: { left: number; top: number; width: number; height: number },
): Point {
  return { x: room.left + room.width / 2 - point.x * zoom, y: room.top + room.height / 2 - point.y * zoom };
}

/** The pan needed to see a point, as small as possible; null where it is seen already. */
export function panIntoSight(cy: cytoscape.Core, point: Point, insets: Insets): Point | null {
  const room = freeRoom(cy, insets);
  const { zoom, pan } = { zoom: cy.zoom(), pan: cy.pan() };
  const [x, y] = [point.x * zoom + pan.x, point.y * zoom + pan.y];
  const dx = Math.max(room.left + 40 - x, 0) + Math.min(room.left + room.width - 40 - x, 0);
  const dy = Math.max(room.top + 40 - y, 0) + Math.min(room.top + room.height - 40 - y, 0);
  return dx === 0 && dy === 0 ? null : { x: pan.x + dx, y: pan.y + dy };
}

export const within = (zoom: number): number => Math.min(ZOOM.most, Math.max(ZOOM.least, zoom));

/** How much a turn of the wheel zooms: one notch about a sixth, a pinch on a trackpad as far as the fingers go. */
export function wheelFactor(event: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const pixels = event.deltaMode === 1 ? event.deltaY * 33 : event.deltaMode === 2 ? event.deltaY * 400 : event.deltaY;
  const bounded = Math.max(-200, Math.min(200, pixels));
  return Math.exp(-bounded * (event.ctrlKey ? 0.01 : 0.0016));
}
