/** `npm run export`: what it writes, where, and what it says beside. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { exportCommand } from '../../server/export/command.ts';
import { openStore } from '../../server/store/choose.ts';
import { loadFordChina } from '../api/support/worlds.ts';

describe('npm run export', () => {
  let folder = '';
  const env = () => ({ LIAISON_DB: path.join(folder, 'liaison.db') });
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'liaison-export-command-'));
    const store = await openStore({ engine: 'sqlite', file: env().LIAISON_DB });
    await store.prepare();
    await loadFordChina(store);
    await store.close();
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function run(...argv: string[]) {
    const output = new PassThrough();
    const [said, complained, written]: string[][] = [[], [], []];
    output.on('data', (piece: Buffer) => written!.push(piece.toString('utf8')));
    const code = await exportCommand(argv, {
      env: env(),
      output,
      say: (text) => said!.push(text),
      complain: (text) => complained!.push(text),
    });
    return { code, said: said!.join('\n'), complained: complained!.join('\n'), output: written!.join('') };
  }

  it('writes a file whole, and says what it does not hold', async () => {
    const out = path.join(folder, 'out.gexf');
    const { code, complained, output } = await run(
      '--format',
      'gexf',
      '--out',
      out,
      '--as-of',
      '15 Feb 2026',
      '--known-by',
      '2026-02-15',
    );
    expect([code, output]).toEqual([0, '']);
    expect(complained).toContain('As of 15 February 2026'.slice(3));
    expect(complained).toContain('GEXF knows no claims');
    const text = await readFile(out, 'utf8');
    expect(text.trimEnd().endsWith('</gexf>')).toBe(true);
    expect(text).toContain('GEXF knows no claims');
    expect(await readdir(folder)).not.toContain('out.gexf.part');
  });

  it('writes to the output where no file is named, everything as Liaison JSON', async () => {
    const { code, output } = await run();
    expect(code).toBe(0);
    const file = JSON.parse(output) as { lens: unknown; counts: { relations: number }; relations: unknown[] };
    expect(file.lens).toBeNull();
    expect(file.relations).toHaveLength(file.counts.relations);
  });

  it('takes a selection', async () => {
    const { output } = await run('--ids', 'ford, catl', '--format', 'ftm');
    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; properties: { recordId?: string[] } });
    expect(lines.map(({ id }) => id).slice(0, 2)).toEqual(['catl', 'ford']);
    expect(lines.filter(({ properties }) => properties.recordId).length).toBeGreaterThan(0);
  });

  it.each([
    [['--format', 'xls'], /got "xls"\. There are: json, html, csv/],
    [['--ids', 'nobody'], /got nobody, which is none/],
    [['--dataset', 'nothing'], /There are: ford-china/],
    [['--ids', 'ford', '--dataset', 'ford-china'], /--ids or --dataset, got both/],
    [['--denied', '--without-denied'], /got both/],
    [['--what'], /--help lists the options/],
    [['file.json'], /a file is named by --out/],
    [['--as-of', 'someday'], /someday/],
    [['--out', '/no/such/folder/file.json'], /Choose another with --out/],
  ])('%j ends with 1 and a sentence that says what to do', async (argv, expected) => {
    const { code, complained, output } = await run(...argv);
    expect(complained).toMatch(expected);
    expect(complained).not.toMatch(/\n\s+at /);
    expect([code, output]).toEqual([1, '']);
  });

  it('says how it is used', async () => {
    const { code, said } = await run('--help');
    expect(code).toBe(0);
    for (const word of [
      'json',
      'html',
      'csv',
      'gexf',
      'graphml',
      'ftm',
      'jsonld',
      'cypher',
      '--known-by',
      '--denied',
    ])
      expect(said).toContain(word);
  });
});
