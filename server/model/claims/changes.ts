import { LAST_DAY } from '../dates/days.ts';
import type { Day, HistoryState, Relation, Status } from '../types.ts';

/**
 * What can happen to a relation: in the world (it began, ended, was widened) or in what is known
 * of it (it became known, its status changed).
 */
export const CHANGE_KINDS = ['BEGAN', 'ENDED', 'WIDENED', 'BECAME_KNOWN', 'CONFIRMED', 'REPORTED', 'DISPUTED', 'DENIED', 'RETRACTED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One change of one relation, some day from `earliest` to `day`, as far as was known from `knownFrom` on. */
export interface Change {
  relation: string;
  kind: ChangeKind;
  earliest: Day;
  /** The latest day on which it can have happened: what changes are ordered and paged by. */
  day: Day;
  /** Days on which this much was known: from `knownFrom` until the day before `knownUntil` (null: until now). */
  knownFrom: Day;
  knownUntil: Day | null;
}

/** Every change that a relation's history tells of, oldest first. */
export function changesOf(relation: Pick<Relation, 'id' | 'amends' | 'history'>): Change[] {
  const changes = [...inTheWorld(relation), ...inWhatIsKnown(relation)];
  return changes.sort((a, b) => compare(a.day, b.day) || compare(a.kind, b.kind) || compare(a.knownFrom, b.knownFrom));
}

function inTheWorld({ id, amends, history }: Pick<Relation, 'id' | 'amends' | 'history'>): Change[] {
  const changes: Change[] = [];
  for (const state of history) {
    if (state.status === 'DENIED' || state.status === 'RETRACTED') continue;
    const { startEarliest, startLatest, endEarliest, endLatest } = state.holds;
    if (state.startStated) extend(changes, { ...seen(id, state), kind: amends === null ? 'BEGAN' : 'WIDENED', earliest: startEarliest, day: startLatest });
    if (state.end !== null && endLatest !== LAST_DAY) extend(changes, { ...seen(id, state), kind: 'ENDED', earliest: endEarliest, day: endLatest });
  }
  return changes;
}

/** A status that only may have been public is dated from the first of those days. */
function inWhatIsKnown({ id, history }: Pick<Relation, 'id' | 'history'>): Change[] {
  const changes: Change[] = [];
  let before: Status | null = null;
  history.forEach((state, index) => {
    const perhapsSince = marginBefore(history, index);
    const change = (kind: ChangeKind): Change => ({ relation: id, kind, earliest: perhapsSince, day: state.knownFrom, knownFrom: state.knownFrom, knownUntil: null });
    const waits = state.margin !== null && history[index + 1]?.knownFrom === state.knownUntil;
    if (waits && (before === null || state.status === before)) return;
    if (before === null) changes.push(change('BECAME_KNOWN'));
    if (state.status !== before && !(before === null && state.status === 'REPORTED')) changes.push(change(state.status));
    before = state.status;
  });
  return changes;
}

/** The first day of the run of uncertain states that leads up to a state. */
function marginBefore(history: readonly HistoryState[], index: number): Day {
  let first = index;
  while (first > 0 && history[first - 1]?.margin != null && history[first - 1]?.knownUntil === history[first]?.knownFrom) first -= 1;
  return (history[first] as HistoryState).knownFrom;
}

const seen = (relation: string, { knownFrom, knownUntil }: HistoryState) => ({ relation, knownFrom, knownUntil });

/** States that agree on a date are one change, known over all of their days. */
function extend(changes: Change[], change: Change): void {
  const last = changes.findLast(({ kind }) => kind === change.kind);
  if (last && last.earliest === change.earliest && last.day === change.day && last.knownUntil === change.knownFrom) last.knownUntil = change.knownUntil;
  else changes.push(change);
}

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
