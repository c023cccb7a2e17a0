import { describe, expect, test } from '@jest/globals';
import { idsOf, soon, useStore, walk, type StoreUnderTest } from '../under-test.ts';
import { SOURCES } from '../world.ts';

export function describeSources(engine: StoreUnderTest): void {
  describe('sources', () => {
    const store = useStore(engine);
    const byId = [...SOURCES].sort((a, b) => (a.id < b.id ? -1 : 1));

    test('come back as they were written, in the order of the ids', async () => {
      const ids = SOURCES.map(({ id }) => id);
      expect(await store().sourcesByIds(['none', ...ids, 'wire'], soon())).toEqual([
        null,
        ...SOURCES,
        SOURCES[0],
      ]);
      expect(await store().sourcesByIds([], soon())).toEqual([]);
    });

    test.each([1, 2, 4, 5, 6])('pages of %i, by id', async (size) => {
      expect(await walk(size, (page) => store().sources(page, soon()))).toEqual(byId);
    });

    test('are counted', async () => {
      expect(await store().countSources(soon())).toBe(SOURCES.length);
    });

    test('evidence found in a source or going back to it, by id, each piece once', async () => {
      const pages = await store().evidenceOfSources(
        ['wire', 'none', 'unread', 'blog'],
        { knownBy: null },
        { first: 50 },
        soon(),
      );
      expect(pages.map(({ rows }) => idsOf(rows))).toEqual([
        ['e-licence-1', 'e-licence-3', 'e-venture-1', 'e-venture-2', 'e-venture-3'],
        [],
        [],
        ['e-cousins', 'e-licence-5', 'e-poached-1', 'e-poached-2'],
      ]);
      expect(await store().evidenceOfSources([], { knownBy: null }, { first: 50 }, soon())).toEqual([]);
    });

    test.each([1, 2, 4, 5])('pages of %i pieces of evidence have no gaps and no repeats', async (size) => {
      const rows = await walk(
        size,
        async (page) => (await store().evidenceOfSources(['wire'], { knownBy: null }, page, soon()))[0]!,
      );
      expect(idsOf(rows)).toEqual([
        'e-licence-1',
        'e-licence-3',
        'e-venture-1',
        'e-venture-2',
        'e-venture-3',
      ]);
    });

    test('only what was public by then', async () => {
      const [wire] = await store().evidenceOfSources(
        ['wire'],
        { knownBy: '2026-02-01' },
        { first: 50 },
        soon(),
      );
      expect(idsOf(wire!.rows)).toEqual(['e-licence-1', 'e-venture-1', 'e-venture-2']);
    });
  });
}
