import type { Reason } from './types.ts';
import { speaksFor } from './types.ts';

/** However many neighbours two share, they may be relatives, or parts of a group. */
export const MOST_FROM_NEIGHBOURS = 0.12;
const EACH = 0.04;
const SHOWN = 3;

/** What it says that two are related to the same others, by their names. */
export function compareNeighbours(shared: readonly string[]): Reason[] {
  if (shared.length === 0) return [];
  const rest = shared.length - SHOWN;
  const named = shared.slice(0, SHOWN).map((name) => `“${name}”`);
  const all = rest > 0 ? [...named, `${rest} more`] : named;
  const listed = all.length === 1 ? all[0] : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
  const weight = Math.round(Math.min(MOST_FROM_NEIGHBOURS, EACH * shared.length) * 100) / 100;
  return [speaksFor(weight, `Both are related to ${listed ?? ''}.`)];
}
