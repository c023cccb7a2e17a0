import { usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** How one gets from one to another. */
export function path(sentence: Sentence): Reading | null {
  const [from, to, ...more] = sentence.named;
  if (!from || !to || more.length > 0 || !sentence.has('CONNECTED')) return null;
  const aims = sentence.aims.filter(({ spans }) =>
    spans.every((span) => sentence.all('CONNECTED').includes(span)),
  );
  const used = usedBy(
    sentence,
    sentence.named,
    aims[0] ?? null,
    ...sentence.all('CONNECTED', 'RELATED', 'HOW_MANY', 'TOGETHER_VAGUE'),
  );
  return { question: { form: 'PATH', from, to }, used };
}
