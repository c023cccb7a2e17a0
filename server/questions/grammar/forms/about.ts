import { usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Named, Reading } from '../tree.ts';

/** Who or what somebody is; a name alone asks the same. */
export function about(sentence: Sentence): Reading | null {
  const [named, ...more] = sentence.named;
  if (!named || more.length > 0 || sentence.aims.length > 0) return null;
  return {
    question: { form: 'ABOUT', named },
    used: usedBy(
      sentence,
      [named],
      null,
      ...sentence.all('ABOUT', 'STAFF', 'OR'),
      ...apposed(sentence, named),
    ),
  };
}

/** "the company Ford", "what kind of company is Ford"; not "Ford's companies", which asks for others. */
function apposed({ wanted }: Sentence, { span }: Named): Sentence['spans'] {
  return wanted.spans.filter((kind) => kind.to <= span.from);
}
