import { fitRoom } from './fitRoom.ts';
import type { Room } from './fitRoom.ts';
import type { Boxes, Spots } from './graph.ts';

const GAP = 48;
const SINGLE_GAP = 18;

/** A laid out part: which nodes, and where, in coordinates of its own. */
export interface Part {
  members: readonly number[];
  spots: Spots;
}

/**
 * Puts parts together: the largest first, the others in rows below it or in columns beside it,
 * whichever leaves the picture larger in the room; nodes without any line in tidy rows of their own.
 * Returns places for all `size` nodes, and at which zoom the room holds them.
 */
export function pack(
  parts: readonly Part[],
  boxes: Boxes,
  size: number,
  room: Room,
): { spots: Spots; zoom: number } {
  const frames = parts.map((part) => frameOf(part, boxes));
  const [main, ...rest] = frames;
  if (!main) return { spots: { x: new Float64Array(size), y: new Float64Array(size) }, zoom: 1 };
  const tried = arrangements(main, rest, room.width / room.height).map((corners) => {
    const spots = { x: new Float64Array(size), y: new Float64Array(size) };
    parts.forEach((part, at) => put(part, frames[at]!, corners[at]!, spots));
    return { spots, zoom: zoomIn(spots, boxes, room) };
  });
  return tried.reduce((best, next) => (next.zoom > best.zoom ? next : best));
}

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
  single: boolean;
}

interface Corner {
  left: number;
  top: number;
}

/** Where the upper left corners of the frames may be, in several ways: the rest below or beside the main one. */
function arrangements(main: Frame, rest: readonly Frame[], aspect: number): Corner[][] {
  const first = { left: 0, top: 0 };
  if (rest.length === 0) return [[first]];
  const area = rest.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const below = inRows(rest, Math.max(main.width, Math.sqrt(area * aspect)));
  const beside = inRows(
    rest,
    Math.max(area / Math.max(1, main.height), ...rest.map(({ width }) => width), 1),
  );
  const moved = ({ corners }: { corners: Corner[] }, left: number, top: number) => [
    first,
    ...corners.map((corner) => ({ left: corner.left + left, top: corner.top + top })),
  ];
  const widest = Math.max(...rest.map(({ width }) => width));
  const narrow = [1, 2, 3].map((columns) => inRows(rest, columns * (widest + GAP)));
  return [
    moved(below, 0, main.height + GAP),
    moved(beside, main.width + GAP, (main.height - beside.height) / 2),
    ...[below, ...narrow].map((rows) => moved(rows, main.width - rows.width, main.height + GAP)),
    ...[beside, ...narrow].map((rows) => moved(rows, main.width + GAP, main.height - rows.height)),
  ];
}

function zoomIn({ x, y }: Spots, boxes: Boxes, room: Room): number {
  const frames = Array.from(x, (across, node) => ({
    left: across - boxes.half[node]!,
    right: across + boxes.half[node]!,
    top: y[node]! - boxes.above[node]!,
    bottom: y[node]! + boxes.below[node]!,
  }));
  return fitRoom(frames, room, Infinity).zoom;
}

/** Frames from left to right in rows of at most this width, single nodes in rows of their own. */
function inRows(frames: readonly Frame[], most: number) {
  const corners: Corner[] = [];
  let [left, top, rowHeight, width] = [0, 0, 0, 0];
  frames.forEach((frame, at) => {
    const gap = frame.single ? SINGLE_GAP : GAP;
    const singlesBegin = frame.single && at > 0 && !frames[at - 1]!.single;
    if (left > 0 && (left + frame.width > most + 1 || singlesBegin)) {
      top += rowHeight + gap;
      left = rowHeight = 0;
    }
    corners.push({ left, top });
    width = Math.max(width, left + frame.width);
    left += frame.width + gap;
    rowHeight = Math.max(rowHeight, frame.height);
  });
  return { corners, width, height: top + rowHeight };
}

function put(part: Part, frame: Frame, { left, top }: Corner, spots: Spots): void {
  part.members.forEach((node, index) => {
    spots.x[node] = part.spots.x[index]! - frame.left + left;
    spots.y[node] = part.spots.y[index]! - frame.top + top;
  });
}

function frameOf({ members, spots }: Part, boxes: Boxes): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  members.forEach((node, index) => {
    left = Math.min(left, spots.x[index]! - boxes.half[node]!);
    right = Math.max(right, spots.x[index]! + boxes.half[node]!);
    top = Math.min(top, spots.y[index]! - boxes.above[node]!);
    bottom = Math.max(bottom, spots.y[index]! + boxes.below[node]!);
  });
  return { left, top, width: right - left, height: bottom - top, single: members.length === 1 };
}
