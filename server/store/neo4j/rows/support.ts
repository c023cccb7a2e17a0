import type { Status } from '../../../model/types.ts';
import { STATUSES } from '../../../model/types.ts';

// As in the sort key SUPPORT: a digit for the status, then six that fall as the originals grow.
const MOST_ORIGINALS = 999_999;
const DIGITS = 6;

/** The digit by which a status is stored and filtered. */
export function rankOf(status: Status): string {
  return String(STATUSES.indexOf(status));
}

export function statusOf(rank: string): Status {
  const status = STATUSES[Number(rank)];
  if (status === undefined)
    throw new Error(`Expected a status digit of 0 to ${STATUSES.length - 1}, the database holds "${rank}".`);
  return status;
}

/** The later part of the sort key of a state with so many originals; more originals, lower text. */
export function supportFrom(originals: number): string {
  return String(Math.max(0, MOST_ORIGINALS - Math.max(0, originals))).padStart(DIGITS, '0');
}

export function originalsOf(support: string): number {
  return MOST_ORIGINALS - Number(support.slice(-DIGITS));
}
