/** Rows go to the database so many at a time: enough to be fast, few enough to keep the event loop free. */
const ROWS_AT_ONCE = 500;

export function* slices<T>(rows: readonly T[], atOnce = ROWS_AT_ONCE): Generator<T[]> {
  for (let from = 0; from < rows.length; from += atOnce) yield rows.slice(from, from + atOnce);
}
