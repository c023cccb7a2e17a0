import type { Relation } from '../../../model/types.ts';
import { changesOf } from '../../../model/claims/changes.ts';
import { STILL } from '../../shared/state-days.ts';
import type { NumberedRelation } from './ends.ts';

/** The rows of `relation_changes` for a relation, in the order of the columns. */
export function changeRows(
  relation: Relation,
  { number }: Pick<NumberedRelation, 'number'>,
): Array<Array<string | number>> {
  return changesOf(relation).map(({ kind, earliest, day, knownFrom, knownUntil, margin }) => [
    day,
    relation.id,
    kind,
    knownFrom,
    knownUntil ?? STILL,
    earliest,
    margin ? 1 : 0,
    number,
  ]);
}
