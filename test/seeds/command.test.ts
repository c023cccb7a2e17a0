import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { folderWith } from './folder.ts';

/** Runs `npm run seed` as a process of its own, away from any database that the environment names. */
function seed(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; said: string; complained: string }> {
  const { NEO4J_URI: _uri, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'seeds/load/main.ts', ...args], {
    env: { ...inherited, ...env },
  });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (data) => (said += String(data)));
  child.stderr.on('data', (data) => (complained += String(data)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said, complained })));
}

describe('npm run seed', () => {
  it('loads a folder, line by line off a terminal, and ends with a table', async () => {
    const data = await folderWith({});
    const first = await seed(['test/seeds/samples/world', '--data-dir', data]);
    expect(first).toMatchObject({ code: 0, complained: '' });
    expect(first.said).toMatch(/^transaction 1 of 4: 1 of \d+ rows\n/);
    expect(first.said).toMatch(/entities +7 +0 +– +– +0 +0\n/);
    expect(first.said).toContain('Data set world: written in 4 transactions.');
    const second = await seed(['test/seeds/samples/world', '--data-dir', data]);
    expect(second).toMatchObject({ code: 0 });
    expect(second.said).toContain('Data set world: the database holds all of it already.');
  }, 60_000);

  it('ends with 1 and every problem where the files have errors', async () => {
    const folder = await folderWith({ 'a.yaml': 'dataset: { id: x }\nentitys: []\n' });
    const { code, complained } = await seed([folder, '--data-dir', await folderWith({})]);
    expect(code).toBe(1);
    expect(
      complained
        .trim()
        .split('\n')
        .map((line) => path.basename(line)),
    ).toEqual([
      'a.yaml:1:10: error: Expected `title` in the data set, found none: what readers see it called.',
      'a.yaml:2:1: error: Unknown key `entitys` in a seed file. Did you mean `entities`?',
    ]);
    expect((await seed([path.join(folder, 'nowhere'), '--data-dir', folder])).code).toBe(1);
    expect((await seed([])).code).toBe(1);
  }, 60_000);

  it('ends with 2 where there is no database', async () => {
    const { code, complained } = await seed(['test/seeds/samples/world'], {
      NEO4J_URI: 'bolt://127.0.0.1:9',
      NEO4J_PASSWORD: 'no one listens',
    });
    expect(code).toBe(2);
    expect(complained).toContain('127.0.0.1:9');
  }, 60_000);
});
