import { typeTerm } from '../../../queries/vocabularyTerms.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { Draft, RowBecause, YesNo } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { list, relationTitle, statusClause } from '../../answer/words.ts';
import { nameInWords } from '../heads.ts';
import type { Desk } from '../desk.ts';
import { categoryOf, standingOf } from '../standing.ts';
import type { Between, Held } from './held.ts';
import { confirmation } from './confirmation.ts';
import { togetherness } from './togetherness.ts';
import { said } from './saidOf.ts';
import { viaOthers } from './viaOthers.ts';

/** Yes, no, open, or nothing that says so, with the status in the same sentence. Absence is never a no. */
export async function verdictOf(desk: Desk, question: Between, held: Held): Promise<Draft> {
  if (question.confirmedBy) return confirmation(desk, question, held);
  if (!question.aim) return vague(desk, question, held);
  if (held.asked.length === 0) return nothing(desk, question, held);
  const pairs = held.left.flatMap((one) => held.right.map((other) => ({ one, other })));
  if (question.together || pairs.length > 1) return togetherness(desk, question, held, pairs);
  return ofPair(desk, question, held.asked);
}

/** One pair: the relation that stands best decides. */
function ofPair(desk: Desk, question: Between, asked: readonly SeenRelation[]): Draft {
  const rows = asked.map((relation) => rowOf(desk, [relation], {}));
  const order: RowBecause[] = [
    'MATCH',
    'DISPUTED',
    'ONLY_POSSIBLE',
    'ENDED',
    'NOT_YET',
    'DENIED',
    'RETRACTED',
  ];
  const because = order.find((standing) => rows.some((row) => row.because === standing)) ?? 'NO_RELATION';
  const deciding = asked.filter((relation) => standingOf(desk, relation) === because);
  const yesNo = VALUES[because] ?? 'NOT_REPORTED';
  const counted = rows.filter((row) => row.because === because);
  return {
    yesNo,
    status: deciding[0]?.state.status ?? null,
    sentence: `${question.negated ? 'Put without the “not”: ' : ''}${LEADS[yesNo]}: ${deciding.map((relation) => said(desk, relation, because)).join('; ')}.`,
    groups: [{ title: TITLES[yesNo], counted: yesNo === 'YES', rows: counted }],
    nearMisses: rows.filter((row) => row.because !== because),
  };
}

const VALUES: Partial<Record<RowBecause, YesNo>> = {
  MATCH: 'YES',
  DISPUTED: 'OPEN',
  ONLY_POSSIBLE: 'OPEN',
  ENDED: 'NO',
  NOT_YET: 'NO',
  DENIED: 'NO',
  RETRACTED: 'NO',
};
const LEADS: Record<YesNo, string> = {
  YES: 'Yes',
  NO: 'No',
  OPEN: 'That is open',
  NOT_REPORTED: 'Not reported',
};
const TITLES: Record<YesNo, string> = {
  YES: 'What says so',
  NO: 'What is said of it',
  OPEN: 'What leaves it open',
  NOT_REPORTED: 'Nearest',
};

/** Deals were asked for and only talks are there: that is a no. Nothing of the sort at all is not. */
async function nothing(desk: Desk, question: Between, held: Held): Promise<Draft> {
  const what = `“${question.aim?.phrase ?? ''}” of ${list([...question.left, ...question.right].map(nameInWords))}`;
  const deals = question.aim?.categories.includes('PARTNERSHIP') ?? false;
  const talks = held.others.filter((relation) => categoryOf(desk, relation) === 'TALKS');
  const standing = talks.filter((relation) =>
    ['MATCH', 'ONLY_POSSIBLE'].includes(standingOf(desk, relation)),
  );
  if (deals && standing.length > 0)
    return {
      yesNo: 'NO',
      status: standing[0]?.state.status ?? null,
      sentence: `No, only talks: ${standing.map((relation) => said(desk, relation, 'MATCH')).join('; ')}.`,
    };
  if (deals && talks.length > 0) {
    const [first] = talks;
    return {
      yesNo: 'NO',
      status: first?.state.status ?? null,
      sentence: `No: ${talks.map((relation) => said(desk, relation, 'MATCH')).join('; ')}.`,
    };
  }
  const via = await viaOthers(desk, held.left, held.right, question.aim?.types);
  const closest =
    held.others.length > 0
      ? ` Between them it holds: ${held.others
          .slice(0, 4)
          .map((relation) => `${relationTitle(desk, relation)} (${statusClause(desk, relation)})`)
          .join('; ')}.`
      : '';
  const over = via.length > 0 ? ` Over others: ${list(via.map(({ title }) => title))}.` : '';
  return {
    yesNo: 'NOT_REPORTED',
    sentence: `Nothing in this data says ${what}; that is no proof that it is not so.${closest}${over}`,
    nearMisses: via,
  };
}

/** "Are X and Y together?" may mean anything that is between them. */
async function vague(desk: Desk, question: Between, held: Held): Promise<Draft> {
  const names = list([...question.left, ...question.right].map(nameInWords));
  const via = await viaOthers(desk, held.left, held.right);
  const rows = held.asked.map((relation) => rowOf(desk, [relation], {}));
  const all = [...rows, ...via];
  if (all.length === 0)
    return {
      yesNo: 'NOT_REPORTED',
      sentence: `Nothing in this data relates ${names}; that is no proof that nothing does.`,
    };
  return {
    kind: 'CHOICES',
    sentence: `That can mean several things of ${names}: ${all.map((row) => meaning(desk, row.relations, row.title)).join('; ')}.`,
    groups: [{ title: `Between ${names}`, counted: false, rows: all }],
    readings: held.asked.map((relation) => ({
      label: relationTitle(desk, relation),
      question: `Is there a ${typeTerm(desk.vocabulary, relation.type).noun} between ${desk.entity(relation.from)} and ${desk.entity(relation.to)}?`,
    })),
  };
}

function meaning(desk: Desk, relations: readonly SeenRelation[], title: string): string {
  const [only, ...more] = relations;
  return only && more.length === 0 ? said(desk, only, standingOf(desk, only)) : title;
}
