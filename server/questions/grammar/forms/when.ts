import { aimIn, endOf, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** When something was, since when it is so, and when it ended. */
export function when(sentence: Sentence): Reading | null {
  const cue = sentence.find('SINCE_WHEN', 'WHEN');
  const { named } = sentence;
  if (!cue || (named.length === 0 && sentence.aims.length === 0)) return null;
  const aim = aimIn(sentence);
  const ended = sentence.find('END');
  const ask =
    ended && !sentence.has('SINCE_WHEN') ? 'ENDED' : sentence.has('SINCE_WHEN', 'BEGIN') ? 'SINCE' : 'WHEN';
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
    ),
    ...sentence.wanted.spans,
  );
  return { question: { form: 'WHEN', named, aim, end, ask }, used };
}
