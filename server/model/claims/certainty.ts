import type { Certainty, Day, HistoryState } from '../types.ts';

export { FIRST_DAY, LAST_DAY } from '../dates/days.ts';

/** The state that covers a day of knowledge; null where nothing was known, or nothing stood. */
export function stateOn(history: readonly HistoryState[], knownBy: Day): HistoryState | null {
  return (
    history.find(
      ({ knownFrom, knownUntil }) => knownFrom <= knownBy && (knownUntil === null || knownBy < knownUntil),
    ) ?? null
  );
}

/** How the relation stands on a day: surely so, perhaps so, over, or not begun (model.md, "Valid"). */
export function certaintyOn(state: Pick<HistoryState, 'holds' | 'margin'>, asOf: Day): Certainty {
  const { startEarliest, startLatest, endEarliest, endLatest } = state.holds;
  if (asOf < startEarliest) return 'NOT_YET';
  if (asOf > endLatest) return 'ENDED';
  return startLatest <= asOf && asOf <= endEarliest && state.margin === null ? 'CERTAIN' : 'POSSIBLE';
}

/**
 * Whether a state held at some time in a range, or an occurrence happened in it. CERTAIN when it
 * surely did, POSSIBLE when the dates leave it open; NOT_YET: all of it comes after the range.
 */
export function certaintyDuring(
  state: Pick<HistoryState, 'holds' | 'margin'>,
  occurrence: boolean,
  range: { from: Day; until: Day },
): Certainty {
  const { startEarliest, startLatest, endEarliest, endLatest } = state.holds;
  if (range.until < startEarliest) return 'NOT_YET';
  if (range.from > (occurrence ? startLatest : endLatest)) return 'ENDED';
  const surely = occurrence
    ? range.from <= startEarliest && startLatest <= range.until
    : startLatest <= endEarliest && startLatest <= range.until && range.from <= endEarliest;
  return surely && state.margin === null ? 'CERTAIN' : 'POSSIBLE';
}
