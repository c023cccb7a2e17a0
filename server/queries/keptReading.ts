import { dataVersion } from '../model/identity/version.ts';
import type { GraphStore, ReadContext } from '../store/port.ts';
import type { Reading } from './context.ts';
import { kept, versionsOf } from './kept.ts';
import { identityIndex } from './identity/identityIndex.ts';
import { proposals } from './identity/proposals.ts';
import { nameIndex } from './names/nameIndex.ts';
import { happeningsOf } from './relations/happenings.ts';

/** What is made from the whole store and kept until it changes: one of these per store. */
export type Kept = ReturnType<typeof keptOf>;

/**
 * @param store as the decisions about who is who have it
 * @param stored the same as it was loaded
 */
export function keptOf(store: GraphStore, stored: GraphStore = store) {
  const versions = versionsOf(store);
  // Comparing all names takes a while, and no decision changes them.
  const identity = kept(
    async (read) => dataVersion(await versions(read)),
    (read) => identityIndex(stored, read),
  );
  return {
    stored,
    identity,
    proposals: kept(versions, async (read) => proposals(await identity(read), store, read)),
    vocabulary: kept(versions, (read) => store.vocabulary(read)),
    names: kept(versions, async (read) => nameIndex(await store.names(read))),
    happenings: kept(versions, (read) => happeningsOf(store, read)),
    datasets: kept(versions, (read) => store.datasets(read)),
  };
}

/** One request's view: the store, its deadline, and what is kept. */
export function readingOf(store: GraphStore, keeps: Kept, read: ReadContext, today: string): Reading {
  return {
    store,
    stored: keeps.stored,
    read,
    today,
    vocabulary: () => keeps.vocabulary(read),
    names: () => keeps.names(read),
    happenings: () => keeps.happenings(read),
    identity: () => keeps.identity(read),
    proposals: () => keeps.proposals(read),
  };
}
