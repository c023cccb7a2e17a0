/** Rows go to the database so many at a time: enough to be fast, few enough to keep the event loop free. */
const ROWS_AT_ONCE = 500;

export function* slices<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) yield rows.slice(from, from + ROWS_AT_ONCE);
}
