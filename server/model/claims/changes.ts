import { FIRST_DAY, LAST_DAY } from '../dates/days.ts';
import type { Day, HistoryState, Relation } from '../types.ts';
import type { Change, ChangeKind } from './change.ts';
import { knownChangesOf } from './known-changes.ts';
import { extend } from './extend.ts';

type Told = Pick<Relation, 'id' | 'amends' | 'history'>;

/** Every change that a relation's history tells of, oldest first. */
export function changesOf(relation: Told): Change[] {
  const changes = changesInTheWorld(relation);
  changes.push(...knownChangesOf(relation));
  return changes.sort(inOrder);
}

/**
 * When it began and ended, as each state has it. What is denied or taken back did neither; a
 * beginning that nobody states is no news either: that it became known is.
 */
function changesInTheWorld({ id, amends, history }: Told): Change[] {
  const changes: Change[] = [];
  for (const state of history) {
    if (state.status === 'DENIED' || state.status === 'RETRACTED') continue;
    const { startEarliest, startLatest, endEarliest, endLatest } = state.holds;
    if (state.startStated && (startEarliest !== FIRST_DAY || startLatest !== LAST_DAY)) {
      const kind = amends === null ? 'BEGAN' : 'WIDENED';
      extend(changes, change(id, state, kind, startEarliest, startLatest));
    }
    if (endEarliest !== LAST_DAY) extend(changes, change(id, state, 'ENDED', endEarliest, endLatest));
  }
  return changes;
}

function change(relation: string, state: HistoryState, kind: ChangeKind, earliest: Day, day: Day): Change {
  const { knownFrom, knownUntil, margin } = state;
  return { relation, knownFrom, knownUntil, margin: margin !== null, kind, earliest, day };
}

const inOrder = (left: Change, right: Change) =>
  compare(left.day, right.day) || compare(left.kind, right.kind) || compare(left.knownFrom, right.knownFrom);

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
