import { dayInWords } from '../../../model/dates/words.ts';
import type { AnswerRow } from '../../answer/answer.ts';
import {
  aboutClause,
  dateClause,
  list,
  numberInWords,
  relationClause,
  sentenceCase,
  statusClause,
  titles,
} from '../../answer/words.ts';
import { typeTerm } from '../../../queries/vocabularyTerms.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Desk } from '../desk.ts';
import { nameInWords } from '../heads.ts';
import { wantedInWords } from '../wanted.ts';

type Related = Extract<Question, { form: 'RELATED' }>;

/** How many and who, how sure, and what was left out. */
export function relatedSentence(
  desk: Desk,
  question: Related,
  counted: readonly AnswerRow[],
  possible: readonly AnswerRow[],
  left: readonly AnswerRow[],
): string {
  return [
    counted.length > 0 ? found(desk, question, counted) : nobody(desk, question),
    possible.length > 0
      ? `Possibly ${counted.length > 0 ? 'also ' : ''}${titles(possible)}: the dates leave it open.`
      : '',
    ...left.slice(0, 3).map((row) => `Not counted: ${leftOut(desk, row)}.`),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function found(desk: Desk, question: Related, rows: readonly AnswerRow[]): string {
  const noun = wantedInWords(desk, question.wanted, rows.length);
  const [only] = rows;
  const relation = only?.relations[0];
  if (rows.length === 1 && relation && !question.count)
    return `${titles(rows)}: ${relationClause(desk, relation)}${aboutClause(relation)}, ${dateClause(desk, relation)}; ${statusClause(desk, relation)}.${asOf(desk)}`;
  const lead =
    rows.length === 1 && !question.count
      ? titles(rows)
      : `${sentenceCase(atLeast(desk, rows.length))}${noun === '' ? '' : ` ${noun}`}: ${titles(rows)}`;
  return `${lead} (${what(desk, question, rows)}; ${statuses(rows)}).${asOf(desk)}`;
}

/** "two"; "at least 965" where not all relations were read. */
export const atLeast = ({ reach }: Desk, count: number): string =>
  `${reach.isCut ? 'at least ' : ''}${numberInWords(count)}`;

/** The relation in words, the same for all rows where it is. */
function what(desk: Desk, question: Related, rows: readonly AnswerRow[]): string {
  const [only, ...more] = [
    ...new Set(
      rows
        .map(({ relations }) => relations[0])
        .flatMap((relation) => (relation ? [`${typeTerm(desk.vocabulary, relation.type).noun}`] : [])),
    ),
  ];
  const to = list(question.to.map(nameInWords));
  const first = rows[0]?.relations[0];
  if (rows.length === 1 && first)
    return `${typeTerm(desk.vocabulary, first.type).noun}${aboutClause(first)}, ${dateClause(desk, first)}`;
  return `${only !== undefined && more.length === 0 ? only : (question.aim?.phrase ?? 'relations')}, ${to}`;
}

/** "all reported, not confirmed", "2 confirmed, 1 reported". */
function statuses(rows: readonly AnswerRow[]): string {
  const counts = new Map<string, number>();
  for (const { status } of rows) if (status) counts.set(WORDS[status], (counts.get(WORDS[status]) ?? 0) + 1);
  const [only, ...more] = [...counts];
  if (!only) return 'status unknown';
  if (more.length === 0) return rows.length > 1 ? `all ${only[0]}` : only[0];
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
}

const WORDS = {
  CONFIRMED: 'confirmed',
  REPORTED: 'reported, not confirmed',
  DISPUTED: 'disputed',
  DENIED: 'denied',
  RETRACTED: 'taken back',
} as const;

function nobody(desk: Desk, question: Related): string {
  const { wanted, aim, to, within } = question;
  const noun = wanted.group ? `any of the ${wantedInWords(desk, wanted)}` : wantedInWords(desk, wanted, 1);
  const who = noun === '' ? 'anyone or anything' : noun.startsWith('from') ? `anyone ${noun}` : noun;
  const among = within ? ` of ${within.name}` : '';
  return `Nothing in this data names ${who}${among} for “${aim?.phrase ?? 'related to'} ${list(to.map(nameInWords), question.every ? 'and' : 'or')}”${asOf(desk) === '' ? '' : ` as of ${dayInWords(desk.lens.asOf)}`}.`;
}

function leftOut(desk: Desk, row: AnswerRow): string {
  const [relation] = row.relations;
  if (!relation) return row.title;
  const noun = typeTerm(desk.vocabulary, relation.type).noun;
  if (row.because === 'ENDED') return `${row.title} (${noun}, over by then)`;
  if (row.because === 'NOT_YET')
    return `${row.title} (${noun}, not begun by then: ${dateClause(desk, relation)})`;
  return `${row.title} (${noun}, ${statusClause(desk, relation)})`;
}

const asOf = (desk: Desk): string =>
  desk.during || desk.lens.asOf === desk.reading.today ? '' : ` As of ${dayInWords(desk.lens.asOf)}.`;
