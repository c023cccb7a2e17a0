import { LAST_DAY } from '../dates/days.ts';
import type { Certainty, Day } from '../types.ts';

/**
 * What can happen to a relation: in the world (it began, ended; a deal was widened or renewed by it)
 * or in what is known of it (it became known, its status changed).
 */
export const CHANGE_KINDS = [
  'BEGAN',
  'ENDED',
  'WIDENED',
  'BECAME_KNOWN',
  'CONFIRMED',
  'REPORTED',
  'DISPUTED',
  'DENIED',
  'RETRACTED',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One change of one relation, on some day from `earliest` to `day`, as far as was known for a time. */
export interface Change {
  /** Relation id; for WIDENED that of the widening, not of the deal. */
  relation: string;
  kind: ChangeKind;
  /** 0000-01-01: open. */
  earliest: Day;
  /** The latest day on which it can have happened, what changes are ordered by; 9999-12-31: open, or perhaps never. */
  day: Day;
  /** Days on which this much was known: from `knownFrom` until the day before `knownUntil` (null: until now). */
  knownFrom: Day;
  knownUntil: Day | null;
  /** On those days it depends on a statement that may or may not have been public. */
  margin: boolean;
}

/** The days after `after`, up to `until`, as known by `until`. */
export interface ChangeRange {
  after: Day;
  until: Day;
}

/** Whether a change surely happened in the range, or may have happened before it, after it, or not at all. */
export function certaintyOfChange(
  { earliest, day, margin }: Pick<Change, 'earliest' | 'day' | 'margin'>,
  { after, until }: ChangeRange,
): Extract<Certainty, 'CERTAIN' | 'POSSIBLE'> {
  return after < earliest && day <= until && day !== LAST_DAY && !margin ? 'CERTAIN' : 'POSSIBLE';
}
