import { FIRST_DAY, LAST_DAY } from '../../model/claims/certainty.ts';
import type { Vocabulary } from '../../model/types.ts';
import { typeTerm } from '../../queries/vocabularyTerms.ts';
import { meant } from '../lexicon/meaning.ts';
import type { DateMeaning, Span } from '../lexicon/meaning.ts';
import type { Sentence } from './sentence.ts';
import type { Question, Time } from './tree.ts';

/** Forms that are answered for a day, not for a range. */
const OF_A_DAY: ReadonlySet<Question['form']> = new Set([
  'PARTNERS',
  'ABOUT',
  'ROLE',
  'PATH',
  'COMMON',
  'COMPARE',
]);

/** The days that a question names, as the lens and range of its answer; `unused` bear on nothing in it. */
export function timeOf(
  sentence: Sentence,
  question: Question,
  vocabulary: Vocabulary,
): { time: Time; unused: Span[] } {
  if (question.form === 'CHANGES' || question.form === 'UNSUPPORTED') return { time: {}, unused: [] };
  const time: Time = {};
  const unused: Span[] = [];
  const spans = [...sentence.dates];
  const known = sentence.has('KNOWN')
    ? spans.findLast((span) => meant(span, 'DATE')?.use !== 'SINCE')
    : undefined;
  for (const span of spans) {
    const date = meant(span, 'DATE');
    if (!date) continue;
    if (span === known || date.use === 'KNOWN') time.knownBy = date.until ?? time.knownBy;
    else if (OF_A_DAY.has(question.form)) applyDay(time, date, span, unused);
    else if (
      date.use === 'ON' &&
      (/^as (?:of|at|on)\b/i.test(span.text) || !happensOnly(question, vocabulary)) &&
      !(question.form === 'HAPPENED' && question.aim === null)
    )
      time.asOf = date.until ?? undefined;
    else if (/^as (?:of|at|on)\b/i.test(span.text)) time.asOf = date.until ?? undefined;
    else
      time.during = {
        from: later(time.during?.from, date.use === 'UNTIL' ? null : date.from),
        until: sooner(time.during?.until, date.use === 'SINCE' ? null : date.until),
      };
  }
  return { time, unused };
}

function applyDay(time: Time, date: DateMeaning, span: Span, unused: Span[]): void {
  if (date.until === null || date.use === 'SINCE') unused.push(span);
  else time.asOf = date.until;
}

/** "on 13 January" asks for what happened that day, where all that is asked about happens once. */
function happensOnly(question: Question, vocabulary: Vocabulary): boolean {
  const aim = 'aim' in question ? question.aim : null;
  return aim !== null && aim.types.every((type) => typeTerm(vocabulary, type).temporality === 'OCCURRENCE');
}

const later = (held: string | undefined, given: string | null): string =>
  given !== null && (held === undefined || given > held) ? given : (held ?? FIRST_DAY);
const sooner = (held: string | undefined, given: string | null): string =>
  given !== null && (held === undefined || given < held) ? given : (held ?? LAST_DAY);
