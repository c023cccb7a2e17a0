import type { Page, PageRequest } from '../../port.ts';
import { whole } from '../database.ts';

/** One row more than the page holds is read: it says whether there is a next page. */
export function pageLimit(page: PageRequest) {
  return whole(page.first + 1);
}

/** Cuts a page to its length. `rows` are in order and at most one too many. */
export function toPage<Row, Value>(
  rows: readonly Row[],
  first: number,
  value: (row: Row) => Value,
  key: (row: Row) => string,
): Page<Value> {
  const shown = rows.slice(0, first);
  return { rows: shown.map(value), keys: shown.map(key), hasNext: rows.length > first };
}
