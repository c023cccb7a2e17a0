import { usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** What somebody does: "What does X do?", "X's job". */
export function role(sentence: Sentence): Reading | null {
  const [of, ...more] = sentence.named;
  const cue = sentence.find('DOING');
  if (!of || more.length > 0 || !cue) return null;
  const asksWhatDoes = sentence.spans.at(-1)?.text.toLowerCase() === 'do' || !/^what does$/i.test(cue.text);
  const aim = sentence.aims.find(({ spans }) => spans.includes(cue)) ?? null;
  if (!asksWhatDoes || sentence.aims.some((other) => other !== aim && !other.categories.includes('EMPLOYMENT'))) return null;
  const used = usedBy(sentence, [of], aim, cue, ...sentence.aims.flatMap(({ spans }) => spans));
  return { question: { form: 'ROLE', of }, used };
}
