import { aimIn, endOf, partyIn, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** When something was, since when it is so, and when it ended. */
export function when(sentence: Sentence): Reading | null {
  const cue = sentence.find('SINCE_WHEN', 'WHEN');
  const { named } = sentence;
  if (!cue || (named.length === 0 && sentence.aims.length === 0)) return null;
  const aim = aimIn(sentence);
  const end = named[0] && named.length === 1 ? endOf(named[0], aim, sentence) : 'EITHER';
  const used = usedBy(
    sentence,
    named,
    aim,
    ...sentence.all(
      'SINCE_WHEN',
      'WHEN',
      'BEGIN',
      'HAPPEN',
      'END',
      'RELATED',
      'SAY',
      'TOGETHER',
      'FIRST',
      'LAST',
      'FIRST_REPORTED',
    ),
    ...sentence.wanted.spans,
  );
  const question = {
    form: 'WHEN' as const,
    named,
    party: partyIn(sentence, ['Publication']),
    aim,
    end,
    ask: askedIn(sentence),
    only: onlyIn(sentence),
  };
  return { question, used };
}

function askedIn({ has }: Sentence): 'WHEN' | 'SINCE' | 'ENDED' | 'REPORTED' {
  if (has('FIRST_REPORTED')) return 'REPORTED';
  if (has('END') && !has('SINCE_WHEN')) return 'ENDED';
  return has('SINCE_WHEN', 'BEGIN') ? 'SINCE' : 'WHEN';
}

const onlyIn = ({ has }: Sentence): 'FIRST' | 'LAST' | null =>
  has('LAST') ? 'LAST' : has('FIRST') ? 'FIRST' : null;
