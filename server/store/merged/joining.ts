import { isByRule, RULE_NAME } from '../../model/identity/decision.ts';
import { whoIsWho } from '../../model/identity/groups.ts';
import { identifiersOf } from '../../model/identity/identifiers.ts';
import { baselessJoins, doubtfulJoins, joinsOf } from '../../model/identity/joins.ts';
import type { Entity } from '../../model/types.ts';
import { patience } from '../chunks.ts';
import { lookUp } from '../lookUp.ts';
import type { GraphStore, PageRequest } from '../port.ts';
import { undoAndFold, untilFresh } from './deciding.ts';
import { refolding } from './refold.ts';

const AT_ONCE = 5_000;

/**
 * Joins records of several data sets that bear the same exact identifier (see `joinsOf`), and folds again
 * what that changes; what it joined before and no identifier joins any more stands on its own again. Done
 * again, it changes nothing more.
 *
 * @param store as it was loaded, not as the decisions have it
 * @returns how many records were joined to another
 */
export async function joinByIdentifier(store: GraphStore, at: string): Promise<number> {
  const bearers = await takeBackBaseless(store, at);
  if (bearers.length === 0) return 0;
  const joined = await untilFresh(async () => {
    const decisions = await store.decisions(patience());
    const { resolve, members } = whoIsWho(decisions);
    const ids = bearers.filter((some) => new Set(some.map(resolve)).size > 1).flat();
    const made = joinsOf(await recordsOf(store, ids.flatMap(members)), decisions, at);
    if (made.length === 0) return 0;
    const outcome = await store.decide(made, await refolding(store, decisions, [...decisions, ...made]));
    return outcome === 'DECIDED' ? made.length : 'STALE';
  });
  return joined === 'STALE' ? 0 : joined;
}

/**
 * Takes back what the rule joined where identifiers were mended, so that nothing joins the two any more.
 *
 * @returns the ids of the records that bear an exact identifier, for each that several bear
 */
async function takeBackBaseless(store: GraphStore, at: string): Promise<string[][]> {
  const decisions = await store.decisions(patience());
  const ruled = decisions.filter((one) => isByRule(one) && one.undoneAt === null);
  const joined = new Set(ruled.flatMap(({ kept, merged }) => [kept, ...merged]));
  const { bearers, records } = await bearersOfIdentifiers(store, joined);
  if (doubtfulJoins(records, ruled).length === 0) return bearers;
  const { members } = whoIsWho(decisions);
  const ids = [...bearers.flat(), ...joined].flatMap(members);
  for (const { id } of baselessJoins(await recordsOf(store, ids), decisions))
    await undoAndFold(store, id, {
      at,
      by: `${RULE_NAME} no identifier joins them`,
      reason: 'By what the data sets say now, no exact identifier joins the two.',
    });
  return bearers;
}

function recordsOf(store: GraphStore, ids: readonly string[]): Promise<Map<string, Entity>> {
  return lookUp(ids, (some) => store.entitiesByIds(some, patience()));
}

/** The ids of the records that bear an exact identifier, for each that several bear; and the records of those `wanted` that have any. */
async function bearersOfIdentifiers(
  store: GraphStore,
  wanted: ReadonlySet<string>,
): Promise<{ bearers: string[][]; records: Map<string, Entity> }> {
  const records = new Map<string, Entity>();
  // Most identifiers stand in one record: a list is made only for the second.
  const found = new Map<string, string | string[]>();
  let after: PageRequest['after'];
  for (;;) {
    const request = { first: AT_ONCE, ...(after && { after }) };
    const page = await store.entities({ identified: true }, 'ID', request, patience());
    for (const entity of page.rows) {
      if (wanted.has(entity.id)) records.set(entity.id, entity);
      for (const { key, exact } of identifiersOf(entity)) {
        if (exact === null) continue;
        const held = found.get(key);
        if (held === undefined) found.set(key, entity.id);
        else if (typeof held === 'string') found.set(key, [held, entity.id]);
        else held.push(entity.id);
      }
    }
    const last = page.rows.at(-1);
    if (!page.hasNext || !last) break;
    after = { key: last.id, id: last.id };
  }
  return { bearers: [...found.values()].filter((held) => typeof held !== 'string'), records };
}
