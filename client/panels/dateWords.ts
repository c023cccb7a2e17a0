import type { FuzzyDate } from '../state/types.ts';
import { text } from '../text.ts';

interface Dated {
  start: FuzzyDate | null;
  startStated: boolean;
  end: FuzzyDate | null;
}

/**
 * When it was so, in words. An occurrence has a day ("January 2026"), a state a beginning ("since
 * December 2025") and perhaps an end; what no source gives is said to be not given.
 */
export function dateWords({ start, startStated, end }: Dated, temporality: 'STATE' | 'OCCURRENCE'): string {
  if (!start || !startStated) return end ? text.relation.until(end.words) : text.answer.noStart;
  if (temporality === 'OCCURRENCE') return start.words;
  if (/^between\b/.test(start.words) && !end) return text.answer.begun(start.words);
  return end ? `${start.words} ${text.relation.until(end.words)}` : text.answer.since(start.words);
}

/** The same of what is denied or taken back: what was reported, not what was so; nothing when it was not said. */
export function reportedDateWords(dated: Dated, temporality: 'STATE' | 'OCCURRENCE'): string {
  if (!dated.end && !(dated.start && dated.startStated)) return '';
  return text.told.asReported(dateWords(dated, temporality));
}
