import type { HistoryState } from '../../../model/types.ts';
import type { RelationOrder } from '../../port.ts';
import { sortKey } from '../../shared/sort-keys.ts';
import { turned } from './sort-keys.ts';

/** Stands for "until now", which is after every day that can be asked about. */
export const STILL = '9999-99-99';
const DAY = 10;

/**
 * What queries filter and order a state by, as text in columns of fixed width: known from and
 * until, the four bounds, a margin (? or !), then the sort keys. One text, since each property
 * that a query reads of a relationship costs as much as all of these columns together (measured
 * on a hub: 41 ms with a list each, 18 ms so). `relations/seen.part.cypher` reads it by position.
 */
export function stateColumns(state: HistoryState): string {
  const { startEarliest, startLatest, endEarliest, endLatest } = state.holds;
  const days = [
    state.knownFrom,
    state.knownUntil ?? STILL,
    startEarliest,
    startLatest,
    endEarliest,
    endLatest,
  ];
  const odd = days.find((day) => day.length !== DAY);
  if (odd !== undefined) throw new Error(`Expected the days of a state to be like 2026-02-14, got "${odd}".`);
  const keys = (Object.keys(KEY_COLUMNS) as RelationOrder[]).map((order) =>
    turned(order, sortKey(order, state)),
  );
  return [...days, state.margin === null ? '!' : '?', ...keys].join(' ');
}

/** Where the sort key of an order stands in the text of a state; in the order in which they stand there. */
export const KEY_COLUMNS: Record<RelationOrder, { at: number; length: number }> = {
  SUPPORT: { at: 68, length: 7 },
  START_ASC: { at: 76, length: DAY },
  START_DESC: { at: 87, length: DAY },
  REPORTED_DESC: { at: 98, length: DAY },
};
