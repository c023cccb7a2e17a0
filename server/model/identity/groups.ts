import type { IdentityDecision } from './decision.ts';

/** Entities that stand for one, by the id of the one that they became: that one first, the others by id. */
export type Groups = ReadonlyMap<string, readonly string[]>;

/** The groups that the standing decisions make. An entity that became one that itself became a third is the third. */
export function groupsOf(decisions: readonly IdentityDecision[]): Groups {
  const became = new Map<string, string>();
  for (const { verdict, undoneAt, kept, merged } of decisions)
    if (verdict === 'SAME' && undoneAt === null) for (const id of merged) became.set(id, kept);
  const groups = new Map<string, string[]>();
  for (const id of [...became.keys()].sort()) {
    const last = lastOf(id, became);
    const group = groups.get(last) ?? [last];
    groups.set(last, [...group, id]);
  }
  return groups;
}

// The store refuses to merge what is merged already, so that this ends; a file edited by hand must not hang it.
function lastOf(id: string, became: ReadonlyMap<string, string>): string {
  let last = id;
  for (let steps = 0; steps <= became.size; steps += 1) {
    const next = became.get(last);
    if (next === undefined) break;
    last = next;
  }
  return last;
}

/** Whether an entity that a decision names is no longer itself, by another that stands: it can't be merged twice at a time. */
export function isTaken(decisions: readonly IdentityDecision[], made: IdentityDecision): boolean {
  const named = new Set([made.kept, ...made.merged]);
  return decisions.some(
    ({ verdict, undoneAt, merged }) =>
      verdict === 'SAME' && undoneAt === null && merged.some((id) => named.has(id)),
  );
}
