import type { Day, FuzzyDate } from '../types.ts';
import { daysInMonth, FIRST_DAY, LAST_DAY } from './days.ts';

/**
 * Some day from one to another as a date: a whole month or year reads as such. 0000-01-01 and
 * 9999-12-31 stand for an open side; null where both are open.
 */
export function dateBetween(from: Day, until: Day): FuzzyDate | null {
  const earliest = from === FIRST_DAY ? null : from;
  const latest = until === LAST_DAY ? null : until;
  if (earliest === null && latest === null) return null;
  return { text: textOf(earliest, latest), earliest, latest };
}

function textOf(earliest: Day | null, latest: Day | null): string {
  if (earliest === null || latest === null) return `[${earliest ?? ''}..${latest ?? ''}]`;
  if (earliest === latest) return earliest;
  const [year = '', month = ''] = earliest.split('-');
  if (earliest === `${year}-01-01` && latest === `${year}-12-31`) return year;
  const lastOfMonth = `${year}-${month}-${daysInMonth(Number(year), Number(month))}`;
  return earliest.endsWith('-01') && latest === lastOfMonth ? `${year}-${month}` : `[${earliest}..${latest}]`;
}
