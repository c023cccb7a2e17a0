import type { SeenRelation } from '../../../store/port.ts';
import type { Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { list } from '../../answer/words.ts';
import type { Desk } from '../desk.ts';
import { standingOf } from '../standing.ts';
import type { Between, Held } from './held.ts';
import { said } from './saidOf.ts';

interface Pair {
  one: string;
  other: string;
}

/** Several pairs at once: yes only when each of them is; "together" only when one meeting held them all. */
export function togetherness(desk: Desk, question: Between, { asked }: Held, pairs: readonly Pair[]): Draft {
  const each = pairs.map((pair) => ({
    ...pair,
    relations: asked.filter((relation) => joins(relation, pair, asked)),
  }));
  const standing = each.map(({ relations, ...pair }) => ({
    ...pair,
    relations,
    yes: relations.filter((relation) => standingOf(desk, relation) === 'MATCH'),
  }));
  const missing = standing.filter(({ yes }) => yes.length === 0);
  const rows = asked.map((relation) => rowOf(desk, [relation], {}));
  const known = standing.flatMap(({ yes }) => yes).map((relation) => said(desk, relation, 'MATCH'));
  const lacking = missing.map(({ one, other, relations }) => {
    const [first] = relations;
    return first
      ? said(desk, first, standingOf(desk, first))
      : `nothing in this data says so of ${desk.entity(one)} and ${desk.entity(other)}`;
  });
  const status = standing.flatMap(({ yes }) => yes)[0]?.state.status ?? null;
  const groups = [{ title: 'What is reported', counted: missing.length === 0 && !question.together, rows }];
  if (missing.length > 0) {
    return {
      yesNo: 'NOT_REPORTED',
      status: null,
      sentence: `Not reported of all: ${lacking.join('; ')}.${known.length > 0 ? ` Reported: ${known.join('; ')}.` : ''}`,
      groups,
    };
  }
  if (question.together && !atOneMeeting(desk, standing)) {
    return {
      yesNo: 'OPEN',
      status,
      sentence: `Each of them, but whether together is not said: ${known.join('; ')}.`,
      groups,
    };
  }
  return { yesNo: 'YES', status, sentence: `Yes, each of them: ${list([...new Set(known)])}.`, groups };
}

/** Relations of the pair itself, or the attendance of both at one meeting. */
function joins(relation: SeenRelation, { one, other }: Pair, all: readonly SeenRelation[]): boolean {
  const ends = [relation.from, relation.to];
  if (ends.includes(one) && ends.includes(other)) return true;
  const who = ends.find((end) => end === one || end === other);
  const meeting = ends.find((end) => end !== who);
  const wanted = who === one ? other : one;
  return (
    who !== undefined &&
    all.some(
      (match) =>
        [match.from, match.to].includes(wanted) &&
        meeting !== undefined &&
        [match.from, match.to].includes(meeting),
    )
  );
}

/** All took part in the same gathering of kind Meeting: being at the same show is not enough. */
function atOneMeeting(desk: Desk, pairs: ReadonlyArray<{ yes: readonly SeenRelation[] }>): boolean {
  const meetings = pairs.map(
    ({ yes }) =>
      new Set(
        yes.flatMap(({ from, to }) => [from, to]).filter((id) => desk.lexicon.names.kindOf(id) === 'Meeting'),
      ),
  );
  const [first] = meetings;
  return first !== undefined && [...first].some((id) => meetings.every((some) => some.has(id)));
}
