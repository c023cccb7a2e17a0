import type { HistoryState } from '../../model/types.ts';
import type { RelationOrder } from '../port.ts';
import { STATUSES } from '../../model/types.ts';

/** Stands for "no day" where days ascend: after every day there is. */
const AFTER_ALL_DAYS = '9999-99-99';
/** Stands for "no day" where days descend: before every day there is. */
const BEFORE_ALL_DAYS = '0000-00-00';

const MOST_ORIGINALS = 999_999;

/**
 * What a state sorts by in every order of the port, as text that both engines compare byte by
 * byte. Ties are broken by relation id, ascending in every order. These texts are also what
 * `Page.keys` holds and what comes back in `PageRequest.after`.
 */
export interface SortKeys {
  /** SUPPORT, ascending: a digit for the status, then six for the originals, most first. */
  support: string;
  /** START_ASC, ascending: the stated earliest day, else the stated latest, else AFTER_ALL_DAYS. */
  startAscending: string;
  /** START_DESC, descending: the same day, else BEFORE_ALL_DAYS. */
  startDescending: string;
  /** REPORTED_DESC, descending: the last day of support, else BEFORE_ALL_DAYS. */
  reported: string;
}

export function sortKeys(state: HistoryState): SortKeys {
  const start = statedStart(state);
  return {
    support: supportKey(state),
    startAscending: start ?? AFTER_ALL_DAYS,
    startDescending: start ?? BEFORE_ALL_DAYS,
    reported: state.lastReported ?? BEFORE_ALL_DAYS,
  };
}

/** The key of one order. */
export function sortKey(order: RelationOrder, state: HistoryState): string {
  const keys = sortKeys(state);
  switch (order) {
    case 'SUPPORT':
      return keys.support;
    case 'START_ASC':
      return keys.startAscending;
    case 'START_DESC':
      return keys.startDescending;
    case 'REPORTED_DESC':
      return keys.reported;
  }
}

/** Whether keys of this order run from high to low; ids always run from low to high. */
export function isDescending(order: RelationOrder): boolean {
  return order === 'START_DESC' || order === 'REPORTED_DESC';
}

function supportKey({ status, originals }: HistoryState): string {
  const left = MOST_ORIGINALS - Math.min(originals, MOST_ORIGINALS);
  return `${STATUSES.indexOf(status)}${String(left).padStart(6, '0')}`;
}

function statedStart({ start, startStated }: HistoryState): string | null {
  return startStated && start !== null ? (start.earliest ?? start.latest) : null;
}
