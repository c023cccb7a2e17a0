import { earlier, FIRST_DAY } from '../dates/days.ts';
import { readDate } from '../dates/edtf.ts';
import type { Day } from '../types.ts';
import type { Stated } from './merge.ts';
import type { Statement } from './standing.ts';

/** What one speaker says of the dates of a relation: the latest word on each, several of one day all count. */
export interface Word {
  starts: Stated[];
  ends: Stated[];
  /** Days on which the speaker's latest word is that it goes on (`2026-01-13/..`). */
  goesOn: Day[];
  /** Days on which the speaker describes the relation as so. */
  described: Day[];
}

/** The word of one speaker, whose statements these are. */
export function wordOf(statements: readonly Statement[]): Word {
  const starts = latest(statements, startOf);
  const ends = latest(statements, endOf);
  const goesOn = ends.flatMap((end) => ('goesOn' in end ? [end.goesOn] : []));
  const firstStart = starts.map(({ shown }) => shown.earliest ?? FIRST_DAY).sort()[0] ?? FIRST_DAY;
  return {
    starts,
    ends: ends.flatMap((end) => ('goesOn' in end ? [] : [end])),
    goesOn,
    // Before the beginning that it states, a statement speaks of what is to come, or was corrected.
    described: statements.map(describedOn).filter((day) => day >= firstStart),
  };
}

function latest<T>(statements: readonly Statement[], read: (statement: Statement) => T | null): T[] {
  let of: Day = FIRST_DAY;
  let said: T[] = [];
  for (const statement of statements) {
    const word = read(statement);
    if (word === null || statement.day < of) continue;
    said = statement.day > of ? [word] : [...said, word];
    of = statement.day;
  }
  return said;
}

function startOf({ evidence }: Statement): Stated | null {
  if (evidence.start === null) return null;
  const date = readDate(evidence.start);
  if (date.interval === null) return { text: date.text, shown: date, decide: date.decide };
  const text = evidence.start.split('/')[0] as string;
  return text === '' || text === '..' ? null : { text, shown: readDate(text), decide: date.interval.start };
}

function endOf({ evidence, day }: Statement): Stated | { goesOn: Day } | null {
  if (evidence.end !== null) {
    const date = readDate(evidence.end);
    return { text: date.text, shown: date, decide: date.decide };
  }
  const date = evidence.start === null ? null : readDate(evidence.start);
  if (date?.interval == null) return null;
  if (date.interval.endOpen) return { goesOn: day };
  const [from = '', until = ''] = date.text.split('/');
  if (until !== '') return { text: until, shown: readDate(until), decide: date.interval.end };
  // An end that is not known: some day after the beginning.
  const { earliest } = readDate(from);
  return {
    text: `[${earliest ?? ''}..]`,
    shown: { earliest, latest: null },
    decide: { earliest: date.interval.start.earliest, latest: null },
  };
}

/** A day by which the statement has the relation begun: it was public, or the end that it tells of has come. */
function describedOn(statement: Statement): Day {
  const end = endOf(statement);
  if (end === null || 'goesOn' in end || end.decide.latest === null) return statement.day;
  return earlier(statement.day, end.decide.latest);
}
