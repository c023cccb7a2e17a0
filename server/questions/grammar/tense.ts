import { meant, plays } from '../lexicon/meaning.ts';
import type { Span } from '../lexicon/meaning.ts';
import { asksYesNo } from './parts.ts';
import type { Sentence } from './sentence.ts';

/**
 * Whether a question without a date asks for what was so at any time: "Who led X?", "Did X own Y?",
 * "Has X ever …?". What is over then counts, and is told as over; "still" and "now" ask for today.
 */
export function asksOfThePast(sentence: Sentence): boolean {
  if (sentence.dates.length > 0 || sentence.has('STILL')) return false;
  if (sentence.has('EVER', 'PAST')) return true;
  return isPerfect(sentence) || isSimplePast(sentence);
}

const PARTICIPLE = /(?:ed|en|ilt|old|ght|un|et|ed with|een in .*)$/i;

/** "Has X sponsored Y?", "Have they been in talks?" */
function isPerfect(sentence: Sentence): boolean {
  const [first] = sentence.spans.filter((span) => !plays(span, 'FILLER'));
  if (!first || !plays(first, 'HAVE') || !asksYesNo(sentence)) return false;
  const been = sentence.spans.some((span) => /^been$/i.test(span.text));
  return (
    been ||
    sentence.aims.some(({ spans }) => spans.some(({ text }) => PARTICIPLE.test(text.split(' ')[0] ?? '')))
  );
}

/** "Who led X?", "Which labs used Y?": the verb stands right behind who is asked for. */
function isSimplePast({ spans, aims }: Sentence): boolean {
  return aims.some((aim) => {
    const [verb] = aim.spans;
    const at = verb === undefined ? -1 : spans.indexOf(verb);
    const [before, earlier] = [spans[at - 1], spans[at - 2]];
    if (
      !verb ||
      !before ||
      aim.passive ||
      !/(?:ed|led|ran|held|wrote|built|gave|lent|sold)$/i.test(verb.tokens[0]?.text ?? '')
    )
      return false;
    return plays(before, 'WHO') || (isNoun(before) && earlier !== undefined && plays(earlier, 'WHICH'));
  });
}

const isNoun = (span: Span): boolean => meant(span, 'KIND') !== undefined || plays(span, 'STAFF');
