import { FIRST_DAY, LAST_DAY } from '../dates/days.ts';
import type { HistoryState, Relation } from '../types.ts';
import type { Change } from './change.ts';
import { knownChangesOf } from './known-changes.ts';
import { extend } from './extend.ts';

type Told = Pick<Relation, 'id' | 'amends' | 'history'>;

/** Every change that a relation's history tells of, oldest first. */
export function changesOf(relation: Told): Change[] {
  return [...changesInTheWorld(relation), ...knownChangesOf(relation)].sort(
    (a, b) => compare(a.day, b.day) || compare(a.kind, b.kind) || compare(a.knownFrom, b.knownFrom),
  );
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
      extend(changes, { ...seen(id, state), kind, earliest: startEarliest, day: startLatest });
    }
    if (endEarliest !== LAST_DAY)
      extend(changes, { ...seen(id, state), kind: 'ENDED', earliest: endEarliest, day: endLatest });
  }
  return changes;
}

const seen = (relation: string, { knownFrom, knownUntil, margin }: HistoryState) => ({
  relation,
  knownFrom,
  knownUntil,
  margin: margin !== null,
});

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
