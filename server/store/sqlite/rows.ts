import type { Certainty, Evidence, HistoryState, RelationFacts } from '../../model/types.ts';
import type { Page, SeenRelation } from '../port.ts';
import { daysFrom, daysText } from '../shared/state-days.ts';
import { stateFrom, stateValues, type StateValues } from '../shared/state-values.ts';

/** A state as `relations.history` holds it: its days, and what else it says. */
type StoredState = [days: string, values: StateValues];
/** Files that were written before version 5 have states as they are in the program. */
export type AnyStoredState = StoredState | HistoryState;

export const storedState = (state: HistoryState): StoredState => [daysText(state), stateValues(state)];

export const stateOf = (stored: AnyStoredState): HistoryState =>
  Array.isArray(stored) ? stateFrom(stored[1], daysFrom(stored[0])) : stored;

export interface RelationRow {
  certainty: Certainty;
  facts: RelationFacts;
  state: AnyStoredState;
}

export function seenRelation({ certainty, facts, state }: RelationRow): SeenRelation {
  return { ...facts, state: stateOf(state), certainty };
}

export interface EvidenceRow {
  body: Omit<Evidence, 'withdrawnAt'>;
  withdrawnAt: string | null;
}

export function storedEvidence({ body, withdrawnAt }: EvidenceRow): Evidence {
  return { ...body, withdrawnAt };
}

/** A page of what was read with one row too many. */
export function page<Row extends { key: string }, Value>(
  rows: Row[],
  first: number,
  value: (row: Row) => Value,
): Page<Value> {
  const kept = rows.slice(0, first);
  return { rows: kept.map(value), keys: kept.map(({ key }) => key), hasNext: rows.length > first };
}

/** Puts rows that say where they belong into a list as long as what was asked for. */
export function inPlace<Row extends { place: number }, Value>(
  length: number,
  rows: Row[],
  value: (row: Row) => Value,
): Array<Value | null> {
  const values = new Array<Value | null>(length).fill(null);
  for (const row of rows) values[row.place] = value(row);
  return values;
}

/** A page for each place, empty where there is no row. */
export function pagesInPlace<Item extends { key: string }, Value>(
  length: number,
  rows: Array<{ place: number; page: unknown[][] }>,
  first: number,
  item: (values: unknown[]) => Item,
  value: (item: Item) => Value,
): Array<Page<Value>> {
  const pages = inPlace(length, rows, (row) => page(row.page.map(item), first, value));
  return pages.map((found) => found ?? { rows: [], keys: [], hasNext: false });
}
