import { isDeepStrictEqual } from 'node:util';
import { foldAll } from '../../model/claims/foldAll.ts';
import { decisionsMark, whoIsWho } from '../../model/identity/groups.ts';
import type { WhoIsWho } from '../../model/identity/groups.ts';
import type { IdentityDecision } from '../../model/identity/decision.ts';
import type { Relation } from '../../model/types.ts';
import { chunksOf, IDS_AT_ONCE, patience } from '../chunks.ts';
import type { Refolding } from '../decisions.ts';
import { lookUpFollowed, lookUpFollowers, lookUpSources, lookUpStanding } from '../lookUp.ts';
import type { GraphStore } from '../port.ts';

/**
 * The histories that change when the decisions `before` become those `after`: what merged records say is
 * said by one, and a denial by any of them is the party's own. What nobody of them speaks of, and what no
 * such relation ends, stays as it is.
 */
export async function refolding(
  store: GraphStore,
  before: readonly IdentityDecision[],
  after: readonly IdentityDecision[],
): Promise<Refolding> {
  const [earlier, later] = [whoIsWho(before), whoIsWho(after)];
  const relations = await changedHistories(store, changedEntities(earlier, later), later);
  return { mark: decisionsMark(before), relations };
}

/** Folds the relations of which some entities speak, and returns those whose history is another than the stored one. */
export async function changedHistories(
  store: GraphStore,
  entities: readonly string[],
  { resolve }: WhoIsWho,
): Promise<Relation[]> {
  const spokenBy: string[] = [];
  for (const ids of chunksOf(entities, IDS_AT_ONCE))
    spokenBy.push(...(await store.relationsSpokenBy(ids, patience())));
  if (spokenBy.length === 0) return [];
  const stored = await lookUpFollowed(store, new Set(spokenBy));
  const evidence = await lookUpStanding(store, stored.keys());
  const named = [...evidence.values()].flat().flatMap(({ source, origin }) => [source, origin ?? source]);
  const { relationTypes } = await store.vocabulary(patience());
  const folded = foldAll({
    relations: stored,
    evidence,
    others: await lookUpFollowers(store, stored.keys()),
    sources: await lookUpSources(store, named),
    types: new Map(relationTypes.map((type) => [type.id, type])),
    resolve,
  });
  return [...folded.values()].filter(
    ({ id, history }) => !isDeepStrictEqual(history, stored.get(id)?.history),
  );
}

/** Every member of a group that is not the same group on both sides. */
export function changedEntities(before: WhoIsWho, after: WhoIsWho): string[] {
  const changed = new Set<string>();
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const)
    for (const members of one.groups.values())
      if (members.join('\n') !== other.members(members[0] ?? '').join('\n'))
        members.forEach((id) => changed.add(id));
  return [...changed].sort();
}
