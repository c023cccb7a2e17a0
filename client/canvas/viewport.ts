import type cytoscape from 'cytoscape';
import type { PictureNode } from '../graph/picture.ts';
import type { Point } from '../state/types.ts';
import type { Insets } from './controls.ts';

export const ZOOM = { least: 0.05, most: 3, fitted: 1.08, readable: 0.55 };

const MARGIN = 20;

/** The part of the canvas that nothing floats over, in its own pixels. */
export function freeRoom(
  cy: cytoscape.Core,
  insets: Insets,
): { left: number; top: number; width: number; height: number } {
  return {
    left: insets.left + MARGIN,
    top: insets.top + MARGIN,
    width: Math.max(80, cy.width() - insets.left - insets.right - 2 * MARGIN),
    height: Math.max(80, cy.height() - insets.top - insets.bottom - 2 * MARGIN),
  };
}

/** A part of the picture, in its own coordinates. */
export interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The frame around nodes with their names; null around none. Reckoned from the picture, which is quick. */
export function frameOf(nodes: readonly PictureNode[]): Frame | null {
  if (nodes.length === 0) return null;
  const frame = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { position, box } of nodes) {
    frame.left = Math.min(frame.left, position.x - box.width / 2);
    frame.right = Math.max(frame.right, position.x + box.width / 2);
    frame.top = Math.min(frame.top, position.y - box.above);
    frame.bottom = Math.max(frame.bottom, position.y + box.below);
  }
  return frame;
}

/** The zoom and pan that bring a frame into the free room. */
export function fitted(cy: cytoscape.Core, frame: Frame, insets: Insets): { zoom: number; pan: Point } {
  const room = freeRoom(cy, insets);
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const zoom = within(Math.min(room.width / width, room.height / height, ZOOM.fitted));
  return { zoom, pan: panTo(middleOf(frame), zoom, room) };
}

export const middleOf = ({ left, top, right, bottom }: Frame): Point => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** The pan that brings a point to the middle of the free room. */
export function panTo(
  point: Point,
  zoom: number,
  room: { left: number; top: number; width: number; height: number },
): Point {
  return { x: room.left + room.width / 2 - point.x * zoom, y: room.top + room.height / 2 - point.y * zoom };
}

/** The pan that brings a point near the middle without showing more empty ground around a frame than there must be. */
export function panWithin(
  cy: cytoscape.Core,
  point: Point,
  frame: Frame,
  zoom: number,
  insets: Insets,
): Point {
  const room = freeRoom(cy, insets);
  const pan = panTo(point, zoom, room);
  return {
    x: held(pan.x, room.left - frame.left * zoom, room.left + room.width - frame.right * zoom),
    y: held(pan.y, room.top - frame.top * zoom, room.top + room.height - frame.bottom * zoom),
  };
}

/** A pan between the two that put one side of the picture to one side of the room. */
function held(pan: number, one: number, other: number): number {
  const fits = one <= other;
  return fits ? (one + other) / 2 : Math.max(other, Math.min(one, pan));
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
  const pixels =
    event.deltaMode === 1 ? event.deltaY * 33 : event.deltaMode === 2 ? event.deltaY * 400 : event.deltaY;
  const bounded = Math.max(-200, Math.min(200, pixels));
  return Math.exp(-bounded * (event.ctrlKey ? 0.01 : 0.0016));
}
