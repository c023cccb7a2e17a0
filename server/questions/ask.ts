import { InputError } from '../errors.ts';
import type { Day, Vocabulary } from '../model/types.ts';
import type { Reading } from '../queries/context.ts';
import { lensOf } from '../queries/lens.ts';
import { list } from '../queries/words.ts';
import type { Lens } from '../store/port.ts';
import type { Answer, Draft } from './answer/answer.ts';
import { askedInstead, nearNames } from './answer/instead.ts';
import { withinReach } from './answer/reach.ts';
import { notUnderstood, nothingLoaded, unclearDate } from './answer/silent.ts';
import { shownQuery } from './answer/shown.ts';
import { suggestionsOf } from './answer/suggestions.ts';
import { understoodTokens } from './answer/understood.ts';
import { withUnmatched } from './answer/unmatched.ts';
import { otherReading } from './grammar/alternatives.ts';
import { sentenceOf } from './grammar/sentence.ts';
import type { Sentence } from './grammar/sentence.ts';
import { asksOfThePast } from './grammar/tense.ts';
import { timeOf } from './grammar/time.ts';
import { understand } from './grammar/understand.ts';
import { lexiconFor } from './lexicon/keptLexicon.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Span } from './lexicon/meaning.ts';
import { deskOf } from './planner/desk.ts';
import { FINDS_MENTIONS, plan } from './planner/plan.ts';

/** Characters of a question at most. */
export const MOST_CHARACTERS = 500;

export interface AskArguments {
  question: string;
  asOf?: Day | null;
  knownBy?: Day | null;
}

/**
 * Answers a question in plain words from the data at hand, with what was understood of it. Nothing
 * is guessed in silence: words that mean nothing here are named and no answer is claimed without them.
 * Throws InputError for an empty or endless question.
 */
export async function ask(reading: Reading, given: AskArguments): Promise<Answer> {
  const question = checked(given.question);
  const [lexicon, vocabulary] = await Promise.all([lexiconFor(reading), reading.vocabulary()]);
  const base = lensOf(given, reading.today);
  if (lexicon.names.rows.length === 0) return nothingLoaded(question, base);
  const spans = lexicon.read(question, reading.today);
  const first = await answered(reading, lexicon, vocabulary, question, spans, base);
  if (saysSomething(first)) return first;
  const other = otherReading(question, spans, lexicon);
  const second = other && (await answered(reading, lexicon, vocabulary, question, other, base));
  return second && saysSomething(second) ? second : first;
}

/** Whether an answer found what it was asked for. */
function saysSomething({ kind, groups, yesNo }: Answer): boolean {
  if (yesNo !== null) return yesNo !== 'NOT_REPORTED';
  return kind === 'CHOICES' || (kind === 'ANSWER' && groups.some(({ rows }) => rows.length > 0));
}

async function answered(
  reading: Reading,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  question: string,
  spans: Span[],
  base: Lens,
): Promise<Answer> {
  const sentence = sentenceOf(question, spans, lexicon);
  const found = understand(sentence, lexicon);
  const unclear = unclearDate(sentence, question);
  if (unclear || !found)
    return finished(
      question,
      null,
      unclear ?? (await notUnderstood(reading, lexicon, sentence)),
      base,
      sentence,
      lexicon,
      unclear ? [] : sentence.unknown.map(({ text }) => text),
    );
  const { time, unused } = timeOf(sentence, found.question, vocabulary);
  const lens = { asOf: time.asOf ?? base.asOf, knownBy: time.knownBy ?? base.knownBy };
  const past = asksOfThePast(sentence);
  const desk = deskOf(reading, lexicon, vocabulary, lens, time.during ?? null, past);
  const planned = await plan(desk, found.question, found.mentions);
  const { isCut } = desk.reach;
  const draft = withinReach(planned, isCut);
  const missing = FINDS_MENTIONS.has(found.question.form)
    ? (draft.missing ?? [])
    : found.mentions.map(({ text }) => text);
  const needsNone = found.question.form === 'UNSUPPORTED' || found.question.form === 'CHOOSE';
  const left = needsNone
    ? []
    : [
        ...missing.filter((word) => !isPassing(word)),
        ...[...found.passedOver, ...unused].map(({ text }) => text),
      ];
  const honest = withUnmatched(draft, left, isCut);
  const suggestions = suggestionsOf(desk, honest, question);
  const silent = honest.kind === 'UNSUPPORTED' || honest.kind === 'NOT_UNDERSTOOD';
  const suggested = {
    ...honest,
    suggestions:
      silent && suggestions.length === 0 ? await askedInstead(reading, lexicon, sentence) : suggestions,
    ...(silent && left.length > 0 ? { readings: await nearNames(reading, lexicon, sentence) } : {}),
  };
  return finished(question, found.question.form, suggested, lens, sentence, lexicon, [
    ...new Set([...missing, ...left]),
  ]);
}

/** Adverbs say how, not what: "allegedly", "formally". */
const isPassing = (word: string): boolean => /^[a-z]{4,}ly$/.test(word);

function checked(question: string): string {
  const length = question.trim().length;
  if (length > 0 && question.length <= MOST_CHARACTERS) return question;
  const expected = `a question of 1 to ${MOST_CHARACTERS} characters`;
  const got = length === 0 ? 'nothing' : `${question.length} characters`;
  throw new InputError(`question: expected ${expected}, got ${got}.`, {
    argument: 'question',
    expected,
    got,
  });
}

function finished(
  question: string,
  form: string | null,
  draft: Draft,
  lens: Lens,
  sentence: Sentence,
  lexicon: Lexicon,
  unmatched: string[],
): Answer {
  const read = (form === 'CHOOSE' ? [] : sentence.named).flatMap(({ met, span, name }) =>
    met === 'MISSPELT' || met === 'PART' ? [`“${span.text}” read as ${name}`] : [],
  );
  const slips = sentence.spans.flatMap(({ tokens }) =>
    tokens.flatMap(({ text, slip }) => (slip === undefined ? [] : [`“${text}” read as “${slip}”`])),
  );
  read.push(...slips);
  const counted = new Set((draft.groups ?? []).flatMap(({ rows }) => rows));
  return {
    question,
    kind: draft.kind ?? 'ANSWER',
    form,
    understood: understoodTokens(question, sentence.spans, lexicon),
    sentence: read.length > 0 ? `${draft.sentence} (${list(read)}.)` : draft.sentence,
    yesNo: draft.yesNo ?? null,
    number: draft.number ?? null,
    date: draft.date ?? null,
    status: draft.status ?? null,
    groups: draft.groups ?? [],
    nearMisses: (draft.nearMisses ?? []).filter((row) => !counted.has(row)),
    graphql: shownQuery(draft.graphql ?? null, form, draft.groups ?? []),
    unmatched,
    suggestions: draft.suggestions ?? [],
    readings: draft.readings ?? [],
    lens,
  };
}
