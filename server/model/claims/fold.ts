import { earlier, later } from '../dates/days.ts';
import type { Day, Evidence, HistoryState, Relation, RelationFacts, Status } from '../types.ts';
import { stateOn } from './certainty.ts';
import { extentOf } from './extent.ts';
import { marginInWords } from './margin.ts';
import type { Stated } from './merge.ts';
import { countOriginals } from './originals.ts';
import { publicDays } from './public.ts';
import {
  partyOf,
  speakerKey,
  type Sources,
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
  const days = evidence.map((piece): Course['days'][number] => {
    const { earliest, latest } = publicDays(piece);
    return { piece, earliest, latest, speaker: speakerKey(piece, input.relation, input.sources) };
  });
  const changes = new Set(days.flatMap(({ earliest, latest }) => [earliest, latest]));
  for (const { history } of input.followers)
    for (const { knownFrom, knownUntil } of history)
      [knownFrom, knownUntil].forEach((day) => day && changes.add(day));

  const states: HistoryState[] = [];
  const from = [...changes].sort();
  const course: Course = {
    ...input,
    days,
    sure: { count: 0, outcome: null },
    perhaps: { count: 0, outcome: null },
  };
  from.forEach((day, index) => {
    const state = stateAt(day, from[index + 1] ?? null, course);
    if (state) append(states, state);
  });
  return states;
}

/** A fold on its way from day to day. */
interface Course extends FoldInput {
  days: ReadonlyArray<{ piece: Evidence; earliest: Day; latest: Day; speaker: string }>;
  sure: Latest;
  perhaps: Latest;
}

/** What so many statements gave. */
interface Latest {
  count: number;
  outcome: Outcome;
}

function stateAt(day: Day, until: Day | null, course: Course): HistoryState | null {
  const sure = outcomeOn(day, 'latest', course);
  const perhaps = outcomeOn(day, 'earliest', course);
  const shown = sure ?? perhaps;
  if (shown === null) return null;
  return {
    knownFrom: day,
    knownUntil: until,
    status: shown.status,
    rule: shown.rule,
    start: shown.start,
    startStated: shown.startStated,
    end: shown.end,
    holds: sure && perhaps && sure !== perhaps ? union(sure.holds, perhaps.holds) : shown.holds,
    firstPublished: shown.firstPublished,
    lastReported: shown.lastReported,
    originals: shown.originals,
    supports: shown.supports,
    denies: shown.denies,
    ...marginOf(sure, perhaps),
  };
}

/** What the statements give that count on a day, each from the latest or the earliest day of its publication. */
function outcomeOn(day: Day, by: 'earliest' | 'latest', course: Course): Outcome {
  const { days, followers } = course;
  const known: Statement[] = [];
  for (const entry of days)
    if (entry[by] <= day) known.push({ evidence: entry.piece, day: entry[by], speaker: entry.speaker });
  const surely = by === 'latest';
  if (followers.length > 0) return outcome(known, endsOfTalks(followers, day, surely), course);
  // Statements only ever come to be known: as many as before are the same ones.
  const before = surely ? course.sure : course.perhaps;
  if (before.count !== known.length) {
    // Where all days of publication are known exactly, what is perhaps so is what is surely so.
    const isSame = !surely && course.sure.count === known.length && days.every(isExact);
    before.outcome = isSame ? course.sure.outcome : outcome(known, [], course);
    before.count = known.length;
  }
  return before.outcome;
}

const isExact = ({ earliest, latest }: Course['days'][number]) => earliest === latest;

function outcome(known: Statement[], ends: Stated[], input: FoldInput): Outcome {
  const { relation, occurrence, sources } = input;
  const stands = standing(known);
  const ruled = rule(stands, relation);
  if (ruled === null) return null;
  const retracted = ruled.status === 'RETRACTED';
  const supports = retracted ? stands.retracted : stands.supports;
  // A denial says nothing of when it was so; the dates are those of whoever says that it was.
  const said = retracted ? supports : withEarlierWords(known, stands);
  const { start, startStated, end, holds } = extentOf(said, occurrence, ends);
  // Written out: copying objects by `...` costs as much as the rest of a fold.
  return {
    status: ruled.status,
    rule: ruled.rule,
    start,
    startStated,
    end,
    holds,
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
function withEarlierWords(known: readonly Statement[], stands: Standing): Statement[] {
  const still = new Set(stands.supports.map(({ speaker }) => speaker));
  const retracted = new Set(stands.retracted.map(({ evidence }) => evidence.id));
  return known.filter(
    ({ evidence, speaker }) =>
      evidence.stance === 'SUPPORTS' && !retracted.has(evidence.id) && still.has(speaker),
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
  if (last && last.knownUntil === state.knownFrom && textOf(last) === textOf(state))
    last.knownUntil = state.knownUntil;
  else states.push(state);
}

const textOf = (state: HistoryState) => JSON.stringify({ ...state, knownFrom: '', knownUntil: null });

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
  return { margin: marginInWords(between), between };
}
