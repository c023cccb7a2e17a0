/** Up to how many pieces are done at once: with styling and painting them, that is a matter of one frame. */
const AT_ONCE = 2;
/** How long a frame may be worked in, in milliseconds. */
const BUDGET = 8;
/** Frames closer together than the first leave room for more, those further apart than the other were too full. */
const FRAME = { quick: 20, slow: 40 };

/**
 * Does the pieces of a work in order, at once where they are few, else some in each frame so that the
 * page goes on answering. Calls back after the last piece; returns how to stop before that.
 *
 * `painted`: what a piece adds is styled and painted after it, which costs more than adding it and is not
 * seen here. The time between frames then tells how many pieces the next one takes.
 */
export function inSlices(pieces: readonly (() => void)[], painted: boolean, onDone: () => void): () => void {
  let [next, most] = [0, painted ? AT_ONCE : Infinity];
  let frame: number | null = null;
  const slice = () => {
    frame = null;
    const [begun, last] = [performance.now(), next + most];
    while (next < Math.min(last, pieces.length) && performance.now() < begun + BUDGET) pieces[next++]!();
    if (next >= pieces.length) {
      onDone();
      return;
    }
    frame = requestAnimationFrame(() => {
      if (painted) most = fitting(most, performance.now() - begun);
      slice();
    });
  };
  slice();
  return () => {
    if (frame !== null) cancelAnimationFrame(frame);
    next = pieces.length;
  };
}

function fitting(most: number, apart: number): number {
  if (apart < FRAME.quick) return most * 2;
  return apart > FRAME.slow ? Math.max(AT_ONCE, Math.floor(most / 2)) : most;
}
