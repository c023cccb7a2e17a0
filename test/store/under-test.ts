import { afterAll, beforeAll } from '@jest/globals';
import type { Change } from '../../server/model/claims/change.ts';
import type {
  GraphStore,
  Lens,
  Page,
  PageRequest,
  ReadContext,
  WriteBatch,
} from '../../server/store/port.ts';
import { worldBatches } from './world.ts';

/** What the contract needs of an engine: to open its store, and to empty the database while none is open. */
export interface StoreUnderTest {
  open(): Promise<GraphStore>;
  empty(): Promise<void>;
  /** How many random worlds the property test tells: fewer where each answer takes a round trip. */
  randomWorlds: number;
}

/** A read that may take its time: half a minute from now. */
export function soon(): ReadContext {
  return { deadline: Date.now() + 30_000 };
}

export const TODAY: Lens = { asOf: '2026-02-15', knownBy: '2026-02-15' };

/** Opens an emptied store that holds the batches (the world, if none are given) for the tests of a block. */
export function useStore(
  engine: StoreUnderTest,
  batches: () => WriteBatch[] = worldBatches,
): () => GraphStore {
  let store: GraphStore | null = null;
  beforeAll(async () => {
    await engine.empty();
    store = await engine.open();
    await store.prepare();
    for (const batch of batches()) await store.write(batch);
  });
  afterAll(async () => {
    await store?.close();
  });
  return () => {
    if (!store)
      throw new Error('Expected an open store: the block that asks for one has to have called useStore.');
    return store;
  };
}

/** Reads all pages of `size` one after another by their cursors, checking that no page is too long. */
export async function walk<T extends { id: string }>(
  size: number,
  read: (page: PageRequest) => Promise<Page<T>>,
): Promise<T[]> {
  const rows: T[] = [];
  let after: PageRequest['after'];
  for (;;) {
    const page = await read(after ? { first: size, after } : { first: size });
    if (page.rows.length > size)
      throw new Error(`Expected at most ${size} rows on a page, got ${page.rows.length}.`);
    if (page.keys.length !== page.rows.length) throw new Error('Expected a key for each row of a page.');
    if (after && page.rows.length === 0)
      throw new Error('Expected rows on a page after one that said that there are more.');
    rows.push(...page.rows);
    const [last, key] = [page.rows.at(-1), page.keys.at(-1)];
    if (!page.hasNext) return rows;
    if (!last || key === undefined) throw new Error('Expected rows on a page that says that there are more.');
    after = { key, id: last.id };
  }
}

/** Reads all pages of changes, whose ids in cursors are those of their relations. */
export async function walkChanges(
  size: number,
  read: (page: PageRequest) => Promise<Page<Change>>,
): Promise<Change[]> {
  const rows = await walk(size, async (page) => {
    const found = await read(page);
    return { ...found, rows: found.rows.map((change) => ({ id: change.relation, change })) };
  });
  return rows.map(({ change }) => change);
}

export function idsOf(rows: ReadonlyArray<{ id: string } | null>): Array<string | null> {
  return rows.map((row) => row?.id ?? null);
}
