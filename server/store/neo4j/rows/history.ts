import type { FuzzyDate, HistoryState, Voice } from '../../../model/types.ts';
import { parsed } from './json.ts';
import { daysOfColumns } from './states.ts';

/** A state without the days that stand in its columns; see `rows/states.ts`. */
type StateValues = [
  status: HistoryState['status'],
  rule: HistoryState['rule'],
  originals: number,
  start: DateValues | null,
  startStated: boolean,
  end: DateValues | null,
  firstPublished: string | null,
  lastReported: string | null,
  supports: VoiceValues[],
  denies: VoiceValues[],
  margin: string | null,
  between: HistoryState['between'] | null,
];
type DateValues = [text: string, earliest: string | null, latest: string | null];
type VoiceValues = [Voice['source'], Voice['basis'], Voice['speaker'], Voice['attribution'], Voice['party']];

/**
 * A state as JSON text of its values alone: a third of what it is with their names, of which a load
 * writes one and more for every relation. Days that stand in the state's columns are left out.
 */
export function stateText(state: HistoryState): string {
  return JSON.stringify(stateValues(state));
}

/** What a state says besides the days in its columns, in a fixed order. */
export function stateValues(state: HistoryState): StateValues {
  const { status, rule, originals, startStated, firstPublished, lastReported, margin, between } = state;
  return [
    status,
    rule,
    originals,
    dateValues(state.start),
    startStated,
    dateValues(state.end),
    firstPublished,
    lastReported,
    state.supports.map(voiceValues),
    state.denies.map(voiceValues),
    margin,
    between ? { surely: between.surely, perhaps: between.perhaps } : null,
  ];
}

/** The state of which `text` and `columns` were written. */
export function stateOf(text: string, columns: string): HistoryState {
  const [status, rule, originals, start, startStated, end, firstPublished, lastReported, ...rest] =
    parsed<StateValues>(text);
  const [supports, denies, margin, between] = rest;
  return {
    ...daysOfColumns(columns),
    status,
    rule,
    margin,
    ...(between && { between }),
    start: dateOf(start),
    startStated,
    end: dateOf(end),
    firstPublished,
    lastReported,
    originals,
    supports: supports.map(voiceOf),
    denies: denies.map(voiceOf),
  };
}

const dateValues = (date: FuzzyDate | null): DateValues | null =>
  date && [date.text, date.earliest, date.latest];

const dateOf = (values: DateValues | null): FuzzyDate | null =>
  values && { text: values[0], earliest: values[1], latest: values[2] };

const voiceValues = ({ source, basis, speaker, attribution, party }: Voice): VoiceValues => [
  source,
  basis,
  speaker,
  attribution,
  party,
];

const voiceOf = ([source, basis, speaker, attribution, party]: VoiceValues): Voice => ({
  speaker,
  attribution,
  source,
  basis,
  party,
});
