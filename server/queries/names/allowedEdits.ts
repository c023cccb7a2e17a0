/** How many edits a typed word of this length may be away: none, one from 4 letters, two from 7. */
export function allowedEdits(length: number): number {
  if (length <= 3) return 0;
  return length <= 6 ? 1 : 2;
}
