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
 * whichever leaves the picture larger in a room of this shape; nodes without any line in tidy rows
 * of their own. Returns places for all `size` nodes, and how wide the room must be to hold them.
 */
export function pack(
  parts: readonly Part[],
  boxes: Boxes,
  size: number,
  aspect: number,
): { spots: Spots; width: number } {
  const frames = parts.map((part) => frameOf(part, boxes));
  const [main, ...rest] = frames;
  const spots = { x: new Float64Array(size), y: new Float64Array(size) };
  if (!main) return { spots, width: 0 };
  const area = rest.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const below = inRows(rest, Math.max(main.width, Math.sqrt(area * aspect)));
  const beside = inRows(
    rest,
    Math.max(area / Math.max(1, main.height), ...rest.map(({ width }) => width), 1),
  );
  const sizeBelow = fit(Math.max(main.width, below.width), main.height + GAP + below.height, aspect);
  const sizeBeside = fit(main.width + GAP + beside.width, Math.max(main.height, beside.height), aspect);
  const isBelow = rest.length === 0 || sizeBelow <= sizeBeside;
  const [right, down] = isBelow
    ? [0, main.height + GAP]
    : [main.width + GAP, (main.height - beside.height) / 2];
  put(parts[0]!, main, 0, 0, spots);
  (isBelow ? below : beside).corners.forEach((corner, at) => {
    put(parts[at + 1]!, rest[at]!, corner.left + right, corner.top + down, spots);
  });
  return { spots, width: Math.min(sizeBelow, rest.length > 0 ? sizeBeside : Infinity) };
}

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
  single: boolean;
}

/** How large a room of this shape must be to hold a rectangle: its width. */
const fit = (width: number, height: number, aspect: number): number => Math.max(width, height * aspect);

/** Frames from left to right in rows of at most this width, single nodes in rows of their own. */
function inRows(frames: readonly Frame[], most: number) {
  const corners: { left: number; top: number }[] = [];
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

function put(part: Part, frame: Frame, left: number, top: number, spots: Spots): void {
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
