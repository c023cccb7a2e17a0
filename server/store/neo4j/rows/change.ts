import type { Change } from '../../../model/claims/change.ts';
import type { Relation } from '../../../model/types.ts';
import { changesOf } from '../../../model/claims/changes.ts';
import { STILL } from './states.ts';

/** A row of the part `changes/order-and-cut`. */
export interface ChangeRow extends Change {
  knownUntil: string;
}

export function toChange({
  relation,
  kind,
  earliest,
  day,
  knownFrom,
  knownUntil,
  margin,
}: ChangeRow): Change {
  return {
    relation,
    kind,
    earliest,
    day,
    knownFrom,
    knownUntil: knownUntil === STILL ? null : knownUntil,
    margin,
  };
}

/** What lies on the `:Change` nodes of a relation. */
export function changeProperties(relation: Relation): ChangeRow[] {
  return changesOf(relation).map((change) => ({ ...change, knownUntil: change.knownUntil ?? STILL }));
}
