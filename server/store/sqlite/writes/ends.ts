import type { HistoryState, Relation } from '../../../model/types.ts';
import { sortKeys } from '../../shared/sort-keys.ts';
import { STILL } from '../../shared/state-days.ts';

/** A relation as `write/relations.sql` returns it: numbers of its row and of its ends. */
export interface NumberedRelation {
  number: number;
  id: string;
  from: number;
  to: number;
}

/** The rows that `write/ends.sql` takes for a relation: one for each state of its history, for both ends. */
export function endRows(relation: Relation, numbered: NumberedRelation): Array<Array<string | number>> {
  return relation.history.map((state, place) => endRow(relation, numbered, state, place));
}

function endRow(
  relation: Relation,
  { number, from, to }: NumberedRelation,
  state: HistoryState,
  place: number,
): Array<string | number> {
  const { support, startAscending, startDescending, reported } = sortKeys(state);
  return [
    from,
    to,
    support,
    relation.id,
    state.knownFrom,
    state.knownUntil ?? STILL,
    number,
    place,
    relation.type,
    relation.dataset,
    relation.amends === null ? 0 : 1,
    state.status,
    state.originals,
    state.margin === null ? 0 : 1,
    state.holds.startEarliest,
    state.holds.startLatest,
    state.holds.endEarliest,
    state.holds.endLatest,
    startAscending,
    startDescending,
    reported,
  ];
}
