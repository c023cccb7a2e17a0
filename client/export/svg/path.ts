import { outline } from '../../canvas/outline.ts';
import { short } from './markup.ts';

/** The canvas's own outline of a shape as the `d` of a path, so that a file looks as the page does. */
export function shapePath(shape: string, x: number, y: number, width: number, height: number): string {
  const parts: string[] = [];
  const add = (letter: string, ...numbers: number[]) => parts.push(letter + numbers.map(short).join(' '));
  const rect = (left: number, top: number, across: number, down: number) => {
    add('M', left, top);
    add('h', across);
    add('v', down);
    add('h', -across);
    parts.push('Z');
  };
  outline(
    {
      moveTo: (px, py) => add('M', px, py),
      lineTo: (px, py) => add('L', px, py),
      closePath: () => parts.push('Z'),
      rect,
      roundRect: (left, top, across, down, radii) => roundRect(add, left, top, across, down, radii),
      ellipse: (cx, cy, rx, ry) => {
        add('M', cx - rx, cy);
        add('A', rx, ry, 0, 1, 1, cx + rx, cy);
        add('A', rx, ry, 0, 1, 1, cx - rx, cy);
        parts.push('Z');
      },
    },
    shape,
    x,
    y,
    width,
    height,
  );
  return parts.join('');
}

type Radii = Parameters<CanvasRenderingContext2D['roundRect']>[4];

function roundRect(
  add: (letter: string, ...numbers: number[]) => void,
  left: number,
  top: number,
  width: number,
  height: number,
  radii: Radii,
): void {
  const [upperLeft, upperRight, lowerRight, lowerLeft] = fourOf(radii);
  const [right, bottom] = [left + width, top + height];
  add('M', left + upperLeft, top);
  add('L', right - upperRight, top);
  add('A', upperRight, upperRight, 0, 0, 1, right, top + upperRight);
  add('L', right, bottom - lowerRight);
  add('A', lowerRight, lowerRight, 0, 0, 1, right - lowerRight, bottom);
  add('L', left + lowerLeft, bottom);
  add('A', lowerLeft, lowerLeft, 0, 0, 1, left, bottom - lowerLeft);
  add('L', left, top + upperLeft);
  add('A', upperLeft, upperLeft, 0, 0, 1, left + upperLeft, top);
  add('Z');
}

/** One radius for all corners, or one for each from the upper left on, as the canvas takes them. */
function fourOf(radii: Radii): [number, number, number, number] {
  if (typeof radii === 'number') return [radii, radii, radii, radii];
  const given = [...((radii as Iterable<number> | undefined) ?? [])];
  const at = (index: number) => given[index] ?? given[0] ?? 0;
  return [at(0), at(1), at(2), at(3)];
}
