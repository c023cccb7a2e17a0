import type { HistoryState, Relation } from '../../../model/types.ts';
import { sortKeys } from '../../shared/sort-keys.ts';

/** Stands for "until now": after every day there is. */
export const STILL_KNOWN = '9999-99-99';

/** A relation as `write/relations.sql` returns it: numbers of its row and of its ends. */
export interface NumberedRelation {
  number: number;
  id: string;
  from: number;
  to: number;
}

/** The rows of `ends` for a relation: one for each state at each end, in the order of the columns. */
export function endRows(
  relation: Relation,
  { number, from, to }: NumberedRelation,
): Array<Array<string | number>> {
  return relation.history.flatMap((state, place) => {
    const about = aboutState(relation, state);
    const row = (entity: number, other: number, outgoing: 0 | 1) => [
      entity,
      about.support,
      relation.id,
      state.knownFrom,
      state.knownUntil ?? STILL_KNOWN,
      number,
      place,
      other,
      outgoing,
      ...about.rest,
    ];
    return from === to ? [row(from, to, 1)] : [row(from, to, 1), row(to, from, 0)];
  });
}

function aboutState(
  relation: Relation,
  state: HistoryState,
): { support: string; rest: Array<string | number> } {
  const { startEarliest, startLatest, endEarliest, endLatest } = state.holds;
  const { support, startAscending, startDescending, reported } = sortKeys(state);
  const rest = [
    relation.type,
    relation.dataset,
    relation.amends === null ? 0 : 1,
    state.status,
    state.originals,
    state.margin === null ? 0 : 1,
    startEarliest,
    startLatest,
    endEarliest,
    endLatest,
    startAscending,
    startDescending,
    reported,
  ];
  return { support, rest };
}
