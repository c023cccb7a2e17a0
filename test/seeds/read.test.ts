import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { spotText } from '../../seeds/load/problems.ts';
import { readSeeds } from '../../seeds/load/read.ts';
import type { Tree } from '../../seeds/load/tree.ts';
import { folderWith } from './folder.ts';

async function problemsOf(content: string | Uint8Array, name = 'a.yaml'): Promise<string[]> {
  const folder = await folderWith({ [name]: content });
  const { problems } = await readSeeds(folder);
  return problems.map(
    ({ spot, severity, message }) =>
      `${spotText({ ...spot, file: path.relative(folder, spot.file) })} ${severity} ${message}`,
  );
}

describe('reading a seed folder', () => {
  it('takes yaml and yml files in the order of their paths, sub-folders too, and nothing else', async () => {
    const folder = await folderWith({
      'b.yml': 'dataset: b',
      'a/z.yaml': 'dataset: z',
      'a.yaml': 'dataset: a',
      'notes.txt': '{',
      '.hidden.yaml': '{',
      '.git/x.yaml': '{',
    });
    const { documents, problems } = await readSeeds(folder);
    expect(problems).toEqual([]);
    expect(documents.map(({ spot }) => path.relative(folder, spot.file))).toEqual(
      ['a/z.yaml', 'a.yaml', 'b.yml'].sort(),
    );
  });

  it('reads a single file', async () => {
    const folder = await folderWith({ 'a.yaml': 'dataset: a\n---\ndataset: b', 'b.yaml': '{' });
    const { documents, problems } = await readSeeds(path.join(folder, 'a.yaml'));
    expect(problems).toEqual([]);
    expect(documents.map(({ spot }) => spot.line)).toEqual([1, 3]);
  });

  it('reads a byte order mark and Windows line ends as if they were not there', async () => {
    const folder = await folderWith({
      'a.yaml': '\ufeffdataset:\r\n  id: x\r\n  title: "two\r\n\r\n    lines"\r\n',
    });
    const { documents, problems } = await readSeeds(folder);
    expect(problems).toEqual([]);
    expect(plain(documents[0] as Tree)).toEqual({ dataset: { id: 'x', title: 'two\nlines' } });
  });

  it('keeps numbers as they are written, and days and country codes as text', async () => {
    const folder = await folderWith({ 'a.yaml': 'a: 007\nb: 2026-01-13\nc: NO\nd: 1e3' });
    const { documents } = await readSeeds(folder);
    const [top] = documents;
    expect(
      top?.is === 'mapping' && top.entries.map(({ value }) => value.is === 'leaf' && value.text),
    ).toEqual(['007', '2026-01-13', 'NO', '1e3']);
  });

  it.each([
    [
      'a repeated key',
      'a: 1\nb: 2\na: 3\n',
      [
        'a.yaml:3:1 error Expected every key once, found `a` a second time in the same mapping. Keep one of them.',
      ],
    ],
    [
      'a tab',
      'a:\n\tb: 1\n',
      ['a.yaml:2:1 error Malformed YAML: a tab is used to indent. Indent with spaces.'],
    ],
    [
      'an open quote',
      'a: 1\nb: "x\nc: 2\n',
      [
        'a.yaml:4:1 error Malformed YAML: Missing closing "quote. Look for a missing quote, bracket or dash just before.',
      ],
    ],
    [
      'an open bracket',
      'a: [1, 2\nb: 3\n',
      [
        'a.yaml:2:1 error Malformed YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Look for a missing quote, bracket or dash just before.',
      ],
    ],
    [
      'a colon in a text',
      'a: He said: no\n',
      [
        'a.yaml:1:4 error Malformed YAML: Nested mappings are not allowed in compact mappings. A text that holds ": " must be quoted.',
      ],
    ],
    [
      'a tag',
      'a: !js x\n',
      [
        'a.yaml:1:4 error Malformed YAML: Unresolved tag: !js. Seeds hold no tags: remove it, or quote the text.',
      ],
    ],
    [
      'an alias',
      'a: &x 1\nb: *x\n',
      [
        'a.yaml:2:4 error Expected a value, found the alias `*x`. Seeds hold no aliases: write the value out.',
      ],
    ],
    [
      'a list as a key',
      '? [a]\n: 1\n',
      ['a.yaml:1:3 error Expected a word as the key, found a list or a mapping.'],
    ],
  ])('tells of %s, once, with its place', async (_what, text, expected) => {
    expect(await problemsOf(text)).toEqual(expected);
  });

  it.each([
    ['a binary file', Uint8Array.from([1, 0, 2])],
    ['UTF-16', Buffer.from('\ufeffa: 1', 'utf16le')],
    ['Latin 1', Buffer.from('a: caf\u00e9', 'latin1')],
  ])('refuses %s', async (_what, bytes) => {
    expect(await problemsOf(bytes)).toEqual([
      'a.yaml:1:1 error Expected a text in UTF-8, found other bytes (a binary file, or another encoding). Save it as UTF-8.',
    ]);
  });

  it('refuses a file that is too large to be written by hand', async () => {
    expect(await problemsOf(Buffer.alloc(65 * 1024 * 1024, 'a'))).toEqual([
      'a.yaml:1:1 error Expected at most 64 MB, found 65 MB. Split the file.',
    ]);
  });

  it('survives a file that is nested without end', async () => {
    const problems = await problemsOf('['.repeat(50_000));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^a\.yaml:\d+:\d+ error /);
  });

  it('tells of a folder that is not there, is empty, or is no folder', async () => {
    const folder = await folderWith({ 'notes.txt': '' });
    const told = async (where: string) => (await readSeeds(where)).problems.map(({ message }) => message);
    expect(await told(path.join(folder, 'nowhere'))).toEqual([
      'Expected a folder of seed files, found nothing at this path. Check the spelling.',
    ]);
    expect(await told(folder)).toEqual(['Expected at least one file ending in .yaml or .yml, found none.']);
    expect(await told(path.join(folder, 'notes.txt'))).toEqual([
      'Expected a folder, or a file whose name ends in .yaml or .yml.',
    ]);
  });
});

function plain(tree: Tree): unknown {
  if (tree.is === 'leaf') return tree.value;
  if (tree.is === 'list') return tree.items.map(plain);
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value)]));
}
