/** Whether one word becomes the other by at most one edit, or two where both are long; a swap of neighbours is one. */
export function isMisspelt(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  const most = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
  if (most === 0 || Math.abs(left.length - right.length) > most) return false;
  return distance(left, right, most) <= most;
}

function distance(left: string, right: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const [a, b] = [left[row - 1], right[column - 1]];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (a === b ? 0 : 1),
      );
      if (row > 1 && column > 1 && a === right[column - 2] && left[row - 2] === b)
        edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
      current.push(edits);
    }
    if (Math.min(...current) > most) return most + 1;
    before = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
