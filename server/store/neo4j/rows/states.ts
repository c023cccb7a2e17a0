import type { HistoryState } from '../../../model/types.ts';
import type { RelationOrder } from '../../port.ts';
import { sortKeys } from '../../shared/sort-keys.ts';
import { daysText } from '../../shared/state-days.ts';
import { turned } from './sort-keys.ts';

const DAY = 10;

/**
 * What queries filter and order a state by, as text in columns of fixed width: known from and
 * until, the four bounds, a margin (? or !), then the sort keys. One text, since each property
 * that a query reads of a relationship costs as much as all of these columns together (measured
 * on a hub: 41 ms with a list each, 18 ms so). `relations/seen.part.cypher` reads it by position.
 */
export function stateColumns(state: HistoryState): string {
  const days = daysText(state);
  const odd = days.split(' ').find((day) => day.length !== DAY);
  if (odd !== undefined) throw new Error(`Expected the days of a state to be like 2026-02-14, got "${odd}".`);
  const { support, startAscending, startDescending, reported } = sortKeys(state);
  const keys = [
    turned('SUPPORT', support),
    turned('START_ASC', startAscending),
    turned('START_DESC', startDescending),
    turned('REPORTED_DESC', reported),
  ];
  return `${days} ${state.margin === null ? '!' : '?'} ${keys.join(' ')}`;
}

/** Where the sort key of an order stands in the text of a state. */
export const KEY_COLUMNS: Record<RelationOrder, { at: number; length: number }> = {
  SUPPORT: { at: 68, length: 7 },
  START_ASC: { at: 76, length: DAY },
  START_DESC: { at: 87, length: DAY },
  REPORTED_DESC: { at: 98, length: DAY },
};
