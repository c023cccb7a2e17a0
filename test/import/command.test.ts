import { describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { openStore } from '../../server/store/choose.ts';
import { contentsOf } from '../seeds/contents.ts';
import { folderWith } from '../seeds/folder.ts';

const SAMPLES = 'test/import/samples';

/** Starts `npm run import` as a process of its own, away from any database that the environment names. */
function start(args: string[]): ChildProcess {
  const { NEO4J_URI: _uri, ...env } = process.env;
  return spawn(process.execPath, ['--import', 'tsx', 'seeds/import/main.ts', ...args], { env });
}

function ended(child: ChildProcess): Promise<{ code: number | null; said: string; complained: string }> {
  let [said, complained] = ['', ''];
  child.stdout?.on('data', (data) => (said += String(data)));
  child.stderr?.on('data', (data) => (complained += String(data)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said, complained })));
}

const run = (args: string[]) => ended(start(args));

describe('npm run import', () => {
  it('refuses broken data with 1, writes it all down, and takes the rest with --skip-bad', async () => {
    const data = await folderWith({});
    const report = path.join(data, 'report.json');
    const args = [`${SAMPLES}/contracts.csv`, '--mapping', `${SAMPLES}/contracts.yaml`, '--data-dir', data];
    const refused = await run([...args, '--report', report]);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain(
      '1 × broken: a date that can not be read\n    test/import/samples/contracts.csv:8: Expected a date as DD/MM/YYYY',
    );
    expect(refused.said).toContain('Nothing was written: the data has 2 problems.');
    const kept = JSON.parse(await readFile(report, 'utf8')) as {
      outcome: string;
      problems: Array<{ at: { line: number } }>;
    };
    expect(kept.outcome).toBe('refused');
    expect(kept.problems.map(({ at }) => at.line)).toEqual([6, 7, 8, 9]);

    const taken = await run([...args, '--skip-bad']);
    expect(taken).toMatchObject({ code: 0, complained: '' });
    expect(taken.said).toContain('8 rows read, 5 used (1 of them in part), 3 left out.');
    expect(taken.said).toMatch(/Data set harbour: written in \d transactions\./);
  }, 180_000);

  it('prints a first mapping, which loads', async () => {
    const suggestion = await run([`${SAMPLES}/people.csv`, '--suggest']);
    expect(suggestion).toMatchObject({ code: 0, complained: '' });
    const folder = await folderWith({ 'm.yaml': suggestion.said });
    const loaded = await run([
      `${SAMPLES}/people.csv`,
      '--mapping',
      path.join(folder, 'm.yaml'),
      '--data-dir',
      folder,
    ]);
    expect(loaded.said).toContain('In them: 3 entities, 0 relations');
  }, 180_000);

  it('killed while it writes and run again leaves what one clean run leaves', async () => {
    const rows = Array.from(
      { length: 6_000 },
      (_, index) => `p${index},q${index % 97},${2000 + (index % 20)}`,
    );
    const folder = await folderWith({
      't.csv': ['A,B,On', ...rows].join('\n'),
      'm.yaml': `
dataset: { id: world }
source: { title: List, publishedOn: 2024-01 }
tables:
  - files: t.csv
    entities: [{ key: a, kind: Person, name: "{A}" }, { key: b, kind: Person, name: "{B}" }]
    relations: [{ type: MET_WITH, from: a, to: b, start: "{On}" }]
`,
    });
    const args = [path.join(folder, 't.csv'), '--mapping', path.join(folder, 'm.yaml'), '--data-dir'];
    const [clean, killed] = [await folderWith({}), await folderWith({})];
    const log = path.join(killed, 'liaison.db-wal');
    const child = start([...args, killed]);
    const over = ended(child);
    // The tables alone are less than this; half of the records are more.
    while (((await stat(log).catch(() => null))?.size ?? 0) < 1_500_000 && child.exitCode === null)
      await later(2);
    child.kill('SIGKILL');
    await over;
    expect(child.signalCode).toBe('SIGKILL');

    await run([...args, clean]);
    const again = await run([...args, killed]);
    expect(again).toMatchObject({ code: 0 });
    expect(again.said).toMatch(/written in \d+ transactions/);
    expect(await dumpOf(killed)).toEqual(await dumpOf(clean));
  }, 180_000);
});

/** All that a database holds of the data set, but for when it learnt it. */
async function dumpOf(folder: string): Promise<unknown> {
  const store = await openStore({ engine: 'sqlite', file: path.join(folder, 'liaison.db') });
  const contents = await contentsOf(store, '');
  await store.close();
  expect(contents.relations).toHaveLength(6_000);
  return JSON.parse(JSON.stringify(contents).replace(/\\"recordedAt\\":\\"[^"]*\\"/g, ''));
}
