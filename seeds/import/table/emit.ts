import type { ImportItem, Place, SkippedItem } from '../items.ts';

/** Where the parts of a row give what they find. */
export type Emit = (item: ImportItem) => void;

/** Something in a row that can not be read. */
export const bad = (at: Place, reason: string, detail: string): SkippedItem => ({
  what: 'skipped',
  at,
  reason,
  detail,
  severity: 'bad',
});
