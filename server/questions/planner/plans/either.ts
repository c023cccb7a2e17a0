import type { AnswerRow, Draft, YesNo } from '../../answer/answer.ts';
import { sentenceCase } from '../../answer/words.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { amongQuery } from '../graphql.ts';
import { allStandFor } from '../heads.ts';
import { planBetween } from './between.ts';

type Either = Extract<Question, { form: 'EITHER' }>;

/**
 * One or the other: each is answered for itself, and only those that are so are counted. As a yes or
 * no: of names, whether any is so; of relations, whether the one named first is.
 */
export async function planEither(
  desk: Desk,
  { options, by }: Either,
  words: readonly Span[],
): Promise<Draft> {
  const answers = [];
  for (const { label, question } of options)
    answers.push({ label, question, draft: unlessMissing(await planBetween(desk, question, words)) });
  const verdicts = answers.map(({ draft }) => draft.yesNo ?? 'NOT_REPORTED');
  const yes = answers.filter(({ draft }) => draft.yesNo === 'YES');
  const rows = yes.flatMap(({ draft, question }) => countedOf(draft).map((row) => named(row, question, by)));
  const counted = new Set(rows.flatMap(({ relations }) => relations.map(({ id }) => id)));
  const near = answers
    .flatMap(({ draft }) => [
      ...(draft.groups ?? []).flatMap((group) => group.rows),
      ...(draft.nearMisses ?? []),
    ])
    .filter(({ relations }) => !relations.some(({ id }) => counted.has(id)));
  const ids = await allStandFor(
    desk,
    options.flatMap(({ question }) => [...question.left, ...question.right]),
  );
  const missing = answers.map(({ draft }) => draft.missing ?? []);
  return {
    yesNo: by === 'AIM' ? (verdicts[0] ?? null) : any(verdicts),
    status: yes[0]?.draft.status ?? answers[0]?.draft.status ?? null,
    sentence: answers
      .map(({ label, draft }) => `${sentenceCase(label)}: ${uncased(draft.sentence)}`)
      .join(' '),
    groups: [{ title: 'What is so', counted: true, rows }],
    nearMisses: [...new Map(near.map((row) => [row.relations.map(({ id }) => id).join(' '), row])).values()],
    graphql: amongQuery(desk, ids, undefined),
    missing: (missing[0] ?? []).filter((word) => missing.every((some) => some.includes(word))),
  };
}

/** Words that only the other relation mentions make this one something else. */
function unlessMissing(draft: Draft): Draft {
  const { missing = [], groups = [] } = draft;
  if (missing.length === 0 || draft.yesNo !== 'YES') return draft;
  return {
    ...draft,
    yesNo: 'NOT_REPORTED',
    status: null,
    sentence: `Nothing in this data says so with ${missing.map((word) => `“${word}”`).join(' and ')}.`,
    groups: groups.map((group) => ({ ...group, counted: false })),
  };
}

const countedOf = (draft: Draft): AnswerRow[] =>
  (draft.groups ?? []).filter(({ counted }) => counted).flatMap(({ rows }) => rows);

/** Where names were offered, a row is the one that it is so of. */
function named(
  row: AnswerRow,
  { right }: Either['options'][number]['question'],
  by: Either['by'],
): AnswerRow {
  const [option] = right;
  return by === 'NAME' && option ? { ...row, entity: option.ids[0] ?? null, title: option.name } : row;
}

const ORDER: readonly YesNo[] = ['YES', 'OPEN', 'NOT_REPORTED', 'NO'];

const any = (verdicts: readonly YesNo[]): YesNo =>
  ORDER.find((value) => verdicts.includes(value)) ?? 'NOT_REPORTED';

/** "Yes, …" within a sentence; names keep their capital. */
const uncased = (text: string): string =>
  text.replace(/^(?:Yes|No|Nothing|Not|That)\b/, (word) => word.toLowerCase());
