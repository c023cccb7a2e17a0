import { usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** All relations of the named: "relations of Ford", "How many relations does Ford have?", "Ford's timeline". */
export function relations(sentence: Sentence): Reading | null {
  const cues = sentence.all('REPORTS', 'RELATED', 'CONNECTED', 'HOW_MANY', 'DATES_OF');
  if (sentence.named.length === 0 || sentence.aims.length > 0 || cues.length === 0) return null;
  return {
    question: {
      form: 'RELATIONS',
      voice: null,
      named: sentence.named,
      aim: null,
      statuses: null,
      sourced: null,
      count: sentence.has('HOW_MANY'),
      negated: false,
    },
    used: usedBy(sentence, sentence.named, null, ...cues),
  };
}
