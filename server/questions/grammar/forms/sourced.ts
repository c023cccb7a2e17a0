import { aimIn, asksForParty, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** What rests on one report, or on unnamed sources alone: "Which claims about X rest on a single source?" */
export function sourced(sentence: Sentence): Reading | null {
  const cue = sentence.find('ONE_REPORT', 'UNNAMED_SOURCES');
  if (!cue || asksForParty(sentence) || sentence.has('NOT')) return null;
  const aim = aimIn(sentence);
  const { named } = sentence;
  return {
    question: {
      form: 'RELATIONS',
      voice: null,
      named,
      aim,
      statuses: null,
      sourced: sentence.has('UNNAMED_SOURCES') ? 'UNNAMED_SOURCES' : 'ONE_REPORT',
      count: sentence.has('HOW_MANY'),
      negated: false,
    },
    used: usedBy(
      sentence,
      named,
      aim,
      ...sentence.all('ONE_REPORT', 'UNNAMED_SOURCES', 'REPORTS', 'RELATED', 'CONNECTED', 'HOW_MANY', 'SAY'),
    ),
  };
}
