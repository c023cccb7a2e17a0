import { describe, expect, test } from '@jest/globals';
import { RELATION_ORDERS, type PageRequest } from '../../../server/store/port.ts';
import { sortKey } from '../../../server/store/shared/sort-keys.ts';
import { ALWAYS, entity, relation, state } from '../build.ts';
import { ANY, find } from '../reference.ts';
import { idsOf, soon, TODAY, useStore, walk, type StoreUnderTest } from '../under-test.ts';
import { OCCURRENCES } from '../vocabulary.ts';
import { ENTITIES, EVIDENCE, RELATIONS } from '../world.ts';

const DATA = { entities: ENTITIES, relations: RELATIONS, evidence: EVIDENCE, occurrences: OCCURRENCES };

/** Of Ford, worked out by hand; undated ones last in both orders by beginning, ties by id. */
const OF_FORD = {
  SUPPORT: [
    'chief',
    'licence',
    'batteries',
    'ford-denies',
    'xiaomi-denies',
    'battery-talks',
    'licence-talks',
    'europe-talks',
    'licence-wider',
    'venture',
  ],
  START_ASC: [
    'chief',
    'licence-talks',
    'licence',
    'europe-talks',
    'licence-wider',
    'battery-talks',
    'ford-denies',
    'xiaomi-denies',
    'batteries',
    'venture',
  ],
  START_DESC: [
    'xiaomi-denies',
    'ford-denies',
    'battery-talks',
    'licence-wider',
    'europe-talks',
    'licence',
    'licence-talks',
    'chief',
    'batteries',
    'venture',
  ],
  REPORTED_DESC: [
    'batteries',
    'battery-talks',
    'licence',
    'licence-wider',
    'xiaomi-denies',
    'europe-talks',
    'ford-denies',
    'venture',
    'licence-talks',
    'chief',
  ],
};

export function describePages(engine: StoreUnderTest): void {
  describe.each(RELATION_ORDERS)('pages of relations, %s', (order) => {
    const store = useStore(engine);

    test('stand in order', async () => {
      const rows = await walk(500, (page) =>
        store().relations({ ...ANY, of: ['ford'] }, order, page, TODAY, soon()),
      );
      expect(idsOf(rows)).toEqual(OF_FORD[order]);
    });

    test('are the same of all relations, of ends, of types, of sources, of each', async () => {
      for (const filter of [
        {},
        { of: ['ford', 'byd'] },
        { types: ['TALKS_WITH', 'OWNS', 'DENIED'] },
        { sources: ['wire', 'blog'] },
      ]) {
        const query = { ...ANY, ...filter };
        const page = await store().relations(query, order, { first: 500 }, TODAY, soon());
        const expected = find(DATA, query, order, TODAY);
        expect(page.rows).toEqual(expected);
        expect(page.keys).toEqual(expected.map((row) => sortKey(order, row.state)));
        expect(page.hasNext).toBe(false);
      }
      const [page] = await store().relationsOf(['byd'], ANY, order, { first: 500 }, TODAY, soon());
      expect(page?.rows).toEqual(find(DATA, { ...ANY, of: ['byd'] }, order, TODAY));
    });

    test.each([1, 2, 3, 7, 19, 20, 21])('of %i rows have no gaps and no repeats', async (size) => {
      for (const filter of [
        {},
        { types: ['TALKS_WITH', 'OWNS', 'DENIED', 'SUPPLIES'] },
        { of: ['ford', 'byd'] },
      ]) {
        const query = { ...ANY, ...filter };
        const rows = await walk(size, (page) => store().relations(query, order, page, TODAY, soon()));
        expect(idsOf(rows)).toEqual(idsOf(find(DATA, query, order, TODAY)));
      }
      const rows = await walk(
        size,
        async (page) => (await store().relationsOf(['ford'], ANY, order, page, TODAY, soon()))[0]!,
      );
      expect(idsOf(rows)).toEqual(OF_FORD[order]);
    });

    test('keep their place when the row of the cursor is no longer there', async () => {
      const [first] = (await store().relations(ANY, order, { first: 1 }, TODAY, soon())).rows;
      const key = sortKey(order, first!.state);
      const before = await store().relations(
        ANY,
        order,
        { first: 3, after: { key, id: `${first!.id}-gone` } },
        TODAY,
        soon(),
      );
      expect(idsOf(before.rows)).toEqual(idsOf(find(DATA, ANY, order, TODAY)).slice(1, 4));
    });

    test('after the last there is nothing', async () => {
      const last = find(DATA, ANY, order, TODAY).at(-1)!;
      const after = { key: sortKey(order, last.state), id: last.id };
      expect(await store().relations(ANY, order, { first: 5, after }, TODAY, soon())).toEqual({
        rows: [],
        keys: [],
        hasNext: false,
      });
    });
  });

  describe('pages while rows are being added', () => {
    const store = useStore(engine, () => [
      {
        entities: [
          entity({ id: 'a', kind: 'Company', name: 'A' }),
          entity({ id: 'b', kind: 'Company', name: 'B' }),
        ],
      },
      { relations: Array.from({ length: 30 }, (_, index) => plain(`r-${String(index).padStart(3, '0')}`)) },
    ]);

    test('every row that was there before the first page comes once', async () => {
      let added = 0;
      const read = async (page: PageRequest) => {
        const rows = await store().relations({ ...ANY, of: ['a'] }, 'SUPPORT', page, TODAY, soon());
        added += 1;
        await store().write({
          relations: [plain(`q-${added}`), plain(`r-${String(added).padStart(3, '0')}-added`)],
        });
        return rows;
      };
      const ids = idsOf(await walk(4, read));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => /^r-\d+$/.test(id ?? ''))).toEqual(
        Array.from({ length: 30 }, (_, index) => `r-${String(index).padStart(3, '0')}`),
      );
      expect([...ids].sort()).toEqual(ids);
      expect(added).toBeGreaterThan(7);
    });
  });
}

function plain(id: string) {
  return relation({
    id,
    type: 'OWNS',
    from: 'a',
    to: 'b',
    history: [state('2020-01-01', 'REPORTED', ALWAYS)],
  });
}
