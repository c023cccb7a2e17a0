import { aimIn, asksYesNo, endOf, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** Whether one has any relation of a sort, with whomever: "Was Ford outsold?", "Is Ford in a joint venture?" */
export function holds(sentence: Sentence): Reading | null {
  const [of, ...more] = sentence.named;
  const aim = aimIn(sentence);
  if (
    !of ||
    more.length > 0 ||
    !aim ||
    !asksYesNo(sentence) ||
    sentence.wanted.kinds !== null ||
    sentence.wanted.countries !== null
  )
    return null;
  if (sentence.has('HOW_MANY', 'WHO', 'WHICH', 'WHAT', 'NOT')) return null;
  return {
    question: { form: 'HOLDS', of, aim, end: endOf(of, aim, sentence) },
    used: usedBy(sentence, [of], aim, ...sentence.all('RELATED')),
  };
}
