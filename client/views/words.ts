import { dayInFull } from '../ui/days.ts';
import type { FuzzyDate } from '../state/index.ts';
import type { Frozen, FrozenRelation } from './types.ts';

/** "Ford – CATL, licensing deal": the ends and what is between them, without saying that it is so. */
export function aboutRelation({ from, to, noun }: FrozenRelation, { entities }: Frozen): string {
  const nameOf = (id: string) => entities.find((entity) => entity.id === id)?.name ?? id;
  return `${nameOf(from.id)} – ${nameOf(to.id)}, ${noun}`;
}

/** "January 2026 to March 2026", "from January 2026", "until March 2026", "not at all". */
export function dateWords(start: FuzzyDate | null, end: FuzzyDate | null): string {
  if (start && end) return `${start.words} to ${end.words}`;
  if (start) return `from ${start.words}`;
  return end ? `until ${end.words}` : 'not at all';
}

/** "15 February 2026" of a day or a date-time in UTC. */
export const dayWords = (time: string): string => dayInFull(time.slice(0, 10));
