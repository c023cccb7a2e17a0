import { plays } from '../../lexicon/meaning.ts';
import { aimIn, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** Who has the most or fewest of something: "Who had the most meetings?" */
export function most(sentence: Sentence): Reading | null {
  const cue = sentence.find('MOST', 'LEAST');
  if (!cue || sentence.has('FIRMER')) return null;
  const aims = sentence.aims.filter(({ spans }) => !spans.includes(cue));
  const aim = aimIn(sentence, aims);
  const { wanted, named } = sentence;
  const used = usedBy(
    sentence,
    named,
    aim,
    ...sentence.all('MOST', 'LEAST', 'CONNECTED', 'RELATED', 'REPORTS', 'STAFF'),
    ...wanted.spans,
  );
  const person = sentence.spans.some((span) => plays(span, 'STAFF')) ? ['Person'] : null;
  return {
    question: {
      form: 'MOST',
      wanted: { ...wanted, kinds: wanted.kinds ?? person },
      aim,
      named,
      least: plays(cue, 'LEAST'),
    },
    used,
  };
}
