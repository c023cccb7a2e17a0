import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { importFiles } from '../../seeds/import/importFiles.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { contentsOf } from '../seeds/contents.ts';
import { eachEngine } from '../support/engines.ts';
import { fileOf } from './support.ts';

const now = new Date('2026-03-10T12:00:00.000Z');
let turn = 0;
const newPrefix = () => `i${String((turn += 1)).padStart(4, '0')}-`;

/** A mapping whose ids all begin with the prefix, so that two imports can be compared in one database. */
const mapping = (prefix: string) => ({
  name: 'm.yaml',
  text: `
dataset: { id: ${prefix}world, title: ${prefix}World }
source: { id: "${prefix}list", title: List, publishedOn: 2024-01 }
tables:
  - files: t.csv
    entities:
      - { key: a, kind: Person, id: "${prefix}{A}", name: "{A} of {Town}", properties: { town: "{Town}" } }
      - { key: b, kind: Person, id: "${prefix}{B}", name: "{B}" }
    relations:
      - { type: MET_WITH, id: "${prefix}{A}-{B}-{On}", from: a, to: b, start: "{On}", evidence: { note: "{Note}" } }
      - { type: WROTE_TO, id: "${prefix}w-{A}-{B}", from: a, to: b, when: { Note: c } }
`,
});

const name = fc.constantFrom('ann', 'bo', 'cy', 'di');
const row = fc.tuple(
  name,
  name,
  fc.constantFrom('2020', '2021-05'),
  fc.constantFrom('Bay', 'Cay'),
  fc.constantFrom('c', 'd'),
);
const rows = fc.array(row, { minLength: 1, maxLength: 12 });
const csvOf = (all: ReadonlyArray<readonly string[]>) =>
  ['A,B,On,Town,Note', ...all.map((one) => one.join(','))].join('\n');

async function run(store: GraphStore, prefix: string, csv: string, atOnce: number, signal?: AbortSignal) {
  return importFiles(store, [await fileOf('t.csv', csv)], {
    mapping: mapping(prefix),
    skipBad: true,
    now,
    atOnce,
    ...(signal && { signal }),
  });
}

/** The same store, which dies before one of its next transactions. */
function dyingAfter(store: GraphStore, writes: number): GraphStore {
  let left = writes;
  return {
    ...store,
    write: (batch) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('the power went out')) : store.write(batch);
    },
  };
}

eachEngine('importing any small table', (makeStore, engine) => {
  const runs = { numRuns: engine === 'sqlite' ? 12 : 3, seed: 20260310, endOnFailure: true };

  it('twice writes nothing the second time, in parts of any size', async () => {
    const store = await makeStore();
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 5 }), async (all, atOnce) => {
        const prefix = newPrefix();
        await run(store, prefix, csvOf(all), 2000);
        const before = await contentsOf(store, prefix);
        const again = await run(store, prefix, csvOf(all), atOnce);
        expect(again.outcome).toBe('unchanged');
        expect(await contentsOf(store, prefix)).toEqual(before);
      }),
      runs,
    );
  }, 120_000);

  it('killed in the middle and run again gives what one clean run gives', async () => {
    const store = await makeStore();
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 3 }),
        async (all, writes, atOnce) => {
          const [clean, killed] = [newPrefix(), newPrefix()];
          await run(store, clean, csvOf(all), 2000);
          await run(dyingAfter(store, writes), killed, csvOf(all), atOnce).catch((error: unknown) => {
            expect(String(error)).toContain('running the same command again writes the rest');
          });
          await run(store, killed, csvOf(all), atOnce);
          expect(await contentsOf(store, killed)).toEqual(await contentsOf(store, clean));
        },
      ),
      runs,
    );
  }, 120_000);

  it('over another table gives what importing it alone gives, once the rest is withdrawn', async () => {
    const store = await makeStore();
    await fc.assert(
      fc.asyncProperty(rows, rows, async (first, second) => {
        const [alone, over] = [newPrefix(), newPrefix()];
        await run(store, alone, csvOf(second), 2000);
        await run(store, over, csvOf(first), 2000);
        await importFiles(store, [await fileOf('t.csv', csvOf(second))], {
          mapping: mapping(over),
          skipBad: true,
          withdrawMissing: true,
          now,
          atOnce: 2,
        });
        const kept = await contentsOf(store, alone);
        const only = { relations: (await idsOf(store, alone)).map((id) => id.slice(alone.length)) };
        const standing = await contentsOf(store, over, only);
        expect(standing.relations).toEqual(kept.relations);
        expect(standing.evidence).toEqual(kept.evidence);
      }),
      runs,
    );
  }, 120_000);
});

const idsOf = (store: GraphStore, prefix: string) =>
  store.idsOfDataset(`${prefix}world`, 'relations', { deadline: Date.now() + 10_000 });

eachEngine('an import that is asked to stop', (makeStore) => {
  it('says that running it again goes on, and it does', async () => {
    const store = await makeStore();
    const csv = csvOf(
      Array.from({ length: 30 }, (_, index) => [`p${index}`, `q${index}`, '2020', 'Bay', 'c']),
    );
    const stop = new AbortController();
    const prefix = newPrefix();
    const stopping: GraphStore = {
      ...store,
      write: async (batch) => {
        await store.write(batch);
        if (batch.entities) stop.abort();
      },
    };
    const stopped = await run(stopping, prefix, csv, 10, stop.signal);
    expect(stopped).toMatchObject({ outcome: 'stopped', counts: { relations: { created: 0 } } });
    // The pages that were being written are written: one into SQLite, up to three at once into Neo4j.
    const { created } = stopped.counts.entities;
    expect(store.engine === 'sqlite' ? [10] : [10, 20, 30]).toContain(created);
    expect(stopped.message).toContain('running the same command again goes on');
    expect(await idsOf(store, prefix)).toEqual([]);

    const rest = await run(store, prefix, csv, 10);
    expect(rest.counts).toMatchObject({
      entities: { created: 60 - created, unchanged: created },
      relations: { created: 60 },
    });
    const clean = newPrefix();
    await run(store, clean, csv, 2000);
    expect(await contentsOf(store, prefix)).toEqual(await contentsOf(store, clean));
  });
});
