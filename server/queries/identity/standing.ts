import type { IdentityDecision } from '../../model/identity/decision.ts';
import { groupsOf } from '../../model/identity/groups.ts';

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
}

export function standingOf(decisions: readonly IdentityDecision[]): Standing {
  const groups = groupsOf(decisions);
  const became = new Map([...groups].flatMap(([id, members]) => members.map((member) => [member, id])));
  const resolve = (id: string) => became.get(id) ?? id;
  const apart = new Map<string, IdentityDecision>();
  for (const decision of decisions)
    if (decision.verdict === 'DISTINCT' && decision.undoneAt === null)
      for (const other of decision.merged)
        apart.set(pairKey(resolve(decision.kept), resolve(other)), decision);
  return {
    resolve,
    members: (id) => groups.get(resolve(id)) ?? [id],
    isMerged: (id) => groups.has(resolve(id)),
    apart: (one, other) => apart.get(pairKey(resolve(one), resolve(other))) ?? null,
  };
}

/** The same for a pair in either order. */
export const pairKey = (one: string, other: string): string =>
  JSON.stringify(one < other ? [one, other] : [other, one]);
