import { whoIsWho } from '../../model/identity/groups.ts';
import type { IdentityDecision } from '../../model/identity/decision.ts';
import { patience } from '../chunks.ts';
import type { GraphStore } from '../port.ts';
import { joinByIdentifier } from './joining.ts';
import { changedEntities, changedHistories } from './refold.ts';

/**
 * Ends a load: what somebody decided on who is who while it ran is folded into the histories that were
 * written without it, and records of several data sets that bear the same exact identifier become one.
 *
 * @param known the decisions by which the load folded
 * @param at ISO date-time of the load
 * @returns how many records were joined to another by an identifier
 */
export async function settleIdentity(
  store: GraphStore,
  known: readonly IdentityDecision[],
  at: string,
): Promise<number> {
  const now = whoIsWho(await store.decisions(patience()));
  const relations = await changedHistories(store, changedEntities(whoIsWho(known), now), now);
  if (relations.length > 0) await store.write({ relations });
  return joinByIdentifier(store, at);
}
