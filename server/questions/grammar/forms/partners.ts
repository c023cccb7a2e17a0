import { usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** Whom one entity is partnered with, by the published rule; only where the words mean deals as a whole. */
export function partners(sentence: Sentence): Reading | null {
  const [of, ...more] = sentence.named;
  const [aim, ...otherAims] = sentence.aims;
  if (!of || more.length > 0 || !aim || otherAims.length > 0 || sentence.has('NOT', 'EXCEPT')) return null;
  if (aim.categories.length !== 1 || aim.categories[0] !== 'PARTNERSHIP') return null;
  const { wanted } = sentence;
  const used = usedBy(
    sentence,
    [of],
    aim,
    ...sentence.all('HOW_MANY', 'OTHER_PARTY', 'STAFF', 'COMMON', 'REPORTS'),
    ...wanted.spans,
  );
  return { question: { form: 'PARTNERS', of, wanted, count: sentence.has('HOW_MANY') }, used };
}
