/** Up to how many elements are drawn at once: that is a matter of one frame. */
const AT_ONCE = 500;
/** How long a frame may be worked in, in milliseconds; what is drawn is styled and painted after that. */
const BUDGET = 8;

/**
 * Does the pieces of a work in order, at once where it is small, else a few in each frame so that the
 * page goes on answering. Calls back after the last piece; returns how to stop before that.
 */
export function inSlices(pieces: readonly (() => void)[], size: number, onDone: () => void): () => void {
  let next = 0;
  let frame: number | null = null;
  const slice = (until: number) => {
    frame = null;
    while (next < pieces.length && performance.now() < until) pieces[next++]!();
    if (next >= pieces.length) onDone();
    else frame = requestAnimationFrame(() => slice(performance.now() + BUDGET));
  };
  slice(size <= AT_ONCE ? Infinity : performance.now() + BUDGET);
  return () => {
    if (frame !== null) cancelAnimationFrame(frame);
    next = pieces.length;
  };
}
