import type { IdentityDecision } from '../../model/identity/decision.ts';
import type { Page, PageRequest } from '../../store/port.ts';
import { checkId } from '../checks/bounds.ts';
import type { Reading } from '../context.ts';
import { standingOf } from './standing.ts';

/** The decisions about one entity, or all of them, the latest first. */
export async function decisionsOf(
  { store, read }: Reading,
  given: { of?: string | null; standing?: boolean | null },
): Promise<IdentityDecision[]> {
  const all = await store.decisions(read);
  const members = given.of == null ? null : standingOf(all).members(checkId(given.of, 'of'));
  const isAbout = ({ kept, merged }: IdentityDecision) =>
    members === null || [kept, ...merged].some((id) => members.includes(id));
  const isWanted = ({ undoneAt }: IdentityDecision) =>
    given.standing == null || given.standing === (undoneAt === null);
  return all.filter((one) => isAbout(one) && isWanted(one)).reverse();
}

export function pageOfDecisions(
  all: readonly IdentityDecision[],
  { first, after }: PageRequest,
): Page<IdentityDecision> {
  const isAfter = ({ at, id }: IdentityDecision) =>
    !after || at < after.key || (at === after.key && id < after.id);
  const rest = all.filter(isAfter);
  const rows = rest.slice(0, first);
  return { rows, keys: rows.map(({ at }) => at), hasNext: rest.length > first };
}
