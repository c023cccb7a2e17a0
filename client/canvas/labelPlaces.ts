import { touches } from '../layout/crossings.ts';
import type { Point } from '../state/types.ts';

/** A rectangle by its edges. */
export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A line with the size of its label; `bend` is how far its control point lies off the straight. */
export interface LabelledLine {
  id: string;
  from: Point;
  to: Point;
  bend: number;
  width: number;
  height: number;
}

const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];

/**
 * Where along its line each label stands, as a shift from the line's middle: where it covers no
 * name, no other label, and as little as can be of other lines. The shortest lines, which have the
 * least choice, choose first.
 */
export function labelPlaces(
  lines: readonly LabelledLine[],
  taken: readonly Rectangle[],
  others: readonly { from: Point; to: Point }[],
): Map<string, Point> {
  const sorted = [...lines].sort((one, other) => lengthOf(one) - lengthOf(other) || (one.id < other.id ? -1 : 1));
  const occupied = [...taken];
  const shifts = new Map<string, Point>();
  for (const line of sorted) {
    const middle = pointAt(line, 0.5);
    let best: { spot: Point; frame: Rectangle; cost: number } | null = null;
    for (const at of SPOTS) {
      const spot = pointAt(line, at);
      const frame = frameAround(spot, line);
      const cost = covered(frame, occupied) + 0.12 * crossed(frame, line, others) + Math.abs(at - 0.5);
      if (!best || cost < best.cost) best = { spot, frame, cost };
    }
    occupied.push(best!.frame);
    shifts.set(line.id, { x: best!.spot.x - middle.x, y: best!.spot.y - middle.y });
  }
  return shifts;
}

/** A point of a line's curve, from 0 at its beginning to 1 at its end. */
export function pointAt({ from, to, bend }: Pick<LabelledLine, 'from' | 'to' | 'bend'>, at: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const control = {
    x: (from.x + to.x) / 2 - (bend * (to.y - from.y)) / length,
    y: (from.y + to.y) / 2 + (bend * (to.x - from.x)) / length,
  };
  const [first, second, third] = [(1 - at) ** 2, 2 * at * (1 - at), at ** 2];
  return {
    x: first * from.x + second * control.x + third * to.x,
    y: first * from.y + second * control.y + third * to.y,
  };
}

const frameAround = ({ x, y }: Point, { width, height }: LabelledLine): Rectangle => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** How many rectangles are overlapped, partly counted by how much of the frame they cover. */
function covered(frame: Rectangle, occupied: readonly Rectangle[]): number {
  let sum = 0;
  for (const other of occupied) {
    const width = Math.min(frame.right, other.right) - Math.max(frame.left, other.left);
    const height = Math.min(frame.bottom, other.bottom) - Math.max(frame.top, other.top);
    if (width > 0 && height > 0) sum += 1 + (width * height) / ((frame.right - frame.left) * (frame.bottom - frame.top));
  }
  return sum;
}

const crossed = (frame: Rectangle, own: LabelledLine, others: readonly { from: Point; to: Point }[]): number =>
  others.filter(
    ({ from, to }) =>
      !(samePoint(from, own.from) && samePoint(to, own.to)) &&
      !(samePoint(from, own.to) && samePoint(to, own.from)) &&
      touches(from.x, from.y, to.x, to.y, frame.left, frame.top, frame.right, frame.bottom),
  ).length;

const samePoint = (one: Point, other: Point): boolean => one.x === other.x && one.y === other.y;

const lengthOf = ({ from, to }: LabelledLine): number => Math.hypot(to.x - from.x, to.y - from.y);
