const FRAMES = 3;
/** Pages that are not looked at are given no frames; busy machines give few. */
const MOST_MILLISECONDS = { hidden: 300, seen: 3000 };

/**
 * Does something once what is measured has been the same for three frames: the page's floating parts
 * grow with the data, and say only then how much room they leave. Returns how to leave it undone.
 */
export function whenStill(measure: () => string, then: () => void): () => void {
  let [still, last, frame] = [0, measure(), 0];
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(late);
  };
  const done = () => {
    stop();
    then();
  };
  const late = setTimeout(done, MOST_MILLISECONDS[document.hidden ? 'hidden' : 'seen']);
  const look = () => {
    const now = measure();
    still = now === last ? still + 1 : 0;
    last = now;
    if (still >= FRAMES) done();
    else frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  return stop;
}
