import { usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** Whom or what two have in common. */
export function common(sentence: Sentence): Reading | null {
  const [left, right, ...more] = sentence.named;
  const cue = sentence.find('COMMON');
  if (!cue || !left || !right || more.length > 0) return null;
  const used = usedBy(
    sentence,
    sentence.named,
    null,
    ...sentence.all('COMMON', 'BOTH', 'RELATED', 'CONNECTED'),
    ...sentence.wanted.spans,
  );
  return { question: { form: 'COMMON', left, right, wanted: sentence.wanted }, used };
}
