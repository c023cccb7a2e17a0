/** Rows or columns drawn before and after what is seen: heads and caption are among what is scrolled. */
const SPARE = 8;

/** Which of `count` rows or columns of one size are near what is seen: from `first` up to before `last`. */
export function seen(
  scrolled: number,
  extent: number,
  size: number,
  count: number,
): { first: number; last: number } {
  const first = Math.min(count, Math.max(0, Math.floor(scrolled / size) - SPARE));
  return { first, last: Math.max(first, Math.min(count, Math.ceil((scrolled + extent) / size) + SPARE)) };
}
