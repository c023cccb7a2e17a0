import type { PictureLine } from '../graph/picture.ts';

/** Width in pixels and dashes of a line by how sure it is; one table for both ways of drawing. */
export const looks: Readonly<Record<PictureLine['sureness'], { width: number; dashes: readonly number[] }>> =
  {
    CONFIRMED: { width: 3, dashes: [] },
    REPORTED: { width: 1.5, dashes: [] },
    TALKS: { width: 1.5, dashes: [7, 4] },
    DISPUTED: { width: 2, dashes: [9, 4, 2, 4] },
    DENIED: { width: 2.6, dashes: [0.1, 5] },
    RETRACTED: { width: 1.5, dashes: [] },
  };

/** How far the lines of one pair lie apart at their middles, in pixels. */
const APART = 26;

/** Distance of a line's control point from the straight: its curve passes at half of it, less on short lines. */
export function bendOf({ side }: Pick<PictureLine, 'side'>, length: number): number {
  return Math.round(side * Math.min(APART * 2, length * 0.32)) + 0;
}
