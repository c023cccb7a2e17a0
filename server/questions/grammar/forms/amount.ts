import { aimIn, endOf, partyIn, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** How much was given, paid or is owned: "How much did X give to Y?", "How much of Y does X own?" */
export function amount(sentence: Sentence): Reading | null {
  const { named } = sentence;
  const aim = aimIn(sentence);
  const [first] = named;
  if (!sentence.has('HOW_MUCH') || !first) return null;
  if (aim === null && named.length < 2) return null;
  const end = named.length === 1 ? endOf(first, aim, sentence) : 'EITHER';
  return {
    question: { form: 'AMOUNT', named, party: partyIn(sentence), aim, end },
    used: usedBy(sentence, named, aim, ...sentence.all('HOW_MUCH', 'RELATED'), ...sentence.wanted.spans),
  };
}
