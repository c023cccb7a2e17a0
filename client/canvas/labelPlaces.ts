import { touches } from '../layout/crossings.ts';
import type { Point } from '../state/types.ts';

/** A rectangle by its edges. */
export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A line, straight or bent towards a control point, with the size of its label. */
export interface LabelledLine {
  id: string;
  from: Point;
  to: Point;
  control: Point | null;
  width: number;
  height: number;
}

const SPOTS = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];
const PASSES = 4;

/**
 * Where along its line each label stands, as a shift from the line's middle: where it covers no
 * name, no other label, and as little as can be of other lines. Each label takes its best spot in
 * turn, the shortest lines first, and again once the others have theirs.
 */
export function labelPlaces(
  lines: readonly LabelledLine[],
  taken: readonly Rectangle[],
  others: readonly { from: Point; to: Point }[],
): Map<string, Point> {
  const sorted = [...lines].sort(
    (one, other) => lengthOf(one) - lengthOf(other) || (one.id < other.id ? -1 : 1),
  );
  const options = new Map(
    sorted.map((line) => {
      const reach = reachOf(line);
      const near = others.filter(({ from, to }) => meets(reach, boundsOf(from, to)));
      return [
        line.id,
        optionsOf(
          line,
          taken.filter((frame) => meets(reach, frame)),
          near,
        ),
      ];
    }),
  );
  const reaches = sorted.map((line) => ({ id: line.id, reach: reachOf(line) }));
  const rivals = new Map(
    reaches.map(({ id, reach }) => [
      id,
      reaches.filter((other) => other.id !== id && meets(reach, other.reach)).map((other) => other.id),
    ]),
  );
  const chosen = new Map<string, Option>();
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { id } of sorted) {
      const frames = rivals.get(id)!.flatMap((other) => chosen.get(other)?.frame ?? []);
      chosen.set(
        id,
        cheapest(options.get(id)!, (option) => option.cost + 1.5 * covered(option.frame, frames)),
      );
    }
  }
  return new Map([...chosen].map(([id, { shift }]) => [id, shift]));
}

/** A spot for a label: its shift from the middle, and what it costs whatever other labels do. */
interface Option {
  shift: Point;
  frame: Rectangle;
  cost: number;
}

function optionsOf(
  line: LabelledLine,
  taken: readonly Rectangle[],
  others: readonly { from: Point; to: Point }[],
): Option[] {
  const middle = pointAt(line, 0.5);
  return SPOTS.map((at) => {
    const spot = pointAt(line, at);
    const frame = frameAround(spot, line);
    const cost = covered(frame, taken) + 0.1 * crossed(frame, line, others) + Math.abs(at - 0.5);
    return { shift: { x: spot.x - middle.x, y: spot.y - middle.y }, frame, cost };
  });
}

/** Where a line's label can stand at all. */
function reachOf({ from, to, control, width, height }: LabelledLine): Rectangle {
  const { left, top, right, bottom } = boundsOf(from, to, control ?? from);
  return {
    left: left - width / 2,
    right: right + width / 2,
    top: top - height / 2,
    bottom: bottom + height / 2,
  };
}

function boundsOf(one: Point, other: Point, third = one): Rectangle {
  return {
    left: Math.min(one.x, other.x, third.x),
    right: Math.max(one.x, other.x, third.x),
    top: Math.min(one.y, other.y, third.y),
    bottom: Math.max(one.y, other.y, third.y),
  };
}

const meets = (one: Rectangle, other: Rectangle): boolean =>
  one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;

function cheapest(options: readonly Option[], cost: (option: Option) => number): Option {
  return options
    .map((option) => ({ option, cost: cost(option) }))
    .reduce((best, next) => (next.cost < best.cost ? next : best)).option;
}

/** A point of a line or its curve, from 0 at its beginning to 1 at its end. */
function pointAt({ from, to, control }: LabelledLine, at: number): Point {
  const over = control ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const [first, second, third] = [(1 - at) ** 2, 2 * at * (1 - at), at ** 2];
  return {
    x: first * from.x + second * over.x + third * to.x,
    y: first * from.y + second * over.y + third * to.y,
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
    if (width > 0 && height > 0)
      sum += 1 + (width * height) / ((frame.right - frame.left) * (frame.bottom - frame.top));
  }
  return sum;
}

const crossed = (
  frame: Rectangle,
  own: LabelledLine,
  others: readonly { from: Point; to: Point }[],
): number =>
  others.filter(
    ({ from, to }) =>
      !(samePoint(from, own.from) && samePoint(to, own.to)) &&
      !(samePoint(from, own.to) && samePoint(to, own.from)) &&
      touches(from.x, from.y, to.x, to.y, frame.left, frame.top, frame.right, frame.bottom),
  ).length;

const samePoint = (one: Point, other: Point): boolean => one.x === other.x && one.y === other.y;

const lengthOf = ({ from, to }: LabelledLine): number => Math.hypot(to.x - from.x, to.y - from.y);
