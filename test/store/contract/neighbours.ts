import { describe, expect, test } from '@jest/globals';
import { ANY, count, find } from '../reference.ts';
import { idsOf, soon, TODAY, useStore, type StoreUnderTest } from '../under-test.ts';
import { OCCURRENCES } from '../vocabulary.ts';
import { ENTITIES, EVIDENCE, RELATIONS } from '../world.ts';

const DATA = { entities: ENTITIES, relations: RELATIONS, evidence: EVIDENCE, occurrences: OCCURRENCES };
const THOUSAND = [
  ...Array.from({ length: 988 }, (_, index) => `nobody-${index}`),
  ...ENTITIES.map(({ id }) => id),
];

export function describeNeighbours(engine: StoreUnderTest): void {
  describe('relations of several entities', () => {
    const store = useStore(engine);

    test('a page for each, in the order of the ids, empty for the unknown', async () => {
      const pages = await store().relationsOf(
        ['geely', 'nobody', 'lonely', 'catl', 'geely'],
        ANY,
        'SUPPORT',
        { first: 2 },
        TODAY,
        soon(),
      );
      expect(pages.map(({ rows, hasNext }) => [idsOf(rows), hasNext])).toEqual([
        [['stake-1', 'europe-talks'], true],
        [[], false],
        [[], false],
        [['licence', 'gap'], true],
        [['stake-1', 'europe-talks'], true],
      ]);
      expect(await store().relationsOf([], ANY, 'SUPPORT', { first: 2 }, TODAY, soon())).toEqual([]);
    });

    test('a relation between two of them is on both pages, one with itself once', async () => {
      const [byd, catl] = await store().relationsOf(
        ['byd', 'catl'],
        ANY,
        'SUPPORT',
        { first: 50 },
        TODAY,
        soon(),
      );
      expect(idsOf(byd!.rows)).toContain('gap');
      expect(idsOf(catl!.rows)).toContain('gap');
      expect(idsOf(catl!.rows).filter((id) => id === 'own-shares')).toHaveLength(1);
    });

    test('the other end is the other one of each', async () => {
      const query = { ...ANY, otherCountries: ['CN'], types: ['SUPPLIES', 'OWNS'] };
      const pages = await store().relationsOf(
        ['byd', 'ford'],
        query,
        'SUPPORT',
        { first: 50 },
        TODAY,
        soon(),
      );
      expect(pages.map(({ rows }) => idsOf(rows))).toEqual([['stake-1', 'gap', 'stake-2'], ['batteries']]);
    });

    test('`of` narrows each page down', async () => {
      const pages = await store().relationsOf(
        ['ford', 'byd'],
        { ...ANY, of: ['geely', 'catl'] },
        'SUPPORT',
        { first: 50 },
        TODAY,
        soon(),
      );
      expect(pages.map(({ rows }) => idsOf(rows))).toEqual([
        ['licence', 'licence-talks', 'europe-talks', 'licence-wider'],
        ['stake-1', 'gap', 'stake-2'],
      ]);
    });

    test('a thousand ids at once', async () => {
      const pages = await store().relationsOf(THOUSAND, ANY, 'START_DESC', { first: 20 }, TODAY, soon());
      expect(pages).toHaveLength(1000);
      expect(pages.map(({ rows }) => idsOf(rows))).toEqual(
        THOUSAND.map((id) =>
          id.startsWith('nobody') ? [] : idsOf(find(DATA, { ...ANY, of: [id] }, 'START_DESC', TODAY)),
        ),
      );
    });
  });

  describe('counts of relations', () => {
    const store = useStore(engine);

    test('by entity, type, status and certainty, in that order', async () => {
      expect(await store().relationCounts(['geely', 'catl', 'nobody'], ANY, TODAY, soon())).toEqual([
        { entity: 'catl', type: 'LICENSING_DEAL', status: 'CONFIRMED', certainty: 'CERTAIN', count: 1 },
        { entity: 'catl', type: 'LICENSING_DEAL', status: 'REPORTED', certainty: 'CERTAIN', count: 1 },
        { entity: 'catl', type: 'OWNS', status: 'REPORTED', certainty: 'CERTAIN', count: 1 },
        { entity: 'catl', type: 'SUPPLIES', status: 'REPORTED', certainty: 'CERTAIN', count: 1 },
        { entity: 'catl', type: 'SUPPLIES', status: 'REPORTED', certainty: 'NOT_YET', count: 1 },
        { entity: 'catl', type: 'TALKS_WITH', status: 'REPORTED', certainty: 'ENDED', count: 1 },
        { entity: 'geely', type: 'OWNS', status: 'CONFIRMED', certainty: 'ENDED', count: 1 },
        { entity: 'geely', type: 'OWNS', status: 'REPORTED', certainty: 'CERTAIN', count: 1 },
        { entity: 'geely', type: 'SUPPLIES', status: 'REPORTED', certainty: 'NOT_YET', count: 1 },
        { entity: 'geely', type: 'TALKS_WITH', status: 'REPORTED', certainty: 'CERTAIN', count: 1 },
      ]);
    });

    test('of a thousand ids, some asked for twice, under a filter', async () => {
      const query = {
        ...ANY,
        statuses: ['CONFIRMED' as const, 'REPORTED' as const],
        withoutTypes: ['DENIED'],
        withoutAmendments: true,
      };
      const ids = [...THOUSAND.slice(0, 998), 'ford', 'ford'];
      expect(await store().relationCounts(ids, query, TODAY, soon())).toEqual(count(DATA, ids, query, TODAY));
      expect(await store().relationCounts([], ANY, TODAY, soon())).toEqual([]);
    });
  });

  describe('relations among entities', () => {
    const store = useStore(engine);
    const among = (ids: string[], first: number, query = {}) =>
      store().relationsAmong(ids, { ...ANY, ...query }, first, TODAY, soon());

    test('have both ends among them, best supported first, each once', async () => {
      const { rows, total } = await among(['byd', 'catl', 'geely'], 50);
      expect(idsOf(rows)).toEqual(['stake-1', 'gap', 'own-shares', 'planned', 'stake-2']);
      expect(total).toBe(5);
    });

    test('are counted beyond the first', async () => {
      const { rows, total } = await among(['byd', 'catl', 'geely', 'ford', 'xiaomi', 'nobody'], 3);
      expect(idsOf(rows)).toEqual(['licence', 'batteries', 'ford-denies']);
      expect(total).toBe(14);
    });

    test('of one entity are those with itself', async () => {
      expect(idsOf((await among(['catl'], 50)).rows)).toEqual(['own-shares']);
      expect(await among(['ford'], 50)).toEqual({ rows: [], total: 0 });
      expect(await among([], 50)).toEqual({ rows: [], total: 0 });
    });

    test('of a thousand ids, filtered', async () => {
      const { rows, total } = await among(THOUSAND, 2000, {
        withoutTypes: ['DENIED'],
        otherKinds: ['Company'],
      });
      const expected = find(
        DATA,
        { ...ANY, withoutTypes: ['DENIED'], otherKinds: ['Company'] },
        'SUPPORT',
        TODAY,
      );
      expect(rows).toEqual(expected);
      expect(total).toBe(expected.length);
    });
  });

  describe('steps', () => {
    const store = useStore(engine);

    test('have an end among the ids, by relation id, each once, with what a walk needs', async () => {
      const steps = await store().steps(['geely', 'byd'], ANY, 50, TODAY, soon());
      expect(steps.map(({ relation }) => relation)).toEqual([
        'batteries',
        'battery-talks',
        'complaint',
        'europe-talks',
        'gap',
        'planned',
        'poached',
        'stake-1',
        'stake-2',
      ]);
      expect(steps[0]).toEqual({
        relation: 'batteries',
        type: 'SUPPLIES',
        from: 'byd',
        to: 'ford',
        status: 'CONFIRMED',
        certainty: 'CERTAIN',
        originals: 2,
      });
      expect(steps[3]).toEqual({
        relation: 'europe-talks',
        type: 'TALKS_WITH',
        from: 'ford',
        to: 'geely',
        status: 'REPORTED',
        certainty: 'CERTAIN',
        originals: 1,
      });
    });

    test('stop at the first so many', async () => {
      const steps = await store().steps(['geely', 'byd'], ANY, 4, TODAY, soon());
      expect(steps.map(({ relation }) => relation)).toEqual([
        'batteries',
        'battery-talks',
        'complaint',
        'europe-talks',
      ]);
      expect(await store().steps([], ANY, 4, TODAY, soon())).toEqual([]);
      expect(await store().steps(['nobody'], ANY, 4, TODAY, soon())).toEqual([]);
    });

    test('a relation with itself is one step', async () => {
      expect(await store().steps(['catl'], { ...ANY, types: ['OWNS'] }, 5, TODAY, soon())).toEqual([
        {
          relation: 'own-shares',
          type: 'OWNS',
          from: 'catl',
          to: 'catl',
          status: 'REPORTED',
          certainty: 'CERTAIN',
          originals: 1,
        },
      ]);
    });

    test('of a thousand ids are all there are', async () => {
      const steps = await store().steps(THOUSAND, ANY, 5000, TODAY, soon());
      expect(steps.map(({ relation }) => relation)).toEqual(idsOf(find(DATA, ANY, 'SUPPORT', TODAY)).sort());
    });
  });
}
