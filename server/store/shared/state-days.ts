import type { HistoryState } from '../../model/types.ts';

/** The days by which a state is found: since when and until when it is known, and the bounds of its own. */
export type StateDays = Pick<HistoryState, 'knownFrom' | 'knownUntil' | 'holds'>;

/** Stands for "until now", which is after every day that can be asked about. */
export const STILL = '9999-99-99';

/** The six days of a state as text: known from and until, begins and ends at the earliest and latest. */
export function daysText({ knownFrom, knownUntil, holds }: StateDays): string {
  const { startEarliest, startLatest, endEarliest, endLatest } = holds;
  return [knownFrom, knownUntil ?? STILL, startEarliest, startLatest, endEarliest, endLatest].join(' ');
}

/** What a text says that begins with the days of a state. */
export function daysFrom(text: string): StateDays {
  const [knownFrom = '', until = '', startEarliest = '', startLatest = '', endEarliest = '', endLatest = ''] =
    text.split(' ', 6);
  const knownUntil = until === STILL ? null : until;
  return { knownFrom, knownUntil, holds: { startEarliest, startLatest, endEarliest, endLatest } };
}
