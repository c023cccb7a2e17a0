import type { Change } from '../../model/claims/change.ts';
import { LAST_DAY } from '../../model/claims/certainty.ts';
import { dateInWords, dayInWords } from '../../model/dates/words.ts';
import type { FuzzyDate, RelationTypeTerm, Status } from '../../model/types.ts';
import { whenInWords } from '../words.ts';

/** Without "was" or "were": nouns come in both numbers. */
const VERBS: Record<Change['kind'], string> = {
  BEGAN: 'began',
  ENDED: 'ended',
  WIDENED: 'widened or renewed',
  BECAME_KNOWN: 'first heard of',
  CONFIRMED: 'became confirmed',
  REPORTED: 'back to only reported',
  DISPUTED: 'became disputed',
  DENIED: 'became denied',
  RETRACTED: 'taken back',
};

/** What a reader must not take for a fact, said with whatever else happened to it. */
const DOUBTED: readonly Status[] = ['DISPUTED', 'DENIED', 'RETRACTED'];

/**
 * A change in words: "Ford and Xiaomi: joint venture became denied, by 28 February 2026". Whatever
 * else happened to a relation that is in doubt by then, its status is said with it.
 */
export function changeSentence(told: {
  change: Change;
  day: FuzzyDate | null;
  /** By the last day of the range. */
  status: Status;
  ends: readonly [from: string, to: string];
  /** The type's; of a widening that of the deal, where it is known. */
  term: Pick<RelationTypeTerm, 'noun' | 'temporality'>;
}): string {
  const { change, day, status, ends, term } = told;
  const happened = change.kind === 'BEGAN' && term.temporality === 'OCCURRENCE';
  const verb = happened ? 'happened' : VERBS[change.kind];
  const perhaps = change.margin || change.day === LAST_DAY ? 'perhaps ' : '';
  const doubt = DOUBTED.includes(status) && status !== change.kind ? ` (${status.toLowerCase()})` : '';
  return `${ends.join(' and ')}: ${term.noun} ${perhaps}${verb}${when(change, day)}${doubt}`;
}

function when({ kind, earliest, day: latest }: Change, day: FuzzyDate | null): string {
  if (day === null) return '';
  const isInTheWorld = kind === 'BEGAN' || kind === 'ENDED' || kind === 'WIDENED';
  if (!isInTheWorld && earliest !== latest && latest !== LAST_DAY) return `, by ${dayInWords(latest)}`;
  const words = whenInWords(dateInWords(day));
  return /^(on|in) /.test(words) ? ` ${words}` : `, ${words}`;
}
