import { foldName } from '../../../model/names/fold.ts';
import type { AnswerRow, Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { dateClause, list, relationTitle, sentenceCase, statusClause } from '../../answer/words.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { Aim } from '../../grammar/tree.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { amongQuery } from '../graphql.ts';
import { allStandFor, nameInWords } from '../heads.ts';
import { asksWhoMet, metAtMeetings } from '../meetings.ts';
import { mentioning } from '../mentions.ts';
import { isEnd, relationsAmong } from '../read.ts';
import { categoryOf } from '../standing.ts';
import type { Between, Held } from './held.ts';
import { verdictOf } from './verdict.ts';
import { viaOthers } from './viaOthers.ts';

/** What is between the named: a yes or no with its status, or a list. */
export async function planBetween(desk: Desk, question: Between, words: readonly Span[]): Promise<Draft> {
  const held = await heldBetween(desk, question, words);
  await desk.learn([...held.asked, ...held.others]);
  const graphql = amongQuery(desk, [...held.left, ...held.right], undefined);
  if (!question.aim && !question.yesNo)
    return { ...(await everything(desk, question, held)), graphql, missing: held.missing };
  if (!question.yesNo) {
    const draft = listed(desk, question, held);
    const counted = (draft.groups ?? []).flatMap(({ rows }) => rows).length;
    return { ...draft, ...(question.count ? { number: counted } : {}), graphql, missing: held.missing };
  }
  const verdict = await verdictOf(desk, question, held);
  const beside =
    verdict.yesNo === 'YES' && question.aim
      ? held.others.filter((relation) => categoryOf(desk, relation) === 'TALKS')
      : held.others;
  return {
    ...verdict,
    nearMisses: [
      ...(verdict.nearMisses ?? []),
      ...beside.map((relation) => rowOf(desk, [relation], { because: 'OTHER_RELATION' })),
    ],
    graphql,
    missing: held.missing,
  };
}

async function heldBetween(desk: Desk, question: Between, words: readonly Span[]): Promise<Held> {
  const { aim, end } = question;
  const [left, right] = await Promise.all([
    allStandFor(desk, question.left),
    allStandFor(desk, question.right),
  ]);
  const all = (await relationsAmong(desk, [...left, ...right])).filter(
    ({ from, to }) =>
      (left.includes(from) && right.includes(to)) || (right.includes(from) && left.includes(to)),
  );
  const joint = asksWhoMet(aim)
    ? (await Promise.all(left.map((id) => metAtMeetings(desk, id))))
        .flat()
        .filter(({ other }) => right.includes(other))
        .flatMap(({ relations }) => relations)
    : [];
  const ofAim = all.filter(
    (relation) =>
      isAsked(desk, relation, aim) &&
      left.concat(right).some((id) => left.includes(id) && isEnd(desk, relation, id, aim, end)),
  );
  const here = question.at === null ? ofAim : ofAim.filter((relation) => wasAt(desk, relation, question.at));
  const together =
    question.at === null
      ? joint
      : joint.filter(({ to, from }) => question.at?.ids.some((id) => id === to || id === from));
  const ids = new Set(here.map(({ id }) => id));
  const amending = all.filter(({ id, amends }) => !ids.has(id) && amends !== null && ids.has(amends));
  const {
    relations: asked,
    missing,
    narrowed,
  } = await mentioning(desk, [...here, ...amending, ...together], words);
  return {
    left,
    right,
    asked,
    others: all.filter((relation) => !asked.includes(relation)),
    missing: here.length + together.length === 0 ? words.map(({ text }) => text) : missing,
    narrowed,
  };
}

/** At the event, or in the place, that the question names. */
function wasAt(desk: Desk, { event, place }: SeenRelation, at: Between['at']): boolean {
  const ids = at?.ids ?? [];
  if (event !== null && ids.includes(event)) return true;
  const folded = ` ${foldName(place ?? '')} `;
  return desk.lexicon.names.rows.some(
    ({ entity, name }) => ids.includes(entity) && folded.includes(` ${foldName(name)} `),
  );
}

const isAsked = (_desk: Desk, relation: SeenRelation, aim: Aim | null): boolean =>
  !aim || aim.types.includes(relation.type);

function listed(desk: Desk, question: Between, { asked, others }: Held): Draft {
  const rows = asked.map((relation) => rowOf(desk, [relation], {}));
  const names = list([...question.left, ...question.right].map(nameInWords));
  const counted = rows.filter(({ because }) => because === 'MATCH' || because === 'ONLY_POSSIBLE');
  return {
    sentence:
      rows.length > 0
        ? rows.map((row) => inWords(desk, row)).join(' ')
        : `Nothing in this data says “${question.aim?.phrase ?? ''}” of ${names}.`,
    status: rows[0]?.status ?? null,
    groups: [{ title: `Between ${names}`, counted: true, rows: counted }],
    nearMisses: [
      ...rows.filter((row) => !counted.includes(row)),
      ...others.map((relation) => rowOf(desk, [relation], { because: 'OTHER_RELATION' })),
    ],
  };
}

/** Everything between the named, and what leads from one to the other over a third. */
async function everything(desk: Desk, question: Between, held: Held): Promise<Draft> {
  const draft = listed(desk, question, held);
  if (held.asked.length > 0) return draft;
  const via = await viaOthers(desk, held.left, held.right);
  const names = list([...question.left, ...question.right].map(nameInWords));
  return {
    ...draft,
    sentence: `No relation between ${names} is reported in this data.${via.length > 0 ? ` They are linked over others: ${list(via.map(({ title }) => title))}.` : ''}`,
    groups: via.length > 0 ? [{ title: 'Over others', counted: false, rows: via }] : [],
  };
}

function inWords(desk: Desk, row: AnswerRow): string {
  const [relation] = row.relations;
  if (!relation) return `${row.title}.`;
  const summary = relation.state.knownUntil === null ? relation.summary : null;
  return `${summary ?? `${relationTitle(desk, relation)}.`} ${sentenceCase(statusClause(desk, relation))}; ${dateClause(desk, relation)}.`;
}
