import { InputError } from '../errors.ts';
import type { Day, Vocabulary } from '../model/types.ts';
import type { Reading } from '../queries/context.ts';
import { lensOf } from '../queries/lens.ts';
import { list } from '../queries/words.ts';
import type { Lens } from '../store/port.ts';
import type { Answer, Draft } from './answer/answer.ts';
import { suggestionsOf } from './answer/suggestions.ts';
import { understoodTokens } from './answer/understood.ts';
import { withUnmatched } from './answer/unmatched.ts';
import { otherReading } from './grammar/alternatives.ts';
import { sentenceOf } from './grammar/sentence.ts';
import type { Sentence } from './grammar/sentence.ts';
import { timeOf } from './grammar/time.ts';
import { understand } from './grammar/understand.ts';
import { lexiconFor } from './lexicon/keptLexicon.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { meant } from './lexicon/meaning.ts';
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
      unclear ?? notUnderstood(sentence),
      base,
      sentence,
      lexicon,
      unclear ? [] : sentence.unknown.map(({ text }) => text),
    );
  const { time, unused } = timeOf(sentence, found.question, vocabulary);
  const lens = { asOf: time.asOf ?? base.asOf, knownBy: time.knownBy ?? base.knownBy };
  const desk = deskOf(reading, lexicon, vocabulary, lens, time.during ?? null);
  const draft = await plan(desk, found.question, found.mentions);
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
  const honest = withUnmatched(draft, left);
  const suggested = { ...honest, suggestions: suggestionsOf(desk, honest, question) };
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

function unclearDate(sentence: Sentence, question: string): Draft | null {
  for (const span of sentence.dates) {
    const date = meant(span, 'DATE');
    if (date?.unclear == null) continue;
    const swap = (text: string) => question.replace(span.text, `on ${text}`);
    return {
      kind: 'CHOICES',
      sentence: date.unclear,
      readings: date.alternatives.map((text) => ({ label: text, question: swap(text) })),
    };
  }
  return null;
}

function notUnderstood(sentence: Sentence): Draft {
  const unknown = sentence.unknown.map(({ text }) => `“${text}”`);
  const known = sentence.content.filter(({ meanings }) => meanings.length > 0).map(({ text }) => `“${text}”`);
  const what =
    unknown.length > 0
      ? `${list(unknown)}: no name in this data, no word of its vocabulary`
      : 'what is asked';
  return {
    kind: 'NOT_UNDERSTOOD',
    sentence: `I did not understand ${what}.${known.length > 0 ? ` Understood: ${list(known)}.` : ''} Ask who is partnered, met, works for, denies, says so, or how two are connected.`,
  };
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
  const read = sentence.named.flatMap(({ met, span, name }) =>
    met === 'MISSPELT' || met === 'PART' ? [`“${span.text}” read as ${name}`] : [],
  );
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
    graphql: draft.graphql ?? null,
    unmatched,
    suggestions: draft.suggestions ?? [],
    readings: draft.readings ?? [],
    lens,
  };
}
