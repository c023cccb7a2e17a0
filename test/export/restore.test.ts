/** Liaison's own file is lossless: out, into another database, and out again is the same text. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { loadFolder } from '../../seeds/load/load.ts';
import { restoreFile } from '../../seeds/restore/restoreFile.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { folderWith } from '../seeds/folder.ts';
import { filesOf, worlds } from '../seeds/worlds.ts';
import { eachEngine } from '../support/engines.ts';
import { emptyStore, fileOf, lasting, textOf } from './files.ts';

const folder = (name: string) => fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url));
const now = new Date('2026-03-10T12:00:00.000Z');
const later = new Date('2026-03-11T12:00:00.000Z');

let source: GraphStore;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store: source, remove } = await emptyStore());
  await loadFolder(source, folder('ford-china'), { now });
  await loadFolder(source, folder('disputed'), { now });
  const by = { reason: 'the same board', by: 'Ada Reader' };
  const undone = { undoneAt: null, undoneBy: null, undoneReason: null };
  const same = { verdict: 'SAME' as const, kept: 'ford', merged: ['xiaomi'], ...by, ...undone };
  await source.decide([{ id: 'd-1', ...same, at: '2026-03-10T12:00:00.000Z' }]);
  await source.undoDecision('d-1', { at: '2026-03-10T13:00:00.000Z', ...by });
  await source.decide([{ id: 'd-2', ...same, verdict: 'DISTINCT', at: '2026-03-10T14:00:00.000Z' }]);
  await source.decide([{ id: 'd-3', ...same, merged: ['byd'], at: '2026-03-10T15:00:00.000Z' }]);
}, 60_000);
afterAll(() => remove?.());

eachEngine('a Liaison file', (makeStore, engine) => {
  it('of everything gives the same database, to the letter, and again changes nothing', async () => {
    const target = await makeStore();
    const text = await textOf(source, 'json');
    const { counts } = await restoreFile(target, fileOf(text));
    expect(counts.relations).toBeGreaterThan(80);
    expect((await target.decisions({ deadline: Date.now() + 10_000 })).map(({ id }) => id)).toEqual([
      'd-1',
      'd-2',
      'd-3',
    ]);
    expect(lasting(await textOf(target, 'json'))).toBe(lasting(text));
    const version = await target.version({ deadline: Date.now() + 10_000 });
    await restoreFile(target, fileOf(text));
    expect(await target.version({ deadline: Date.now() + 10_000 })).toBe(version);
  }, 60_000);

  it('holds any world, with what was withdrawn from it', async () => {
    const target = await makeStore();
    let turn = 0;
    const runs = { numRuns: engine === 'sqlite' ? 8 : 3, seed: 20260311, endOnFailure: true };
    await fc.assert(
      fc.asyncProperty(worlds, worlds, async (first, second) => {
        const prefix = `r${(turn += 1)}${engine}-`;
        await loadFolder(source, await folderWith(filesOf(first, prefix)), { now });
        const edited = await folderWith(filesOf(second, prefix));
        await loadFolder(source, edited, { now: later, withdrawMissing: true });
        const selection = { of: 'dataset' as const, dataset: `${prefix}world` };
        const text = await textOf(source, 'json', { selection });
        await restoreFile(target, fileOf(text));
        expect(lasting(await textOf(target, 'json', { selection }))).toBe(lasting(text));
      }),
      runs,
    );
  }, 120_000);

  it('that another program laid out anew is read as well', async () => {
    const target = await makeStore();
    const selection = { of: 'dataset' as const, dataset: 'disputed' };
    const text = await textOf(source, 'json', { selection });
    const report = await restoreFile(target, fileOf(JSON.stringify(JSON.parse(text), null, 4)), {
      dryRun: true,
    });
    expect(report.counts).toEqual((JSON.parse(text) as { counts: unknown }).counts);
  });
});

describe('a Liaison file that is not as it should be', () => {
  const refused = async (change: (text: string) => string): Promise<string> => {
    const { store, remove: away } = await emptyStore();
    try {
      const text = await textOf(source, 'json', { selection: { of: 'dataset', dataset: 'disputed' } });
      const changed = change(text);
      expect(changed).not.toBe(text);
      const problem = await restoreFile(store, fileOf(changed)).then(
        () => 'nothing was refused',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      expect(await store.datasets({ deadline: Date.now() + 10_000 })).toEqual([]);
      expect(await store.relationIds(null, 1, { deadline: Date.now() + 10_000 })).toEqual([]);
      return problem;
    } finally {
      await away();
    }
  };

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2), /line \d+: expected JSON|it was cut off/],
    ['of a later version', (text: string) => text.replace('"version": 1', '"version": 2'), /got version 2/],
    ['of another format', (text: string) => text.replace('"liaison"', '"graph"'), /expected a Liaison file/],
    [
      'with a statement that was rewritten',
      (text: string) => text.replace(/"basis":"OUTLET"/, '"basis":"OFFICIAL"'),
      /line \d+: .*does not say what it said/,
    ],
    [
      'with an end that is nobody',
      (text: string) => text.replace(/"from":"[^"]+"/, '"from":"nobody"'),
      /line \d+: names the entity nobody, which is neither/,
    ],
    [
      'with an entity twice',
      (text: string) => text.replace(/\n(\{"id":"[^"]+","kind".*\n)/, '\n$1$1'),
      /the entity .+ stands there twice/,
    ],
    [
      'with a date that is none',
      (text: string) => text.replace(/"start":"2[^"]+"/, '"start":"some day"'),
      /line \d+: .*EDTF/,
    ],
  ])('%s says where, and writes nothing', async (_what, change, expected) => {
    expect(await refused(change)).toMatch(expected);
  });
});
