import { aimIn, partyIn, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** What stands for the place itself: "in which country", "at what event". */
const NEVER = ['Place', 'Event', 'Meeting'];

/** Where something was. */
export function where(sentence: Sentence): Reading | null {
  const { named } = sentence;
  if (!sentence.has('WHERE') || named.length === 0) return null;
  const aim = aimIn(sentence);
  const used = usedBy(
    sentence,
    named,
    aim,
    ...sentence.all('WHERE', 'HAPPEN', 'TOGETHER', 'SAY', 'OTHER_PARTY', 'RELATED'),
    ...sentence.wanted.spans,
  );
  return { question: { form: 'WHERE', named, party: partyIn(sentence, NEVER), aim }, used };
}
