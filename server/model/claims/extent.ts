import { earlier, FIRST_DAY, LAST_DAY, later } from '../dates/days.ts';
import type { Day, FuzzyDate, HistoryState } from '../types.ts';
import { mergeDates, type Stated } from './merge.ts';
import type { Statement } from './standing.ts';
import { wordOf } from './word.ts';

/** When a relation began and ended, as far as some statements tell. */
export interface Extent {
  start: FuzzyDate | null;
  startStated: boolean;
  end: FuzzyDate | null;
  holds: HistoryState['holds'];
}

/**
 * When it was so, by the words of those who say so. Where statements differ, the widest bounds. A
 * beginning that nobody states is no later than the first day on which the relation is described
 * as so; a day of description before every stated beginning contradicts it, and leaves the days
 * between possible. `ends` are ends known from elsewhere (deals that follow these talks).
 */
export function extentOf(
  statements: readonly Statement[],
  occurrence: boolean,
  ends: readonly Stated[],
): Extent {
  const words = bySpeaker(statements).map(wordOf);
  const described = words.flatMap((word) => word.described).sort();
  const starts = words.flatMap((word) => word.starts);
  const start = starts.length > 0 ? mergeDates(starts) : unstated(described[0]);
  const end = occurrence
    ? null
    : endOf(
        words.flatMap((word) => word.ends),
        words.flatMap((word) => word.goesOn),
        ends,
      );

  const statedEarliest = start?.decide.earliest ?? FIRST_DAY;
  const startEarliest = earlier(statedEarliest, described[0] ?? LAST_DAY);
  const startLatest = earlier(
    start?.decide.latest ?? LAST_DAY,
    described.find((day) => day >= statedEarliest) ?? LAST_DAY,
  );
  const endEarliest = end === null ? LAST_DAY : later(end.decide.earliest ?? FIRST_DAY, startEarliest);
  const endLatest = end === null ? LAST_DAY : later(end.decide.latest ?? LAST_DAY, endEarliest);
  return {
    start: start && shown(start),
    startStated: starts.length > 0,
    end: end && shown(end),
    holds: { startEarliest, startLatest: later(startLatest, startEarliest), endEarliest, endLatest },
  };
}

function bySpeaker(statements: readonly Statement[]): Array<readonly Statement[]> {
  if (statements.length === 1) return [statements];
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const group = groups.get(statement.speaker);
    if (group) group.push(statement);
    else groups.set(statement.speaker, [statement]);
  }
  return [...groups.values()];
}

/** An end, unless someone says, later than all of it, that the relation goes on: then perhaps no end. */
function endOf(told: readonly Stated[], goesOn: readonly Day[], elsewhere: readonly Stated[]): Stated | null {
  const all = [...told, ...elsewhere];
  if (all.length === 0) return null;
  const merged = mergeDates(all);
  const { latest } = merged.decide;
  return latest !== null && goesOn.some((day) => day > latest) ? mergeDates([...all, after(latest)]) : merged;
}

/** Some later day, or none. */
function after(day: Day): Stated {
  const bounds = { earliest: day, latest: null };
  return { text: `[${day}..]`, shown: bounds, decide: bounds };
}

function unstated(firstDescribed: Day | undefined): Stated | null {
  if (firstDescribed === undefined) return null;
  const bounds = { earliest: null, latest: firstDescribed };
  return { text: `[..${firstDescribed}]`, shown: bounds, decide: bounds };
}

const shown = ({ text, shown: { earliest, latest } }: Stated): FuzzyDate => ({ text, earliest, latest });
