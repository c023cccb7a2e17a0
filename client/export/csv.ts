/** A cell: text is guarded and quoted as needed, a number is written as it is, null is empty. */
export type Cell = string | number | null;

/**
 * Rows as CSV (RFC 4180: commas, CRLF, quotes doubled). Text that a spreadsheet would take for a
 * formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe before
 * it: names and titles come from anyone, and a file from here must never run anything.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
