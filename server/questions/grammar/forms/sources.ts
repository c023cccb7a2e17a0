import { plays } from '../../lexicon/meaning.ts';
import { aimIn, partyIn, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** Who says so, and where it stands: "On whose word do we have …?" */
export function sources(sentence: Sentence): Reading | null {
  const paper =
    sentence.wanted.kinds?.includes('Publication') === true ? sentence.find('SAY', 'REPORTS') : undefined;
  const cue = sentence.find('SOURCE') ?? paper;
  if (!cue || (sentence.named.length === 0 && sentence.aims.length === 0)) return null;
  const aims = sentence.aims.filter(
    ({ spans }) => !spans.some((span) => plays(span, 'SOURCE') || plays(span, 'SAY')),
  );
  const aim = aimIn(sentence, aims);
  const used = usedBy(
    sentence,
    sentence.named,
    aim,
    ...sentence.all(
      'HOW_MANY',
      'SOURCE',
      'SAY',
      'REPORTS',
      'RELATED',
      'ACCORDING',
      'WHERE',
      'FIRST',
      'FIRST_REPORTED',
    ),
    ...sentence.wanted.spans,
  );
  const question = {
    form: 'SOURCES' as const,
    named: sentence.named,
    party: partyIn(sentence, ['Publication']),
    aim,
    count: sentence.has('HOW_MANY'),
    first: sentence.has('FIRST', 'FIRST_REPORTED'),
    confirming: sentence.has('WHO_CONFIRMS'),
  };
  return { question, used };
}
