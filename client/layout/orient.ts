import type { Spots } from './graph.ts';
import { bounds } from './refine.ts';

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

/** The factor that brings a picture near the shape of the room without pulling it out of its own. */
export function stretchTo(spots: Spots, aspect: number): number {
  const { left, top, right, bottom } = bounds(spots);
  const present = (right - left + 1) / (bottom - top + 1);
  return Math.sqrt(Math.min(1.7, Math.max(0.6, aspect / present)));
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
