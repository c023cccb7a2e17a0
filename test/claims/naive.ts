/**
 * What may be believed of a relation on one day of knowledge, computed anew from raw evidence as
 * docs/model.md words it and by none of the fold's code: slow, plain, one day at a time. Only the
 * reading of an EDTF text is shared; test/model/edtf.test.ts holds that against another library.
 */
import { readDate } from '../../server/model/dates/edtf.ts';
import type { Certainty, Day, Evidence, RelationFacts, Source, Status } from '../../server/model/types.ts';
import { naiveOriginals } from './naive-originals.ts';

export interface NaiveInput {
  relation: RelationFacts;
  occurrence: boolean;
  evidence: readonly Evidence[];
  sources: ReadonlyMap<string, Source>;
  /** The deals that follow these talks, each as raw as this. */
  followers: readonly NaiveInput[];
}

export interface NaiveState {
  status: Status;
  rule: number;
  /** A statement may or may not have been public, and the status depends on it. */
  margin: boolean;
  start: Sides | null;
  startStated: boolean;
  end: Sides | null;
  originals: number;
  firstPublished: Day | null;
  lastReported: Day | null;
  supports: string[];
  denies: string[];
  /** Between which days it began, as far as "as of" goes. */
  begins: Sides;
  certaintyOn(asOf: Day): Certainty;
}

export interface Sides {
  earliest: Day | null;
  latest: Day | null;
}

interface Said {
  piece: Evidence;
  day: Day;
}

type World = Omit<NaiveState, 'margin'>;

/** The state on one day of knowledge; null when nothing is to be shown. */
export function naiveState(input: NaiveInput, knownBy: Day): NaiveState | null {
  const late = world(input, knownBy, 1);
  const soon = world(input, knownBy, 0);
  const shown = late ?? soon;
  if (!shown) return null;
  const margin = late?.status !== soon?.status;
  return {
    ...shown,
    margin,
    begins:
      late && soon
        ? {
            earliest: least([late.begins.earliest, soon.begins.earliest]),
            latest: most([late.begins.latest, soon.begins.latest]),
          }
        : shown.begins,
    certaintyOn(asOf) {
      const answers = [late, soon].flatMap((one) => (one ? [one.certaintyOn(asOf)] : []));
      const agreed = answers.every((answer) => answer === answers[0])
        ? (answers[0] as Certainty)
        : 'POSSIBLE';
      return margin && agreed === 'CERTAIN' ? 'POSSIBLE' : agreed;
    },
  };
}

/** First and last day on which it may have become public: [0] and [1]. */
export function naiveDays(piece: Evidence): [Day, Day] {
  const recorded = piece.recordedAt.slice(0, 10);
  const date = piece.publishedOn === null ? { earliest: null, latest: null } : readDate(piece.publishedOn);
  const last = date.latest ?? (date.earliest !== null && date.earliest > recorded ? date.earliest : recorded);
  return [date.earliest ?? last, last];
}

function world(input: NaiveInput, knownBy: Day, side: 0 | 1): World | null {
  const { relation, occurrence } = input;
  const said: Said[] = input.evidence
    .filter((piece) => piece.withdrawnAt === null && naiveDays(piece)[side] <= knownBy)
    .map((piece) => ({ piece, day: naiveDays(piece)[side] }));
  const takenBack = (id: string): boolean =>
    said.some(({ piece }) => piece.stance === 'RETRACTS' && piece.retracts === id && !takenBack(piece.id));
  const left = said.filter(({ piece }) => piece.stance !== 'RETRACTS' && !takenBack(piece.id));
  const latest = left.filter(
    (one) =>
      !left.some((other) => speaker(other.piece, input) === speaker(one.piece, input) && other.day > one.day),
  );
  const supports = latest.filter(({ piece }) => piece.stance === 'SUPPORTS');
  const denies = latest.filter(({ piece }) => piece.stance === 'DENIES');
  const back = said.filter(({ piece }) => piece.stance === 'SUPPORTS' && takenBack(piece.id));
  const byParty = denies.some(({ piece }) => party(piece, relation) !== null);
  const official = supports.some(({ piece }) => piece.basis === 'OFFICIAL');

  let ruled: [Status, number];
  if (latest.length === 0) {
    if (back.length === 0) return null;
    ruled = ['RETRACTED', 1];
  } else if (supports.length === 0) ruled = ['DENIED', 2];
  else if (official) ruled = [byParty ? 'DISPUTED' : 'CONFIRMED', 3];
  else ruled = [byParty ? 'DENIED' : denies.length > 0 ? 'DISPUTED' : 'REPORTED', 4];

  const [status, rule] = ruled;
  const standing = status === 'RETRACTED' ? back : supports;
  const telling =
    status === 'RETRACTED'
      ? back
      : left.filter(
          ({ piece }) =>
            piece.stance === 'SUPPORTS' &&
            supports.some((one) => speaker(one.piece, input) === speaker(piece, input)),
        );
  return {
    status,
    rule,
    ...dates(telling, input, occurrence ? [] : dealStarts(input, knownBy, side)),
    originals:
      status === 'RETRACTED'
        ? 0
        : naiveOriginals(
            supports.map((one) => one.piece),
            said.map((one) => one.piece),
            input.sources,
          ),
    firstPublished: telling.map(({ day }) => day).sort()[0] ?? null,
    lastReported:
      standing
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? null,
    supports: standing.map(({ piece }) => piece.id).sort(),
    denies: denies.map(({ piece }) => piece.id).sort(),
  };
}

function dealStarts(input: NaiveInput, knownBy: Day, side: 0 | 1): Told[] {
  return input.followers.flatMap((follower) => {
    const state = naiveState(follower, knownBy);
    if (!state || (state.status !== 'CONFIRMED' && state.status !== 'REPORTED') || !state.start) return [];
    if (side === 1 && state.margin) return [];
    return [{ shown: state.start, decide: state.begins }];
  });
}

interface Told {
  shown: Sides;
  decide: Sides;
}

function dates(
  telling: readonly Said[],
  input: NaiveInput,
  deals: readonly Told[],
): Pick<World, 'start' | 'startStated' | 'end' | 'begins' | 'certaintyOn'> {
  const speakers = [...new Set(telling.map(({ piece }) => speaker(piece, input)))];
  const starts: Told[] = [];
  const ends: Told[] = [...deals];
  const goesOn: Day[] = [];
  const described: Day[] = [];
  for (const name of speakers) {
    const own = telling.filter(({ piece }) => speaker(piece, input) === name);
    const withStart = own.filter(({ piece }) => startOf(piece) !== null);
    const lastStart = withStart
      .map(({ day }) => day)
      .sort()
      .at(-1);
    const ownStarts = withStart
      .filter(({ day }) => day === lastStart)
      .map(({ piece }) => startOf(piece) as Told);
    starts.push(...ownStarts);
    if (!input.occurrence) {
      const withEnd = own.filter(({ piece }) => endOf(piece) !== null);
      const lastEnd = withEnd
        .map(({ day }) => day)
        .sort()
        .at(-1);
      for (const { piece, day } of withEnd.filter((one) => one.day === lastEnd)) {
        const end = endOf(piece);
        if (end === 'goes on') goesOn.push(day);
        else if (end) ends.push(end);
      }
    }
    for (const { piece, day } of own) {
      const end = endOf(piece);
      const by =
        end && end !== 'goes on' && end.decide.latest !== null && end.decide.latest < day
          ? end.decide.latest
          : day;
      if (
        ownStarts.length === 0 ||
        ownStarts.some(({ shown }) => shown.earliest === null || shown.earliest <= by)
      )
        described.push(by);
    }
  }
  described.sort();
  const first = described[0];
  const start =
    starts.length > 0
      ? wide(starts)
      : first === undefined
        ? null
        : { shown: { earliest: null, latest: first }, decide: { earliest: null, latest: first } };
  const from = start?.decide.earliest ?? '0000-01-01';
  const begins = { earliest: first !== undefined && first < from ? first : from, latest: '' };
  const sureBy = [
    start?.decide.latest ?? '9999-12-31',
    ...described.filter((day) => day >= from),
  ].sort()[0] as Day;
  begins.latest = sureBy < begins.earliest ? begins.earliest : sureBy;

  let end = ends.length > 0 ? wide(ends) : null;
  const closed = end?.decide.latest;
  if (end && closed != null && goesOn.some((day) => day > closed))
    end = wide([
      ...ends,
      { shown: { earliest: closed, latest: null }, decide: { earliest: closed, latest: null } },
    ]);
  const over = {
    earliest: end ? (end.decide.earliest ?? '0000-01-01') : '9999-12-31',
    latest: end?.decide.latest ?? '9999-12-31',
  };
  if (over.earliest < begins.earliest) over.earliest = begins.earliest;
  if (over.latest < over.earliest) over.latest = over.earliest;
  return {
    start: start?.shown ?? null,
    startStated: starts.length > 0,
    end: end?.shown ?? null,
    begins,
    certaintyOn(asOf) {
      // Every way in which it can have been, at its extremes.
      const ways = [begins.earliest, begins.latest].flatMap((one) =>
        [over.earliest, over.latest].map((other) => one <= asOf && asOf <= other),
      );
      if (ways.every(Boolean)) return 'CERTAIN';
      if (begins.earliest <= asOf && asOf <= over.latest) return 'POSSIBLE';
      return asOf < begins.earliest ? 'NOT_YET' : 'ENDED';
    },
  };
}

function wide(all: readonly Told[]): Told {
  const sides = (pick: (told: Told) => Sides) => ({
    earliest: least(all.map((told) => pick(told).earliest)),
    latest: most(all.map((told) => pick(told).latest)),
  });
  return { shown: sides(({ shown }) => shown), decide: sides(({ decide }) => decide) };
}

const least = (days: Array<Day | null>): Day | null =>
  days.includes(null) ? null : (days.slice().sort()[0] as Day);
const most = (days: Array<Day | null>): Day | null =>
  days.includes(null) ? null : (days.slice().sort().at(-1) as Day);

function startOf(piece: Evidence): Told | null {
  const text = piece.start?.includes('/') ? piece.start.split('/')[0] : piece.start;
  return text ? told(text === '..' ? '' : text) : null;
}

function endOf(piece: Evidence): Told | 'goes on' | null {
  if (piece.end !== null) return told(piece.end);
  const [from, until] = piece.start?.split('/') ?? [];
  if (until === undefined) return null;
  if (until === '..') return 'goes on';
  if (until !== '') return told(until);
  const begun = told(from ?? '');
  return begun && { shown: { ...begun.shown, latest: null }, decide: { ...begun.decide, latest: null } };
}

function told(text: string): Told | null {
  if (text === '') return null;
  const { earliest, latest, decide } = readDate(text);
  return { shown: { earliest, latest }, decide };
}

function party(piece: Evidence, relation: RelationFacts): string | null {
  return (
    [piece.onBehalfOf, piece.speaker].find(
      (id) => id !== null && (id === relation.from || id === relation.to),
    ) ?? null
  );
}

/** Who speaks: the party, else whoever is spoken for, else the speaker, else words, else the paper. */
function speaker(piece: Evidence, { relation, sources }: NaiveInput): string {
  const id = party(piece, relation) ?? piece.onBehalfOf ?? piece.speaker;
  if (id !== null) return JSON.stringify([id]);
  const report = piece.origin ?? piece.source;
  if (piece.attribution !== null)
    return JSON.stringify(
      piece.basis === 'NAMED' || piece.basis === 'OFFICIAL'
        ? ['in words', piece.attribution]
        : [report, piece.basis, piece.attribution],
    );
  if (piece.basis === 'ANONYMOUS') return JSON.stringify([report, 'unnamed', '', '']);
  const publisher = sources.get(report)?.publisher;
  return JSON.stringify(publisher ? ['the paper', publisher] : [report, 'itself']);
}
