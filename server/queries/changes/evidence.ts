import type { Change } from '../../model/claims/change.ts';
import { publicDays } from '../../model/claims/public.ts';
import type { Evidence, Stance } from '../../model/types.ts';

/** Whose statements make what: those of this side, where there are any. */
const SIDES: Partial<Record<Change['kind'], Stance>> = {
  BECAME_KNOWN: 'SUPPORTS',
  CONFIRMED: 'SUPPORTS',
  REPORTED: 'SUPPORTS',
  DISPUTED: 'DENIES',
  DENIED: 'DENIES',
  RETRACTED: 'RETRACTS',
};

/**
 * The statements that made a change, of those known of its relation by the last day of the range: for
 * a beginning, widening or end those that state it, less what was taken back; for what became known
 * those that became public with it.
 */
export function evidenceOfChange(change: Change, known: readonly Evidence[]): Evidence[] {
  switch (change.kind) {
    case 'BEGAN':
    case 'WIDENED':
      return statedStart(known);
    case 'ENDED':
      return supports(known).filter(({ start, end }) => end !== null || /\/(?!\.\.$)/.test(start ?? ''));
    default:
      return ofSide(published(change, known), SIDES[change.kind]);
  }
}

/** Statements that say when it began, less what was taken back. */
export function statedStart(known: readonly Evidence[]): Evidence[] {
  return supports(known).filter(({ start }) => start !== null && !/^(\.\.)?\//.test(start));
}

function supports(known: readonly Evidence[]): Evidence[] {
  const gone = new Set(known.flatMap(({ retracts }) => retracts ?? []));
  return known.filter(({ id, stance }) => stance === 'SUPPORTS' && !gone.has(id));
}

/** What surely became public on the day; where that is open, what began to be perhaps public with it. */
function published({ earliest, day, margin }: Change, known: readonly Evidence[]): Evidence[] {
  const dated = known.map((piece) => ({ piece, days: publicDays(piece) }));
  const made = dated.filter(({ days }) => (margin ? days.earliest === earliest : days.latest === day));
  return made.map(({ piece }) => piece);
}

function ofSide(all: Evidence[], side: Stance | undefined): Evidence[] {
  const of = all.filter(({ stance }) => stance === side);
  return of.length > 0 ? of : all;
}
