import type { Graph, Spots } from './graph.ts';

/** How many pairs of lines cross; lines that share an end do not count. */
export function countCrossings({ ends }: Pick<Graph, 'ends'>, { x, y }: Spots): number {
  let count = 0;
  for (let one = 0; one < ends.length; one += 2) {
    const [a, b] = [ends[one]!, ends[one + 1]!];
    for (let other = one + 2; other < ends.length; other += 2) {
      const [c, d] = [ends[other]!, ends[other + 1]!];
      if (a === c || a === d || b === c || b === d) continue;
      if (crosses(x[a]!, y[a]!, x[b]!, y[b]!, x[c]!, y[c]!, x[d]!, y[d]!)) count++;
    }
  }
  return count;
}

/** Whether the segment a–b crosses the segment c–d. */
export function crosses(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const abc = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const abd = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (abc > 0 === abd > 0) return false;
  const cda = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const cdb = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return cda > 0 !== cdb > 0;
}

/** Whether the segment a–b touches the rectangle. */
export function touches(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  if ((ax < left && bx < left) || (ax > right && bx > right)) return false;
  if ((ay < top && by < top) || (ay > bottom && by > bottom)) return false;
  // The line misses the rectangle when all four corners lie on one side of it.
  const dx = bx - ax;
  const dy = by - ay;
  const one = dx * (top - ay) - dy * (left - ax) > 0;
  return !(
    dx * (top - ay) - dy * (right - ax) > 0 === one &&
    dx * (bottom - ay) - dy * (left - ax) > 0 === one &&
    dx * (bottom - ay) - dy * (right - ax) > 0 === one
  );
}
