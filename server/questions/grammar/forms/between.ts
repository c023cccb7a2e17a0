import { plays } from '../../lexicon/meaning.ts';
import { aimIn, asksForParty, asksYesNo, endOf, joinedTo, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** What is between the named, or whether something is: "Did X meet Y?", "What has X to do with Y?" */
export function between(sentence: Sentence): Reading | null {
  const [first, ...more] = sentence.named;
  if (!first || more.length === 0) return null;
  const chain = joinedTo(first, sentence);
  const after = sentence.named.filter((one) => !chain.includes(one));
  const left = after.length > 0 ? chain : [first];
  const right = after.length > 0 ? after : more;
  const aim = aimIn(sentence);
  const why = sentence.has('WHY');
  const together = sentence.has('TOGETHER') && sentence.named.length > 2;
  const cues = sentence.all(
    'RELATED',
    'TOGETHER',
    'TOGETHER_VAGUE',
    'BOTH',
    'CONNECTED',
    'OTHER_PARTY',
    'NOT',
    'WHY',
    'REPORTS',
    'HAPPEN',
    'DATES_OF',
  );
  if (asksForParty(sentence) && !sentence.has('OTHER_PARTY')) return null;
  const yesNo = asksYesNo(sentence) && !why;
  return {
    question: {
      form: 'BETWEEN',
      left,
      right,
      aim,
      end: endOf(first, aim, sentence),
      yesNo,
      together,
      confirmedBy: null,
      negated: sentence
        .all('NOT')
        .some((span) => !plays(span, 'BE') && !plays(span, 'DO') && !plays(span, 'HAVE')),
      why,
    },
    used: usedBy(sentence, sentence.named, aim, ...cues),
  };
}
