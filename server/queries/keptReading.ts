import type { GraphStore, ReadContext } from '../store/port.ts';
import type { Reading } from './context.ts';
import { kept, versionsOf } from './kept.ts';
import { nameIndex } from './names/nameIndex.ts';
import { happeningsOf } from './relations/happenings.ts';

/** What is made from the whole store and kept until it changes: one of these per store. */
export type Kept = ReturnType<typeof keptOf>;

export function keptOf(store: GraphStore) {
  const versions = versionsOf(store);
  return {
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
    read,
    today,
    vocabulary: () => keeps.vocabulary(read),
    names: () => keeps.names(read),
    happenings: () => keeps.happenings(read),
  };
}
