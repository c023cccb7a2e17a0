import { LAST_DAY } from '../dates/days.ts';
import type { Day, HistoryState, Relation, Status } from '../types.ts';
import type { Change, ChangeKind } from './change.ts';
import { extend } from './extend.ts';

/**
 * What changed in what is known of a relation. A change is dated by the day from which it was surely
 * public, and no earlier than the first day on which it may have been. On the days between it is
 * listed too, open to the end: the day that will settle it is not known then.
 */
export function knownChangesOf({ id, history }: Pick<Relation, 'id' | 'history'>): Change[] {
  const changes: Change[] = [];
  const pendingSince = new Map<ChangeKind, Day>();
  let before: Status | null = null;
  let end: Day | null = null;
  for (const state of history) {
    const { knownFrom, knownUntil } = state;
    if (knownFrom !== end) {
      before = null;
      pendingSince.clear();
    }
    const { surely, perhaps } = betweenOf(state);
    for (const kind of changesFrom(before, surely)) {
      const earliest = pendingSince.get(kind) ?? knownFrom;
      changes.push({
        relation: id,
        kind,
        earliest,
        day: knownFrom,
        knownFrom,
        knownUntil: null,
        margin: false,
      });
    }
    const pending = changesFrom(surely, perhaps);
    for (const kind of pendingSince.keys()) if (!pending.includes(kind)) pendingSince.delete(kind);
    for (const kind of pending) {
      const earliest = pendingSince.get(kind) ?? knownFrom;
      pendingSince.set(kind, earliest);
      extend(changes, { relation: id, kind, earliest, day: LAST_DAY, knownFrom, knownUntil, margin: true });
    }
    before = surely;
    end = knownUntil;
  }
  return changes;
}

function betweenOf({ status, between }: HistoryState): NonNullable<HistoryState['between']> {
  return between ?? { surely: status, perhaps: status };
}

/** That it ceases to be shown is no change of its own: what is not shown is not listed. */
function changesFrom(before: Status | null, after: Status | null): ChangeKind[] {
  if (after === null || after === before) return [];
  if (before !== null) return [after];
  return after === 'REPORTED' ? ['BECAME_KNOWN'] : ['BECAME_KNOWN', after];
}
