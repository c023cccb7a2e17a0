import type { Place, SkippedItem } from '../../items.ts';

/** Broken data: stops an import unless such rows are to be left out. */
export const bad = (at: Place, reason: string, detail: string): SkippedItem => ({
  what: 'skipped',
  at,
  reason,
  detail,
  severity: 'bad',
});

/** Sound data for which Liaison has no room. */
export const unused = (at: Place, reason: string, detail: string): SkippedItem => ({
  what: 'skipped',
  at,
  reason,
  detail,
  severity: 'unused',
});
