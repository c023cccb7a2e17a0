import { isSeparated } from './decision.ts';
import type { IdentityDecision } from './decision.ts';
import { whoIsWho } from './groups.ts';

/** Entities of which somebody said that they are not one, by entity, in both directions. */
export type Apart = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Whom people hold apart: what they decided is not the same, and what they separated again, with all that
 * stood for either when it was merged.
 */
export function heldApart(decisions: readonly IdentityDecision[]): Apart {
  const apart = new Map<string, Set<string>>();
  const add = (one: string, other: string) => {
    apart.set(one, (apart.get(one) ?? new Set()).add(other));
    apart.set(other, (apart.get(other) ?? new Set()).add(one));
  };
  for (const decision of decisions) {
    const { verdict, undoneAt, kept, merged } = decision;
    if (verdict === 'DISTINCT' && undoneAt === null) merged.forEach((id) => add(kept, id));
    if (!isSeparated(decision)) continue;
    const { members } = whoIsWho(standingBefore(decision, decisions));
    const sides = [kept, ...merged].map(members);
    sides.forEach((side, index) => {
      for (const other of sides.slice(index + 1))
        for (const one of side) for (const id of other) add(one, id);
    });
  }
  return apart;
}

function standingBefore(
  { id, at }: IdentityDecision,
  decisions: readonly IdentityDecision[],
): IdentityDecision[] {
  return decisions
    .filter((one) => one.id !== id && one.at <= at && (one.undoneAt === null || one.undoneAt > at))
    .map((one) => ({ ...one, undoneAt: null }));
}
