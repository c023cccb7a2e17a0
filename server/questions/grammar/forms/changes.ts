import { meant } from '../../lexicon/meaning.ts';
import { usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** What became known, or changed, since a day or between two. */
export function changes(sentence: Sentence): Reading | null {
  const cue = sentence.find('CHANGE');
  if (!cue || sentence.aims.some(({ spans }) => !spans.includes(cue))) return null;
  const dates = sentence.dates.flatMap((span) => meant(span, 'DATE') ?? []);
  const from = dates.map((date) => date.from).find((day) => day !== null) ?? null;
  const until =
    dates.map((date) => (date.use === 'SINCE' ? null : date.until)).find((day) => day !== null) ?? null;
  const used = usedBy(
    sentence,
    sentence.named,
    null,
    ...sentence.all('CHANGE', 'HAPPEN', 'REPORTS', 'RELATED', 'KNOWN', 'LAST'),
  );
  return { question: { form: 'CHANGES', named: sentence.named, since: from, until }, used };
}
