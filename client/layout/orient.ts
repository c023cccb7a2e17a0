import type { Spots } from './graph.ts';
import { bounds } from './refine.ts';

const NAME_WIDTH = 100;
const NAME_HEIGHT = 70;
const MOST = 2;
const LONGER = 0.6;

/** Turns a picture so that its long axis lies along the long side of the room; its middle becomes 0, 0. */
export function orient({ x, y }: Spots, aspect: number): Spots {
  const size = x.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let node = 0; node < size; node++) {
    const [dx, dy] = [x[node]! - meanX, y[node]! - meanY];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const longAxis = Math.atan2(2 * xy, xx - yy) / 2;
  const turn = (aspect >= 1 ? 0 : Math.PI / 2) - longAxis;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return {
    x: Float64Array.from(x, (value, node) => (value - meanX) * cos - (y[node]! - meanY) * sin),
    y: Float64Array.from(x, (value, node) => (value - meanX) * sin + (y[node]! - meanY) * cos),
  };
}

/** Makes a picture wider and lower by the same factor, or the other way round with a factor below 1. */
export const stretch = ({ x, y }: Spots, factor: number): Spots => ({
  x: x.map((value) => value * factor),
  y: y.map((value) => value / factor),
});

/**
 * A picture brought near a shape: mostly by lengthening one side, and a little by shortening the
 * other, after which what comes too near must be pushed apart.
 */
export function shaped({ x, y }: Spots, aspect: number): Spots {
  const { left, top, right, bottom } = bounds({ x, y });
  const present = (right - left + NAME_WIDTH) / (bottom - top + NAME_HEIGHT);
  const lack = Math.min(MOST, Math.max(1 / MOST, aspect / present));
  const [wide, high] =
    lack > 1 ? [lack ** LONGER, lack ** (LONGER - 1)] : [lack ** (1 - LONGER), lack ** -LONGER];
  return { x: x.map((value) => value * wide), y: y.map((value) => value * high) };
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
