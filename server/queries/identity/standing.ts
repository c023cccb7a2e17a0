import { isSeparated } from '../../model/identity/decision.ts';
import type { IdentityDecision } from '../../model/identity/decision.ts';
import { whoIsWho } from '../../model/identity/groups.ts';

/** Who is who by the decisions that stand. */
export interface Standing {
  /** The id that an entity answers by. */
  resolve: (id: string) => string;
  /** All stored ids that stand for an entity. */
  members: (id: string) => readonly string[];
  /** Its record is not one that is stored, but made of several. */
  isMerged: (id: string) => boolean;
  /** The decision that two are not the same; null where there is none. */
  apart: (one: string, other: string) => IdentityDecision | null;
  /** The decision by which they were one until it was taken back; undefined where there is none. */
  separated: (one: string, other: string) => IdentityDecision | undefined;
}

export function standingOf(decisions: readonly IdentityDecision[]): Standing {
  const { groups, resolve, members } = whoIsWho(decisions);
  const apart = new Map<string, IdentityDecision>();
  const separated = new Map<string, IdentityDecision>();
  for (const decision of decisions)
    if (decision.verdict === 'DISTINCT' && decision.undoneAt === null)
      for (const other of decision.merged)
        apart.set(pairKey(resolve(decision.kept), resolve(other)), decision);
  for (const decision of decisions)
    if (isSeparated(decision))
      for (const other of decision.merged)
        separated.set(pairKey(resolve(decision.kept), resolve(other)), decision);
  return {
    resolve,
    members,
    isMerged: (id) => groups.has(resolve(id)),
    apart: (one, other) => apart.get(pairKey(resolve(one), resolve(other))) ?? null,
    separated: (one, other) => separated.get(pairKey(resolve(one), resolve(other))),
  };
}

/** The same for a pair in either order. */
export const pairKey = (one: string, other: string): string =>
  JSON.stringify(one < other ? [one, other] : [other, one]);
