import type { Day } from '../model/types.ts';
import type { Lens } from '../store/port.ts';

/** The two days of a read; left out, both are today. */
export function lensOf(given: { asOf?: Day | null; knownBy?: Day | null }, today: Day): Lens {
  return { asOf: given.asOf ?? today, knownBy: given.knownBy ?? today };
}
