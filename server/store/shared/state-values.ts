import type { FuzzyDate, HistoryState, Status, Voice } from '../../model/types.ts';
import { marginInWords } from '../../model/claims/margin.ts';
import { isEdtf, readDate } from '../../model/dates/edtf.ts';
import { STATUSES } from '../../model/types.ts';
import type { StateDays } from './state-days.ts';

/**
 * What a state says beside its days, as values without names. What is null is as it mostly
 * is, and is not written at the end: every byte of it is written for each relation of a load, often twice.
 */
export type StateValues = [
  status: number,
  rule: HistoryState['rule'],
  originals: number,
  supports: VoiceValues[],
  start?: DateValue | null,
  /** null: the day it is known from. */
  firstPublished?: Day | null,
  /** null: the first one. */
  lastReported?: Day | null,
  denies?: VoiceValues[] | null,
  between?: [surely: number, perhaps: number] | null,
  end?: DateValue | null,
  /** null: where there is a start. */
  startStated?: boolean | null,
  /** null: what `between` says in words. */
  margin?: { sentence: string | null } | null,
];
/** NONE where there is no day; null is a day that goes without saying. */
type Day = string;
/** A text alone has the days that are read from it. */
type DateValue = string | [text: string, earliest: string | null, latest: string | null];
/** Without what is null at the end. */
type VoiceValues = [
  source: Voice['source'],
  basis: Voice['basis'],
  speaker?: Voice['speaker'],
  attribution?: Voice['attribution'],
  party?: Voice['party'],
];

const NONE = '';
/** Stands for a status that is not shown. */
const NOT_SHOWN = -1;

/** What a state says beside its days; `stateFrom` makes the state of it again. */
export function stateValues(state: HistoryState): StateValues {
  const { between, margin, startStated } = state;
  const first = state.firstPublished ?? NONE;
  const last = state.lastReported ?? NONE;
  const values: StateValues = [
    STATUSES.indexOf(state.status),
    state.rule,
    state.originals,
    state.supports.map(voiceValues),
    dateValue(state.start),
    first === state.knownFrom ? null : first,
    last === first ? null : last,
    state.denies.length === 0 ? null : state.denies.map(voiceValues),
    between ? [codeOf(between.surely), codeOf(between.perhaps)] : null,
    dateValue(state.end),
    startStated === (state.start !== null) ? null : startStated,
    margin === (between ? marginInWords(between) : null) ? null : { sentence: margin },
  ];
  return trimmed(values);
}

/** The state of which these were made. */
export function stateFrom(values: StateValues, days: StateDays): HistoryState {
  const [status, rule, originals, supports, start, ...rest] = values;
  const [first, last, denies, codes, end, startStated, margin] = rest;
  const between = codes ? { surely: statusOf(codes[0]), perhaps: statusOf(codes[1]) } : null;
  const firstPublished = first ?? days.knownFrom;
  return {
    ...days,
    status: STATUSES[status] as Status,
    rule,
    margin: margin ? margin.sentence : between && marginInWords(between),
    ...(between && { between }),
    start: dateOf(start),
    startStated: startStated ?? Boolean(start),
    end: dateOf(end),
    firstPublished: firstPublished || null,
    lastReported: (last ?? firstPublished) || null,
    originals,
    supports: supports.map(voiceOf),
    denies: (denies ?? []).map(voiceOf),
  };
}

const codeOf = (status: Status | null) => (status === null ? NOT_SHOWN : STATUSES.indexOf(status));

const statusOf = (code: number) => STATUSES[code] ?? null;

function dateValue(date: FuzzyDate | null): DateValue | null {
  if (date === null) return null;
  const { text, earliest, latest } = date;
  const read = isEdtf(text) ? readDate(text) : null;
  return read?.earliest === earliest && read.latest === latest ? text : [text, earliest, latest];
}

function dateOf(value: DateValue | null | undefined): FuzzyDate | null {
  if (value === null || value === undefined) return null;
  const { text, earliest, latest } =
    typeof value === 'string' ? readDate(value) : { text: value[0], earliest: value[1], latest: value[2] };
  return { text, earliest, latest };
}

const voiceValues = ({ source, basis, speaker, attribution, party }: Voice): VoiceValues =>
  trimmed([source, basis, speaker, attribution, party]);

const voiceOf = ([source, basis, speaker, attribution, party]: VoiceValues): Voice => ({
  speaker: speaker ?? null,
  attribution: attribution ?? null,
  source,
  basis,
  party: party ?? null,
});

function trimmed<Values extends unknown[]>(values: Values): Values {
  while (values.at(-1) === null) values.pop();
  return values;
}
