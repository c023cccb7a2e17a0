import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readSeeds } from '../../seeds/load/read.ts';
import { validate } from '../../seeds/load/validate.ts';
import { folderWith } from './folder.ts';

const SAMPLES = path.join('test', 'seeds', 'samples');
const INVALID = path.join(SAMPLES, 'invalid');

/** Every sample says in its first lines which problems are expected, all of them, and where. */
describe('checking seed files', () => {
  it('finds nothing to say of a sound folder', async () => {
    const { draft, problems } = validate(await readSeeds(path.join(SAMPLES, 'world')));
    expect(problems).toEqual([]);
    expect([draft.entities.length, draft.sources.length, draft.relations.length]).toEqual([7, 3, 8]);
  });

  it.each(readdirSync(INVALID))('tells what is wrong in %s', async (name) => {
    const file = path.join(INVALID, name);
    const world = await readSeeds(path.join(SAMPLES, 'world'));
    const bad = await readSeeds(file);
    const { problems } = validate({ ...bad, documents: [...world.documents, ...bad.documents] });
    expect(
      problems.map(({ spot, severity, message }) => `${spot.line}:${spot.column} ${severity}: ${message}`),
    ).toEqual(expected(file));
    expect(new Set(problems.map(({ spot }) => spot.file))).toEqual(new Set([file]));
  });

  it('tells of a folder without a data set', async () => {
    const folder = await folderWith({ 'a.yaml': '# nothing yet\n' });
    expect(validate(await readSeeds(folder)).problems.map(({ message }) => message)).toEqual([
      'Expected the key `dataset` (with `id` and `title`) once in this folder, found none. Add it to one of the files.',
    ]);
  });

  it('tells of problems of every file at once, in the order of files and lines', async () => {
    const folder = await folderWith({
      'b.yaml': 'relations:\n  - { id: r, type: NO_TYPE, from: a, to: b }\n',
      'a.yaml':
        'dataset: { id: x, title: X }\nentities:\n  - { id: a, kind: Person }\n  - { id: A, kind: Person, name: B }\n',
    });
    const { problems } = validate(await readSeeds(folder));
    expect(problems.map(({ spot }) => `${path.basename(spot.file)}:${spot.line}`)).toEqual([
      'a.yaml:3',
      'a.yaml:4',
      'b.yaml:2',
      'b.yaml:2',
      'b.yaml:2',
    ]);
  });
});

function expected(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const found = lines.flatMap((line) => /^# expect (.+)$/.exec(line)?.[1] ?? []);
  if (found.length === 0)
    throw new Error(
      `${file} expects nothing; its first line must be "# expect line:column severity: message".`,
    );
  return found;
}
