import type { Page, PageRequest } from '../port.ts';

/** Where a row stands in an order: what cursors name. */
export interface Place {
  key: string;
  id: string;
}
/** Negative where the first stands before the second. */
export type Compare = (left: Place, right: Place) => number;

export interface Placed<Row> {
  row: Row;
  place: Place;
}

/**
 * A page of what the store gives, less what is dropped, with other rows put in at their places. It is
 * stable as the store's own pages are: a cursor names a place in the order, not a row number.
 */
export async function patchedPage<Row>(
  request: PageRequest,
  given: {
    read: (page: PageRequest) => Promise<Page<Row>>;
    placeOf: (row: Row, key: string) => Place;
    drop: (row: Row) => boolean;
    extra: ReadonlyArray<Placed<Row>>;
    compare: Compare;
  },
): Promise<Page<Row>> {
  const { after, first } = request;
  const stored = await kept(request, given);
  const extra = given.extra.filter(({ place }) => !after || given.compare(place, after) > 0);
  const rows = [...stored, ...extra].sort((left, right) => given.compare(left.place, right.place));
  return pageOf(rows, first);
}

/** One page of the rows of several pages of the same order, each row once. */
export function unitedPage<Row>(
  pages: ReadonlyArray<Page<Row>>,
  first: number,
  placeOf: (row: Row, key: string) => Place,
  compare: Compare,
): Page<Row> {
  const rows = new Map<string, Placed<Row>>();
  for (const page of pages) for (const placed of placedRows(page, placeOf)) rows.set(placed.place.id, placed);
  const sorted = [...rows.values()].sort((left, right) => compare(left.place, right.place));
  const page = pageOf(sorted, first);
  return { ...page, hasNext: page.hasNext || pages.some(({ hasNext }) => hasNext) };
}

/** By key, upwards or downwards, then by id upwards. */
export function byKey(isDescending: boolean): Compare {
  const sign = isDescending ? -1 : 1;
  return (left, right) =>
    left.key === right.key ? compareText(left.id, right.id) : sign * compareText(left.key, right.key);
}

export const compareText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

/** So many rows that are not dropped, and one more, as far as there are any. */
async function kept<Row>(
  { first, after }: PageRequest,
  {
    read,
    placeOf,
    drop,
  }: {
    read: (page: PageRequest) => Promise<Page<Row>>;
    placeOf: (row: Row, key: string) => Place;
    drop: (row: Row) => boolean;
  },
): Promise<Array<Placed<Row>>> {
  const found: Array<Placed<Row>> = [];
  let from = after;
  for (;;) {
    const page = await read(from ? { first: first + 1, after: from } : { first: first + 1 });
    const rows = placedRows(page, placeOf);
    found.push(...rows.filter(({ row }) => !drop(row)));
    const last = rows.at(-1);
    if (found.length > first || !page.hasNext || !last) return found;
    from = last.place;
  }
}

function placedRows<Row>(page: Page<Row>, placeOf: (row: Row, key: string) => Place): Array<Placed<Row>> {
  return page.rows.map((row, index) => ({ row, place: placeOf(row, page.keys[index] ?? '') }));
}

function pageOf<Row>(rows: ReadonlyArray<Placed<Row>>, first: number): Page<Row> {
  const shown = rows.slice(0, first);
  return {
    rows: shown.map(({ row }) => row),
    keys: shown.map(({ place }) => place.key),
    hasNext: rows.length > first,
  };
}
