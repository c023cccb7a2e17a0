import type { IdentityDecision } from './decision.ts';

/** Entities that stand for one, by the id of the one that they became: that one first, the others by id. */
export type Groups = ReadonlyMap<string, readonly string[]>;

/** Who is who by the decisions that stand. */
export interface WhoIsWho {
  groups: Groups;
  /** The id that an entity answers by: its own, or that of the one it became. */
  resolve: (id: string) => string;
  /** The stored ids that stand for an entity, the kept one first; the id alone where nothing was merged. */
  members: (id: string) => readonly string[];
}

export function whoIsWho(decisions: readonly IdentityDecision[]): WhoIsWho {
  const groups = groupsOf(decisions);
  const became = new Map([...groups].flatMap(([id, members]) => members.map((member) => [member, id])));
  const resolve = (id: string) => became.get(id) ?? id;
  return { groups, resolve, members: (id) => groups.get(resolve(id)) ?? [id] };
}

/** The groups that the standing decisions make. An entity that became one that itself became a third is the third. */
function groupsOf(decisions: readonly IdentityDecision[]): Groups {
  const became = new Map<string, string>();
  for (const { kept, merged } of decisions.filter(joins)) for (const id of merged) became.set(id, kept);
  const groups = new Map<string, string[]>();
  for (const id of [...became.keys()].sort()) {
    const last = lastOf(id, became);
    const group = groups.get(last);
    if (group) group.push(id);
    else groups.set(last, [last, id]);
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

/**
 * Whether one of these decisions names an entity that is no longer itself, by another that stands or by
 * one before it in the list: nobody can be merged twice at a time.
 */
export function isTaken(decisions: readonly IdentityDecision[], made: readonly IdentityDecision[]): boolean {
  const merged = new Set(decisions.filter(joins).flatMap((one) => one.merged));
  return made.some((decision) => {
    const taken = [decision.kept, ...decision.merged].some((id) => merged.has(id));
    if (joins(decision)) decision.merged.forEach((id) => merged.add(id));
    return taken;
  });
}

/** Changes whenever a decision is made or taken back, and never comes back to what it was. */
export function decisionsMark(decisions: readonly IdentityDecision[]): number {
  return decisions.length + decisions.filter(({ undoneAt }) => undoneAt !== null).length;
}

const joins = ({ verdict, undoneAt }: IdentityDecision) => verdict === 'SAME' && undoneAt === null;
