import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadFolder } from '../../seeds/load/load.ts';
import { StoreUnavailableError } from '../../server/errors.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { eachEngine } from '../support/engines.ts';
import { contentsOf } from './contents.ts';
import { folderWith } from './folder.ts';
import { filesOf, worlds } from './worlds.ts';

const now = new Date('2026-03-10T12:00:00.000Z');
let turn = 0;
const newPrefix = () => `w${String((turn += 1)).padStart(4, '0')}-`;

eachEngine('loading any small world', (makeStore, engine) => {
  const runs = { numRuns: engine === 'sqlite' ? 20 : 4, seed: 20260310, endOnFailure: true };

  it('twice writes nothing the second time', async () => {
    const store = await makeStore();
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const prefix = newPrefix();
        const folder = await folderWith(filesOf(world, prefix));
        await loadFolder(store, folder, { now });
        const before = await contentsOf(store, prefix);
        const version = await store.version({ deadline: Date.now() + 10_000 });

        const again = await loadFolder(store, folder, { now: new Date('2026-04-01T00:00:00.000Z') });
        expect(again.batches).toBe(0);
        expect(again.counts.relations).toEqual({
          created: 0,
          changed: 0,
          unchanged: world.relations.length,
          missing: 0,
        });
        expect(await contentsOf(store, prefix)).toEqual(before);
        expect(await store.version({ deadline: Date.now() + 10_000 })).toBe(version);
      }),
      runs,
    );
  }, 120_000);

  it('in another order of files and lines gives the same contents', async () => {
    const store = await makeStore();
    await fc.assert(
      fc.asyncProperty(worlds, fc.integer({ min: 1, max: 5 }), async (world, batchSize) => {
        const [one, other] = [newPrefix(), newPrefix()];
        await loadFolder(store, await folderWith(filesOf(world, one)), { now });
        await loadFolder(store, await folderWith(filesOf(world, other, 'reversed')), { now, batchSize });
        expect(await contentsOf(store, other)).toEqual(await contentsOf(store, one));
      }),
      runs,
    );
  }, 120_000);

  it('over another world gives what loading it alone gives, once the rest is withdrawn', async () => {
    const store = await makeStore();
    await fc.assert(
      fc.asyncProperty(worlds, worlds, fc.boolean(), async (first, second, turned) => {
        const [alone, over] = [newPrefix(), newPrefix()];
        await loadFolder(store, await folderWith(filesOf(second, alone)), { now });
        await loadFolder(store, await folderWith(filesOf(first, over)), { now });
        const folder = await folderWith(filesOf(second, over, turned ? 'reversed' : 'as is'));
        await loadFolder(store, folder, { now, withdrawMissing: true });
        const only = { relations: second.relations.map(({ id }) => id) };
        expect(await contentsOf(store, over, only)).toEqual(await contentsOf(store, alone, only));
        expect((await loadFolder(store, folder, { now, withdrawMissing: true })).batches).toBe(0);
      }),
      runs,
    );
  }, 120_000);

  it('with one line edited withdraws one piece of evidence and adds one; a denial counts in two places', async () => {
    const store = await makeStore();
    const lively = worlds.filter(({ relations }) => relations.length > 0);
    const edits = fc.constantFrom('note', 'locator', 'basis', 'speaker', 'start', 'stance');
    await fc.assert(
      fc.asyncProperty(lively, fc.nat(), fc.nat(), edits, async (world, relationPick, linePick, field) => {
        const prefix = newPrefix();
        await loadFolder(store, await folderWith(filesOf(world, prefix)), { now });
        const edited = structuredClone(world);
        const claim = edited.relations[relationPick % edited.relations.length];
        const line = claim?.evidence[linePick % claim.evidence.length];
        if (!claim || !line) throw new Error('The world has a relation with evidence.');
        const before = line.stance;
        Object.assign(line, { [field]: CHANGES[field](line) });

        const { counts } = await loadFolder(store, await folderWith(filesOf(edited, prefix)), { now });
        const derives = (stance: string, key: string) =>
          claim.about !== undefined && stance === 'SUPPORTS' && key !== 'start' ? 1 : 0;
        // A denial's own date is no part of what it says of the denied relation.
        const startOnly = field === 'start' ? 'start' : '';
        const sameVoice = field === 'speaker' && claim.about !== undefined;
        expect(counts.evidence.created).toBe(1 + (sameVoice ? 0 : derives(line.stance, startOnly)));
        expect(counts.evidence.withdrawn).toBe(1 + (sameVoice ? 0 : derives(before, startOnly)));
        expect(counts.evidence.missing).toBe(0);
      }),
      runs,
    );
  }, 120_000);

  it('completes what a failing database cut short, to the contents of one clean run', async () => {
    const store = await makeStore();
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 4 }),
        async (world, writes, batchSize) => {
          const [clean, broken] = [newPrefix(), newPrefix()];
          await loadFolder(store, await folderWith(filesOf(world, clean)), { now });
          const folder = await folderWith(filesOf(world, broken));
          const failure = await loadFolder(failingAfter(writes, store), folder, { now, batchSize }).then(
            () => null,
            (error: unknown) => error,
          );
          if (failure !== null) {
            expect(failure).toBeInstanceOf(StoreUnavailableError);
            expect(failure instanceof Error && failure.message).toMatch(
              new RegExp(
                `stopped after ${writes} of \\d+ transactions: The plug was pulled\\. .*Running the same command again completes it\\.$`,
              ),
            );
          }
          await loadFolder(store, folder, { now });
          expect(await contentsOf(store, broken)).toEqual(await contentsOf(store, clean));
        },
      ),
      runs,
    );
  }, 120_000);
});

const CHANGES = {
  note: () => 'Said otherwise.',
  locator: () => 'paragraph 99',
  basis: ({ basis }: { basis: string }) => (basis === 'NAMED' ? 'OUTLET' : 'NAMED'),
  speaker: ({ speaker }: { speaker?: string }) => (speaker === 'e0' ? 'e1' : 'e0'),
  start: ({ start }: { start?: string }) => (start === '2024' ? '2023' : '2024'),
  stance: ({ stance }: { stance: string }) => (stance === 'SUPPORTS' ? 'DENIES' : 'SUPPORTS'),
};

/** The real store, whose line to the database is cut after so many writes. */
function failingAfter(writes: number, store: GraphStore): GraphStore {
  let left = writes;
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== 'write') return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      return (batch: Parameters<GraphStore['write']>[0]) => {
        if (left === 0) return Promise.reject(new StoreUnavailableError('The plug was pulled.'));
        left -= 1;
        return target.write(batch);
      };
    },
  });
}
