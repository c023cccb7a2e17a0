import type { Change } from '../../model/claims/change.ts';
import { FIRST_DAY, LAST_DAY } from '../../model/claims/certainty.ts';
import { dateBetween } from '../../model/dates/between.ts';
import type { FuzzyDate, HistoryState } from '../../model/types.ts';

/** When a change happened, in the words of those who say it where they give just these days; null: open on both sides. */
export function dayOfChange({ kind, earliest, day }: Change, state: HistoryState): FuzzyDate | null {
  const stated = kind === 'ENDED' ? state.end : kind === 'BEGAN' || kind === 'WIDENED' ? state.start : null;
  const isSame =
    stated !== null &&
    (stated.earliest ?? FIRST_DAY) === earliest &&
    (stated.latest ?? LAST_DAY) === day &&
    !stated.text.includes('/');
  return isSame ? stated : dateBetween(earliest, day);
}
