import { describe, expect, test } from '@jest/globals';
import { foldName } from '../../../server/model/names/fold.ts';
import { soon, idsOf, useStore, walk, type StoreUnderTest } from '../under-test.ts';
import { DATASETS, ENTITIES } from '../world.ts';
import { VOCABULARY } from '../vocabulary.ts';

export function describeEntities(engine: StoreUnderTest): void {
  describe('entities', () => {
    const store = useStore(engine);
    const all = (query = {}, order: 'NAME' | 'ID' = 'ID') =>
      walk(500, (page) => store().entities(query, order, page, soon()));

    test('come back as they were written', async () => {
      const ids = ENTITIES.map(({ id }) => id);
      expect(await store().entitiesByIds(ids, soon())).toEqual(ENTITIES);
    });

    test('come in the order of the ids, null for the unknown, and twice if asked for twice', async () => {
      expect(idsOf(await store().entitiesByIds(['show', 'nobody', 'byd', 'show', 'BYD'], soon()))).toEqual([
        'show',
        null,
        'byd',
        'show',
        null,
      ]);
      expect(await store().entitiesByIds([], soon())).toEqual([]);
    });

    test('order by folded name whatever the script, then by id', async () => {
      const expected = [...ENTITIES].sort((a, b) => {
        const [left, right] = [foldName(a.name), foldName(b.name)];
        return left === right ? (a.id < b.id ? -1 : 1) : left < right ? -1 : 1;
      });
      expect(idsOf(await all({}, 'NAME'))).toEqual(idsOf(expected));
      // "angstrom" before "auto show", Cyrillic A among the Latin ones.
      expect(idsOf(await all({}, 'NAME')).slice(0, 3)).toEqual(['ivanov', 'angstrom', 'show']);
    });

    test('order by id', async () => {
      expect(idsOf(await all())).toEqual(ENTITIES.map(({ id }) => id).sort());
    });

    test.each([1, 2, 5, 11, 12, 13])('pages of %i have no gaps and no repeats', async (size) => {
      expect(idsOf(await walk(size, (page) => store().entities({}, 'NAME', page, soon())))).toEqual(
        idsOf(await all({}, 'NAME')),
      );
      expect(idsOf(await walk(size, (page) => store().entities({}, 'ID', page, soon())))).toEqual(
        idsOf(await all()),
      );
    });

    test.each([
      [{ kinds: ['Person'] }, ['angstrom', 'farley', 'ivanov']],
      [{ kinds: ['Person', 'Event'] }, ['angstrom', 'farley', 'ivanov', 'show']],
      [{ kinds: ['Nothing'] }, []],
      [{ countries: ['CN'] }, ['byd', 'catl', 'geely', 'xiaomi']],
      [{ countries: ['GB', 'SE'] }, ['angstrom', 'times']],
      [{ datasets: ['rumours'] }, ['angstrom', 'byd', 'ivanov']],
      [{ datasets: ['rumours', 'world'], kinds: ['Person'] }, ['angstrom', 'farley', 'ivanov']],
      [{ ids: ['show', 'ford', 'nobody'] }, ['ford', 'show']],
      [{ identified: true }, ['ford']],
      [{ identified: true, kinds: ['Person'] }, []],
      [
        { ids: ['ford', 'catl', 'farley'], kinds: ['Company'], countries: ['US'], datasets: ['world'] },
        ['ford'],
      ],
    ])('filtered by %j', async (query, expected) => {
      expect(idsOf(await all(query))).toEqual(expected);
      expect(await store().countEntities(query, soon())).toBe(expected.length);
      expect(idsOf(await all(query, 'NAME')).sort()).toEqual(expected);
    });

    test('names: by entity id, the main name first, aliases as written', async () => {
      const expected = [...ENTITIES]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .flatMap(({ id, name, aliases, kind, country }) =>
          [name, ...aliases].map((text, index) => ({
            entity: id,
            name: text,
            main: index === 0,
            kind,
            country,
          })),
        );
      expect(await store().names(soon())).toEqual(expected);
    });
  });

  describe('vocabulary and data sets', () => {
    const store = useStore(engine);

    test('the vocabulary comes back as it was written, every list by id', async () => {
      expect(await store().vocabulary(soon())).toEqual(VOCABULARY);
    });

    test('a term written again replaces the one of its id and leaves the others', async () => {
      const [agency] = VOCABULARY.kinds;
      const label = 'Public body';
      await store().write({
        vocabulary: { kinds: [{ ...agency!, label }], relationTypes: [], categories: [] },
      });
      const { kinds, relationTypes } = await store().vocabulary(soon());
      expect(kinds).toEqual(
        VOCABULARY.kinds.map((term) => (term.id === 'Agency' ? { ...term, label } : term)),
      );
      expect(relationTypes).toEqual(VOCABULARY.relationTypes);
      await store().write({ vocabulary: VOCABULARY });
    });

    test('data sets by id, with what each holds; withdrawn evidence is not counted', async () => {
      const [rumours, world] = DATASETS;
      expect(await store().datasets(soon())).toEqual([
        { ...rumours, counts: { entities: 3, relations: 2, sources: 1, evidence: 4 } },
        { ...world, counts: { entities: 10, relations: 19, sources: 4, evidence: 7 } },
      ]);
    });

    test('ids of a data set, standing evidence only', async () => {
      expect((await store().idsOfDataset('rumours', 'entities', soon())).sort()).toEqual([
        'angstrom',
        'byd',
        'ivanov',
      ]);
      expect((await store().idsOfDataset('rumours', 'relations', soon())).sort()).toEqual([
        'cousins',
        'poached',
      ]);
      expect(await store().idsOfDataset('rumours', 'sources', soon())).toEqual(['blog']);
      expect((await store().idsOfDataset('world', 'evidence', soon())).sort()).toEqual([
        'e-licence-1',
        'e-licence-2',
        'e-licence-3',
        'e-licence-4',
        'e-venture-1',
        'e-venture-2',
        'e-venture-3',
      ]);
      expect(await store().idsOfDataset('none', 'entities', soon())).toEqual([]);
      for (const what of ['entities', 'sources', 'relations', 'evidence'] as const) {
        const all = await store().idsOfDataset('world', what, soon());
        const first = await store().idsOfDataset('world', what, soon(), { first: 2, after: '' });
        const next = await store().idsOfDataset('world', what, soon(), { first: 50, after: first.at(-1)! });
        expect([first.length, ...first, ...next]).toEqual([2, ...all]);
      }
    });
  });
}
