import { readDate } from '../dates/edtf.ts';
import { later } from '../dates/days.ts';
import type { Day, Evidence } from '../types.ts';

/** The first and the last day on which a statement may have become public. */
export interface PublicDays {
  earliest: Day;
  latest: Day;
}

/**
 * From which day a statement counts as known (model.md, "Known"): surely from the latest day of
 * its publication date, perhaps from the earliest. An open or unknown date is closed by
 * `recordedAt`; an open beginning gives no margin.
 */
export function publicDays(evidence: Pick<Evidence, 'publishedOn' | 'recordedAt'>): PublicDays {
  const recorded = evidence.recordedAt.slice(0, 10);
  if (evidence.publishedOn === null) return { earliest: recorded, latest: recorded };
  const { earliest, latest } = readDate(evidence.publishedOn);
  const closed = latest ?? (earliest === null ? recorded : later(recorded, earliest));
  return { earliest: earliest ?? closed, latest: closed };
}
