import { usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';
import { exceptIn } from './related.ts';
import { isOpen } from '../wanted.ts';

/** Entities of a kind or country, whatever their relations: "Which agencies are there?", "the agency". */
export function entities(sentence: Sentence): Reading | null {
  const { wanted } = sentence;
  const except = exceptIn(sentence);
  if (except.length < sentence.named.length || isOpen(wanted)) return null;
  const other = sentence.aims.filter(({ spans }) => !spans.some((span) => wanted.spans.includes(span)));
  if (other.length > 0) return null;
  const definite =
    wanted.spans.some(({ text }) => /^(?:the|this|that)\b/i.test(text)) &&
    !sentence.has('WHICH', 'HOW_MANY') &&
    !wanted.spans.some(({ text }) => /s$/i.test(text));
  return {
    question: { form: 'ENTITIES', wanted, count: sentence.has('HOW_MANY'), definite, except },
    used: usedBy(sentence, except, null, ...wanted.spans, ...sentence.all('HOW_MANY', 'REPORTS', 'EXCEPT')),
  };
}
