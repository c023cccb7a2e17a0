import { fileURLToPath } from 'node:url';
import type { Relation, Vocabulary } from '../../server/model/types.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { whoIsWho } from '../../server/model/identity/groups.ts';
import { IDS_AT_ONCE, patience } from '../../server/store/chunks.ts';
import { foldAll } from '../../server/model/claims/foldAll.ts';
import { lookUpRelations, lookUpSources, lookUpStanding } from '../../server/store/lookUp.ts';
import { sameRecord } from './same.ts';

/**
 * Folds every relation again from the stored evidence and writes those whose history changed;
 * for when the rule itself has changed. Talks are folded together with the deals that follow them.
 */
export async function refold(
  store: GraphStore,
  onProgress: (folded: number) => void = () => {},
): Promise<{ relations: number; changed: number }> {
  const vocabulary = await store.vocabulary(patience());
  const { resolve } = whoIsWho(await store.decisions(patience()));
  const followers = await followersInStore(store);
  let relations = 0;
  let changed = 0;
  for await (const ids of allIds(store)) {
    const wanted = new Set(ids);
    // A set visits what is added while it is walked: followers, and those that follow them.
    for (const id of wanted) (followers.get(id) ?? []).forEach((follower) => wanted.add(follower));
    const stored = await lookUpRelations(store, wanted);
    const folded = await foldStored(store, stored, vocabulary, resolve);
    const own = new Set(ids);
    const differs = [...folded.values()].filter(
      (relation) => own.has(relation.id) && !sameRecord(relation, stored.get(relation.id)),
    );
    if (differs.length > 0) await store.write({ relations: differs });
    relations += ids.length;
    changed += differs.length;
    onProgress(relations);
  }
  return { relations, changed };
}

async function foldStored(
  store: GraphStore,
  relations: ReadonlyMap<string, Relation>,
  { relationTypes }: Vocabulary,
  resolve: (id: string) => string,
): Promise<Map<string, Relation>> {
  const evidence = await lookUpStanding(store, relations.keys());
  const named = [...evidence.values()].flat().flatMap(({ source, origin }) => [source, origin ?? source]);
  return foldAll({
    relations,
    evidence,
    others: new Map(),
    sources: await lookUpSources(store, named),
    types: new Map(relationTypes.map((type) => [type.id, type])),
    resolve,
  });
}

async function followersInStore(store: GraphStore): Promise<Map<string, string[]>> {
  const followers = new Map<string, string[]>();
  for await (const ids of allIds(store))
    for (const { id, follows } of (await lookUpRelations(store, ids)).values())
      if (follows !== null) followers.set(follows, [...(followers.get(follows) ?? []), id]);
  return followers;
}

async function* allIds(store: GraphStore): AsyncGenerator<string[]> {
  for (let ids = await store.relationIds(null, IDS_AT_ONCE, patience()); ids.length > 0;) {
    yield ids;
    ids = await store.relationIds(ids.at(-1) ?? null, IDS_AT_ONCE, patience());
  }
}

/** `npm run refold`. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { TERMINAL, withStore } = await import('./command.ts');
  process.exitCode = await withStore(TERMINAL, undefined, async (store) => {
    const { relations, changed } = await refold(store);
    TERMINAL.say(`Folded ${relations} relations again; ${changed} changed.`);
  });
}
