import { editDistance } from '../names/editDistance.ts';

/** Whether one word becomes the other by at most one edit, or two where both are long; a swap of neighbours is one. */
export function isMisspelt(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  const most = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
  return most > 0 && editDistance(left, right, most) <= most;
}
