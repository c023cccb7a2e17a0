import { plays } from '../../lexicon/meaning.ts';
import { usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Named, Reading } from '../tree.ts';

/** What somebody does: "What does X do?", "X's job". */
export function role(sentence: Sentence): Reading | null {
  const [of, ...more] = sentence.named;
  const last = sentence.spans.at(-1);
  const cue =
    sentence.find('DOING') ?? (last && plays(last, 'DO') && sentence.has('WHAT') ? last : undefined);
  const [within = null, ...others] = more;
  if (!of || others.length > 0 || !cue || (within && !isWithin(within, sentence))) return null;
  const aim = sentence.aims.find(({ spans }) => spans.includes(cue)) ?? null;
  if (sentence.aims.some((other) => other !== aim && !other.categories.includes('EMPLOYMENT'))) return null;
  const used = usedBy(
    sentence,
    sentence.named,
    aim,
    ...sentence.all('DOING', 'HAPPEN'),
    ...sentence.aims.flatMap(({ spans }) => spans),
  );
  return { question: { form: 'ROLE', of, within }, used };
}

/** "… in the government", "… at the firm". */
function isWithin({ span }: Named, { spans }: Sentence): boolean {
  const before = spans.find(({ to }) => to === span.from);
  return before !== undefined && /^(?:in|at|for|with|of)$/i.test(before.text);
}
