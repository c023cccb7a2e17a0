/** Liaison's own tables come back: statements, sources and statuses are what they were, whatever texts hold. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { filesFromPaths } from '../../seeds/import/files/paths.ts';
import { importFiles } from '../../seeds/import/importFiles.ts';
import type { ImportReport } from '../../seeds/import/report.ts';
import { importUploads } from '../../seeds/import/uploads.ts';
import { loadFolder } from '../../seeds/load/load.ts';
import { restoreFile } from '../../seeds/restore/restoreFile.ts';
import type { Selection } from '../../server/export/selection.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { folderWith } from '../seeds/folder.ts';
import { filesOf, worlds } from '../seeds/worlds.ts';
import { eachEngine } from '../support/engines.ts';
import { bytesOf, emptyStore, fileOf, lasting, textOf } from './files.ts';
import { unzip } from './unzip.ts';

const seeds = (name: string) => fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url));
const now = new Date('2026-03-10T12:00:00.000Z');
const lens = { asOf: '2026-03-10', knownBy: '2026-03-10' };

let source: GraphStore;
let remove: () => Promise<void>;
let made: Awaited<ReturnType<typeof emptyStore>>;
let folder: string;
beforeAll(async () => {
  ({ store: source, remove } = await emptyStore());
  made = await emptyStore();
  folder = await mkdtemp(path.join(tmpdir(), 'liaison-tables-'));
  await loadFolder(source, seeds('ford-china'), { now });
  await loadFolder(source, seeds('disputed'), { now });
}, 60_000);
afterAll(async () => {
  await remove?.();
  await made?.remove();
  await rm(folder, { recursive: true, force: true });
});

/** The tables of a selection as an archive on the disk. */
async function archive(selection: Selection = { of: 'everything' }, denied: boolean | null = null) {
  const file = path.join(folder, 'tables.zip');
  await writeFile(file, await bytesOf(source, 'csv', { selection, denied, ...lens }));
  return file;
}

const imported = async (store: GraphStore, file: string): Promise<ImportReport> =>
  importFiles(store, await filesFromPaths([file]));

/** What a reader sees of a selection, with status and statements. */
const seenIn = async (store: GraphStore, selection: Selection) =>
  lasting(await textOf(store, 'json', { selection, ...lens }));

eachEngine('Liaison’s tables', (makeStore, engine) => {
  it('give the same statements, sources and statuses, confirmed ones too, and again change nothing', async () => {
    const target = await makeStore();
    const file = await archive();
    const report = await imported(target, file);
    expect(report).toMatchObject({ outcome: 'written', problems: [] });
    const everything = { of: 'everything' as const };
    const seen = await seenIn(target, everything);
    expect(seen).toContain('"status":"CONFIRMED"');
    expect(seen).toContain('"status":"DENIED"');
    expect(seen).toBe(await seenIn(source, everything));
    // As the page sends it.
    const sent = { files: [{ name: 'tables.zip', size: 1, path: file }] };
    expect((await importUploads(target, sent)).outcome).toBe('unchanged');
  }, 60_000);

  it('hold any texts', async () => {
    const target = await makeStore();
    let turn = 0;
    const runs = { numRuns: engine === 'sqlite' ? 5 : 2, seed: 20260312, endOnFailure: true };
    await fc.assert(
      fc.asyncProperty(worlds, fc.infiniteStream(text), async (world, texts) => {
        const prefix = `t${(turn += 1)}${engine}-`;
        await loadFolder(made.store, await folderWith(filesOf(world, prefix)), { now });
        const selection = { of: 'dataset' as const, dataset: `${prefix}world` };
        const wild = wilder(await textOf(made.store, 'json', { selection }), texts);
        await restoreFile(source, fileOf(wild));
        await imported(target, await archive(selection));
        expect(await seenIn(target, selection)).toBe(await seenIn(source, selection));
      }),
      runs,
    );
  }, 120_000);
});

const text = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: fc.constantFrom('a', ' ', '|', '\\', ':', '"', "'", '\n', '\r\n', ',') }),
  fc.constantFrom('=1+1', "'=1", "''@x", '-', '\tq', ' | ', 'a: b | c: d', '\\', '“日本”', 'null', '12'),
);

/** A Liaison file whose free texts are others. */
function wilder(json: string, texts: Iterable<string>): string {
  const next = texts[Symbol.iterator]();
  const any = () => next.next().value as string;
  const pair = (name: string) => ({ [name]: any(), value: any() });
  const file = JSON.parse(json) as Record<
    'entities' | 'sources' | 'relations',
    Array<Record<string, unknown>>
  >;
  for (const entity of file.entities)
    Object.assign(entity, {
      ...{ aliases: [any(), any()], summary: any(), place: any() },
      externalIds: [pair('scheme'), pair('scheme')],
      properties: [pair('name'), pair('name')],
    });
  for (const one of file.sources) Object.assign(one, { title: any(), publisher: any() });
  for (const relation of file.relations) {
    Object.assign(relation, { role: any(), place: any(), properties: [pair('name')] });
    Object.assign(relation, { amount: { value: -0.1 * any().length, currency: null }, share: 1 / 3 });
    for (const piece of relation.evidence as Array<Record<string, unknown>>)
      Object.assign(piece, { id: undefined, note: any(), locator: any(), attribution: any() });
  }
  return JSON.stringify(file);
}

describe('Liaison’s tables that are not as they should be', () => {
  it.each([
    ['without one of them', 'sources.csv', () => null, /found no sources\.csv/],
    [
      'of a later version',
      'manifest.json',
      (was: string) => was.replace('"version": 1', '"version": 2'),
      /version 2/,
    ],
    [
      'with a row too short',
      'nodes.csv',
      (was: string) => `${was}only\r\n`,
      /nodes\.csv, line \d+: expected a row/,
    ],
    [
      'with a statement about nothing',
      'evidence.csv',
      (was: string) => `${was}${'x,nothing'.padEnd(9 + 20, ',')}\r\n`,
      /evidence\.csv, line \d+: names the relation nothing/,
    ],
    [
      'with an end that is nobody',
      'relations.csv',
      (was: string) => was.replace(/\r\n[^,]+,/, '\r\nnobody,'),
      /relations\.csv, line 2: names the entity nobody/,
    ],
  ])('%s say where, and write nothing', async (_what, table, change, expected) => {
    const { store, remove: away } = await emptyStore();
    const unpacked = await mkdtemp(path.join(folder, 'unpacked-'));
    try {
      const files = unzip(
        await bytesOf(source, 'csv', { selection: { of: 'dataset', dataset: 'disputed' }, ...lens }),
      );
      for (const [name, was] of files) {
        const content = name === table ? change(was) : was;
        if (content !== null) await writeFile(path.join(unpacked, name), content);
      }
      await expect(imported(store, unpacked)).rejects.toThrow(expected);
      expect(await store.datasets({ deadline: Date.now() + 10_000 })).toEqual([]);
    } finally {
      await away();
    }
  });

  it('are read from a folder, in whatever order somebody has sorted them', async () => {
    const { store, remove: away } = await emptyStore();
    const unpacked = await mkdtemp(path.join(folder, 'sorted-'));
    const selection = { of: 'dataset' as const, dataset: 'disputed' };
    try {
      for (const [name, was] of unzip(await bytesOf(source, 'csv', { selection, ...lens }))) {
        const [head = '', ...rows] = was.trimEnd().split('\r\n');
        const sorted = name === 'relations.csv' ? `${[head, ...rows.reverse()].join('\r\n')}\r\n` : was;
        await writeFile(path.join(unpacked, name), sorted);
      }
      await imported(store, unpacked);
      expect(await seenIn(store, selection)).toBe(await seenIn(source, selection));
    } finally {
      await away();
    }
  });
});
