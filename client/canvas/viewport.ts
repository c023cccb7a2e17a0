import type cytoscape from 'cytoscape';
import type { PictureNode } from '../graph/picture.ts';
import { fitRoom, frameAround } from '../layout/fitRoom.ts';
import type { Frame, Room } from '../layout/fitRoom.ts';
import type { Point } from '../state/types.ts';
import type { Insets } from './controls.ts';

export const ZOOM = { least: 0.05, most: 3, fitted: 1.08, near: 0.85, readable: 0.5 };

const MARGIN = 8;
/** A corner that covers more than this of a side is taken for smaller: something has to be seen. */
const MOST_COVERED = 0.8;

/** The part of the canvas that is left by what floats at its sides, in its own pixels. */
export interface FreeRoom extends Room {
  left: number;
  top: number;
}

export function freeRoom(cy: cytoscape.Core, insets: Insets): FreeRoom {
  const width = Math.max(80, cy.width() - insets.left - insets.right - 2 * MARGIN);
  const height = Math.max(80, cy.height() - insets.top - insets.bottom - 2 * MARGIN);
  const corner = insets.corner
    ? {
        width: Math.min(width * MOST_COVERED, insets.corner.width),
        height: Math.min(height * MOST_COVERED, insets.corner.height),
      }
    : null;
  return { left: insets.left + MARGIN, top: insets.top + MARGIN, width, height, corner };
}

/** The frames of nodes with their names, reckoned from the picture, which is quick. */
export const framesOf = (nodes: readonly PictureNode[]): Frame[] =>
  nodes.map(({ position, box }) => ({
    left: position.x - box.width / 2,
    right: position.x + box.width / 2,
    top: position.y - box.above,
    bottom: position.y + box.below,
  }));

/** The zoom and pan that bring frames into the free room, clear of its covered corner. */
export function fitted(
  cy: cytoscape.Core,
  frames: readonly Frame[],
  insets: Insets,
): { zoom: number; pan: Point } {
  const room = freeRoom(cy, insets);
  const { left, top } = frameAround(frames);
  const fit = fitRoom(frames, room, ZOOM.fitted);
  const zoom = within(fit.zoom);
  return { zoom, pan: { x: room.left + fit.x - left * zoom, y: room.top + fit.y - top * zoom } };
}

/** Whether frames are in the free room at this zoom and pan. */
export function areSeen(
  frames: readonly Frame[],
  { left, top, width, height, corner }: FreeRoom,
  zoom: number,
  pan: Point,
): boolean {
  return frames.every((frame) => {
    const [x, y] = [frame.left * zoom + pan.x - left, frame.top * zoom + pan.y - top];
    const [right, bottom] = [frame.right * zoom + pan.x - left, frame.bottom * zoom + pan.y - top];
    if (x < -1 || y < -1 || right > width + 1 || bottom > height + 1) return false;
    return !corner || x >= corner.width || bottom <= height - corner.height;
  });
}

export const middleOf = ({ left, top, right, bottom }: Frame): Point => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** The pan that brings a point to the middle of the free room. */
export function panTo(point: Point, zoom: number, room: FreeRoom): Point {
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
  const moved = { x: pan.x + dx, y: pan.y + dy };
  const covered = room.corner && {
    up: y + dy + 40 - (room.top + room.height - room.corner.height),
    right: room.left + room.corner.width - (x + dx - 40),
  };
  if (covered && covered.up > 0 && covered.right > 0) {
    if (covered.up < covered.right) moved.y -= covered.up;
    else moved.x += covered.right;
  }
  return moved.x === pan.x && moved.y === pan.y ? null : moved;
}

export const within = (zoom: number): number => Math.min(ZOOM.most, Math.max(ZOOM.least, zoom));

/** How much a turn of the wheel zooms: one notch about a sixth, a pinch on a trackpad as far as the fingers go. */
export function wheelFactor(event: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const pixels =
    event.deltaMode === 1 ? event.deltaY * 33 : event.deltaMode === 2 ? event.deltaY * 400 : event.deltaY;
  const bounded = Math.max(-200, Math.min(200, pixels));
  return Math.exp(-bounded * (event.ctrlKey ? 0.01 : 0.0016));
}
