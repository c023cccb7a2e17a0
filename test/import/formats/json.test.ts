import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readJsonLines } from '../../../seeds/import/formats/shared/jsonLines.ts';
import { readJsonRecords } from '../../../seeds/import/formats/shared/jsonRecords.ts';
import { fileOf } from './readItems.ts';

const records = async (text: string, wanted: string[], size = 7) => {
  const found = [];
  for await (const record of readJsonRecords(fileOf('a.json', text, size), wanted)) found.push(record);
  return found;
};

describe('records of a JSON file', () => {
  it('are the values at the wanted places, each with its line and path', async () => {
    const text =
      '{\n "skip": [{"nodes": [1]}, "a]}\\""],\n "nodes": [\n  {"id": "a[{"},\n  7],\n "map": {"x": {"y": null}}\n}';
    expect(await records(text, ['nodes.[]', 'map.{}'])).toEqual([
      {
        at: { file: 'a.json', line: 4, column: 3, path: 'nodes[0]' },
        path: ['nodes', '[]'],
        value: { id: 'a[{' },
      },
      { at: { file: 'a.json', line: 5, column: 3, path: 'nodes[1]' }, path: ['nodes', '[]'], value: 7 },
      { at: { file: 'a.json', line: 6, column: 15, path: 'map.x' }, path: ['map', 'x'], value: { y: null } },
    ]);
  });

  it('are those that JSON.parse finds, wherever the pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        async (list, map, size, pretty) => {
          const text = JSON.stringify({ before: map, list, map, after: list }, null, pretty ? 1 : 0);
          const found = await records(text, ['list.[]', 'map.{}'], size);
          const values = found.map((one) => ('value' in one ? one.value : one.problem));
          const same = JSON.parse(text) as { list: unknown[]; map: Record<string, unknown> };
          expect(values).toEqual([...same.list, ...Object.values(same.map)]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are told where the file is cut off', async () => {
    expect(await records('[{"a": 1},\n {"b": ', ['[]'])).toEqual([
      expect.objectContaining({ value: { a: 1 } }),
      expect.objectContaining({
        at: { file: 'a.json', line: 2, column: 2, path: '[1]' },
        problem: 'The file ends in the middle of what begins at line 2.',
      }),
    ]);
    const [, last] = await records('{"nodes": [1', ['nodes.[]']);
    expect(last ?? (await records('{"nodes": [1 ', ['nodes.[]']))[1]).toMatchObject({
      problem: expect.stringContaining('The file ends before the ]') as unknown,
    });
  });

  it('leave out one that is broken, and go on', async () => {
    const found = await records('[{"a": tru}, {"b": 2}]', ['[]']);
    expect(found[0]).toMatchObject({ problem: expect.stringContaining('JSON') as unknown });
    expect(found[1]).toMatchObject({ value: { b: 2 } });
  });

  it('end where the text outside of them is no JSON', async () => {
    expect(await records('{"nodes": [1]} }', ['nodes.[]'])).toMatchObject([
      { value: 1 },
      { problem: 'Expected JSON to go on, found "}"; nothing after it was read.' },
    ]);
  });
});

describe('JSON lines', () => {
  it('cost only the line that is broken', async () => {
    const found = [];
    for await (const one of readJsonLines(fileOf('a.ijson', '{"a":1}\r\n\r\n{"b":\r\n{"c":3}')))
      found.push(one);
    expect(found).toMatchObject([
      { at: { line: 1 }, value: { a: 1 } },
      { at: { line: 3 } },
      { at: { line: 4 }, value: { c: 3 } },
    ]);
    expect(found[1]).toHaveProperty('problem');
  });
});
