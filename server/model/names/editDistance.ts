/**
 * Edits from one word to the other, a swap of two neighbouring letters counting as one (optimal
 * string alignment), or `most + 1` as soon as it is surely more than `most`.
 */
export function editDistance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  const width = right.length + 1;
  let before = new Array<number>(width).fill(0);
  let last = Array.from({ length: width }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = new Array<number>(width);
    current[0] = row;
    let least = row;
    for (let column = 1; column < width; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let edits = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) edits = Math.min(edits, at(before, column - 2) + 1);
      current[column] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    before = last;
    last = current;
  }
  return Math.min(at(last, width - 1), most + 1);
}

const at = (row: readonly number[], index: number): number => row[index] ?? 0;
