import { earlier, later } from '../dates/days.ts';
import type { Day, Evidence, HistoryState, Relation, RelationFacts, Status } from '../types.ts';
import { stateOn } from './certainty.ts';
import { extentOf } from './extent.ts';
import type { Stated } from './merge.ts';
import { countOriginals } from './originals.ts';
import { publicDays } from './public.ts';
import {
  partyOf,
  speakerKey,
  type Sources,
  type SpeakerOf,
  standing,
  type Standing,
  type Statement,
  voices,
} from './standing.ts';

export interface FoldInput {
  relation: RelationFacts;
  /** Its type is an OCCURRENCE. */
  occurrence: boolean;
  /** All evidence of the relation; what is withdrawn counts nowhere. */
  evidence: readonly Evidence[];
  /** Relations whose `follows` is this one, with their histories. */
  followers: readonly Relation[];
  /** Every source that the evidence goes back to. */
  sources: Sources;
}

/** What a fold of the statements known by one day gives; null where nothing is to be shown. */
type Outcome = Omit<HistoryState, 'knownFrom' | 'knownUntil' | 'margin'> | null;

/**
 * Derives what may be believed of a relation, for every day on which that changes: the published
 * rule (model.md, "Status, by a rule") over the evidence public by that day. Two folds are made for
 * each period: one counts a statement from the latest day of its publication, one from the
 * earliest. Where they give different statuses the period has a `margin`; where they give
 * different dates the `holds` bounds take in both.
 */
export function foldHistory(input: FoldInput): HistoryState[] {
  const evidence = input.evidence.filter(({ withdrawnAt }) => withdrawnAt === null);
  const days = evidence.map((piece) => ({ piece, ...publicDays(piece) }));
  const changes = new Set(days.flatMap(({ earliest, latest }) => [earliest, latest]));
  for (const { history } of input.followers)
    for (const { knownFrom, knownUntil } of history)
      [knownFrom, knownUntil].forEach((day) => day && changes.add(day));

  const states: HistoryState[] = [];
  const from = [...changes].sort();
  from.forEach((day, index) => {
    const state = stateAt(day, from[index + 1] ?? null, days, input);
    if (state) append(states, state);
  });
  return states;
}

function stateAt(
  day: Day,
  until: Day | null,
  days: ReadonlyArray<{ piece: Evidence; earliest: Day; latest: Day }>,
  input: FoldInput,
): HistoryState | null {
  const known = (by: 'earliest' | 'latest') =>
    days
      .filter((entry) => entry[by] <= day)
      .map((entry): Statement => ({ evidence: entry.piece, day: entry[by] }));
  const sure = outcome(known('latest'), endsOfTalks(input.followers, day, true), input);
  const perhaps = outcome(known('earliest'), endsOfTalks(input.followers, day, false), input);
  const shown = sure ?? perhaps;
  if (shown === null) return null;
  return {
    knownFrom: day,
    knownUntil: until,
    ...shown,
    holds: sure && perhaps ? union(sure.holds, perhaps.holds) : shown.holds,
    ...marginOf(sure, perhaps),
  };
}

function outcome(known: Statement[], ends: Stated[], input: FoldInput): Outcome {
  const { relation, occurrence, sources } = input;
  const speakerOf: SpeakerOf = (evidence) => speakerKey(evidence, relation, sources);
  const stands = standing(known, speakerOf);
  const ruled = rule(stands, relation);
  if (ruled === null) return null;
  const retracted = ruled.status === 'RETRACTED';
  const supports = retracted ? stands.retracted : stands.supports;
  // A denial says nothing of when it was so; the dates are those of whoever says that it was.
  const said = retracted ? supports : withEarlierWords(known, stands, speakerOf);
  return {
    ...ruled,
    ...extentOf(said, speakerOf, occurrence, ends),
    firstPublished: said.length > 0 ? said.map(({ day }) => day).reduce(earlier) : null,
    lastReported: supports.length > 0 ? supports.map(({ day }) => day).reduce(later) : null,
    originals: retracted ? 0 : countOriginals(supports, known, sources),
    supports: voices(supports, relation),
    denies: voices(stands.denies, relation),
  };
}

/** The published rule: the first line that fits. */
function rule(stands: Standing, relation: RelationFacts): { status: Status; rule: 1 | 2 | 3 | 4 } | null {
  const { supports, denies, retracted } = stands;
  if (supports.length === 0 && denies.length === 0)
    return retracted.length > 0 ? { status: 'RETRACTED', rule: 1 } : null;
  if (supports.length === 0) return { status: 'DENIED', rule: 2 };
  const partyDenies = denies.some(({ evidence }) => partyOf(evidence, relation) !== null);
  if (supports.some(({ evidence }) => evidence.basis === 'OFFICIAL'))
    return { status: partyDenies ? 'DISPUTED' : 'CONFIRMED', rule: 3 };
  if (partyDenies) return { status: 'DENIED', rule: 4 };
  return { status: denies.length > 0 ? 'DISPUTED' : 'REPORTED', rule: 4 };
}

/** Supports of everyone whose word still supports it, what they said earlier included: it may state a date. */
function withEarlierWords(known: readonly Statement[], stands: Standing, speakerOf: SpeakerOf): Statement[] {
  const still = new Set(stands.supports.map(({ evidence }) => speakerOf(evidence)));
  const retracted = new Set(stands.retracted.map(({ evidence }) => evidence.id));
  return known.filter(
    ({ evidence }) =>
      evidence.stance === 'SUPPORTS' && !retracted.has(evidence.id) && still.has(speakerOf(evidence)),
  );
}

/** Deals known by a day to follow these talks end them at their start. */
function endsOfTalks(followers: readonly Relation[], day: Day, surely: boolean): Stated[] {
  return followers.flatMap(({ history }) => {
    const state = stateOn(history, day);
    if (!state || (state.status !== 'CONFIRMED' && state.status !== 'REPORTED')) return [];
    if ((surely && state.margin !== null) || !state.start) return [];
    const { startEarliest: earliest, startLatest: latest } = state.holds;
    return [{ text: state.start.text, shown: state.start, decide: { earliest, latest } }];
  });
}

function append(states: HistoryState[], state: HistoryState): void {
  const last = states.at(-1);
  const same = (left: HistoryState, right: HistoryState) =>
    JSON.stringify({ ...left, knownFrom: '', knownUntil: null }) ===
    JSON.stringify({ ...right, knownFrom: '', knownUntil: null });
  if (last && last.knownUntil === state.knownFrom && same(last, state)) last.knownUntil = state.knownUntil;
  else states.push(state);
}

function union(left: HistoryState['holds'], right: HistoryState['holds']): HistoryState['holds'] {
  return {
    startEarliest: earlier(left.startEarliest, right.startEarliest),
    startLatest: later(left.startLatest, right.startLatest),
    endEarliest: earlier(left.endEarliest, right.endEarliest),
    endLatest: later(left.endLatest, right.endLatest),
  };
}

function marginOf(sure: Outcome, perhaps: Outcome): Pick<HistoryState, 'margin' | 'between'> {
  if (sure?.status === perhaps?.status) return { margin: null };
  const between = { surely: sure?.status ?? null, perhaps: perhaps?.status ?? null };
  return { margin: marginInWords(sure, perhaps), between };
}

function marginInWords(sure: Outcome, perhaps: Outcome): string {
  if (sure === null) return 'It may not have been public yet: the day of publication is not known exactly.';
  if (perhaps === null)
    return 'It may already have been taken back: the day of publication is not known exactly.';
  const then = {
    CONFIRMED: 'confirmed',
    REPORTED: 'only reported',
    DISPUTED: 'disputed',
    DENIED: 'denied',
    RETRACTED: 'retracted',
  };
  return `It may already have been ${then[perhaps.status]}: the day of publication is not known exactly.`;
}
