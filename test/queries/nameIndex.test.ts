import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldName } from '../../server/model/names/fold.ts';
import { editDistance } from '../../server/model/names/editDistance.ts';
import { allowedEdits } from '../../server/queries/names/allowedEdits.ts';
import { nameIndex } from '../../server/queries/names/nameIndex.ts';
import type { NameRow } from '../../server/store/port.ts';

const row = (entity: string, name: string, main = true, more: Partial<NameRow> = {}): NameRow => ({
  entity,
  name,
  main,
  kind: 'Person',
  country: null,
  ...more,
});
const found = async (rows: NameRow[], text: string) =>
  (await nameIndex(rows)).search(text, 50).map(({ entity, match }) => `${entity} ${match}`);

describe('the name index', () => {
  it('ranks whole main names, whole aliases, beginnings, parts of aliases, misspellings', async () => {
    const rows = [
      row('misspelt', 'Marlow'),
      row('part-of-alias', 'Zed'),
      row('part-of-alias', 'Old Harlow Road', false),
      row('beginning', 'Harlow Motors'),
      row('alias', 'Yew'),
      row('alias', 'Harlow', false),
      row('whole', 'Harlow'),
      row('within', 'New Harlow'),
    ];
    expect(await found(rows, 'harlow')).toEqual([
      'whole EXACT',
      'alias ALIAS',
      'beginning PREFIX',
      'within PREFIX',
      'part-of-alias ALIAS',
      'misspelt MISSPELT',
    ]);
  });
  it('breaks ties by the shorter name, then the id', async () => {
    expect(await found([row('b', 'Kay Long'), row('z', 'Kay Li'), row('a', 'Kay Long')], 'kay')).toEqual([
      'z PREFIX',
      'a PREFIX',
      'b PREFIX',
    ]);
  });
  it.each([
    ['Калашников', 'Kalashnikov'],
    ['kalashnikov', 'Калашников'],
    ['Jose Munoz', 'José Muñoz'],
    ['MÜLLER', 'Müller'],
    ['ﬁat', 'Fiat'],
    ['Ｆｏｒｄ', 'Ford'],
  ])('finds by %s who is called %s', async (typed, name) => {
    expect(await found([row('one', name), row('other', 'Someone Else')], typed)).toEqual(['one EXACT']);
  });
  it('finds a part of a name in its own script', async () => {
    expect(await found([row('xiaomi', 'Xiaomi'), row('xiaomi', '小米汽车', false)], '米汽')).toEqual([
      'xiaomi ALIAS',
    ]);
  });
  it('asks for every word, in any order', async () => {
    const rows = [row('one', 'Jim Farley'), row('two', 'Jim Hackett')];
    expect(await found(rows, 'farley jim')).toEqual(['one PREFIX']);
    expect(await found(rows, 'jim nobody')).toEqual([]);
  });
  it('takes any text for a text', async () => {
    const index = await nameIndex([row('one', 'Ford'), row('two', '😀'), row('three', '')]);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        (text) => index.search(text, 10).length <= 10,
      ),
    );
    for (const text of ['.*', '\\', '"', "'; DROP", '+ford -x', '*:*', 'ford~', '__proto__', 'constructor'])
      index.search(text, 10);
  });

  it('finds exactly what comparing with every name finds', async () => {
    const name = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 1, maxLength: 7 }),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 30 }), name, async (names, typed) => {
        const rows = names.map((words, index) => row(`e${String(index).padStart(2, '0')}`, words.join(' ')));
        const hits = (await nameIndex(rows)).search(typed.join(' '), 100).map(({ entity }) => entity);
        const matches = (word: string, other: string) =>
          other.startsWith(word) || editDistance(word, other, 3) <= allowedEdits(word.length);
        const expected = rows.filter((each) =>
          typed.every((word) =>
            foldName(each.name)
              .split(' ')
              .some((other) => matches(word, other)),
          ),
        );
        expect(hits.sort()).toEqual(expected.map(({ entity }) => entity));
      }),
    );
  });
});
