/** Values in the order of `ids`, which may repeat; null where the database had none. */
export function inOrderOf<Row, Value>(
  ids: readonly string[],
  rows: readonly Row[],
  idOf: (row: Row) => string,
  value: (row: Row) => Value,
): Array<Value | null> {
  const byId = new Map(rows.map((row) => [idOf(row), value(row)]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Rows grouped by what they belong to, in the order of `ids`; their own order is kept. */
export function groupedBy<Row>(
  ids: readonly string[],
  rows: readonly Row[],
  ownerOf: (row: Row) => string,
): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(ownerOf(row));
    if (group) group.push(row);
    else groups.set(ownerOf(row), [row]);
  }
  return ids.map((id) => groups.get(id) ?? []);
}
