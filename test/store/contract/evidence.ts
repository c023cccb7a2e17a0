import { describe, expect, test } from '@jest/globals';
import { idsOf, soon, useStore, walk, type StoreUnderTest } from '../under-test.ts';
import { EVIDENCE } from '../world.ts';

export function describeEvidence(engine: StoreUnderTest): void {
  describe('evidence', () => {
    const store = useStore(engine);
    const of = async (
      relation: string,
      query: { knownBy: string | null; stance?: 'DENIES'; withdrawn?: boolean },
    ) =>
      idsOf(await walk(2, async (page) => (await store().evidenceOf([relation], query, page, soon()))[0]!));

    test('comes back as it was written, withdrawn or not', async () => {
      const ids = EVIDENCE.map(({ id }) => id);
      expect(await store().evidenceByIds([...ids, 'none', ids[0]!], soon())).toEqual([
        ...EVIDENCE,
        null,
        EVIDENCE[0],
      ]);
      expect(await store().evidenceByIds([], soon())).toEqual([]);
    });

    test('ids of what stands, for each relation in order', async () => {
      expect(await store().standingIds(['forgotten', 'licence', 'none', 'licence'], soon())).toEqual([
        [],
        ['e-licence-1', 'e-licence-2', 'e-licence-3', 'e-licence-4', 'e-licence-5'],
        [],
        ['e-licence-1', 'e-licence-2', 'e-licence-3', 'e-licence-4', 'e-licence-5'],
      ]);
      expect(await store().standingIds([], soon())).toEqual([]);
    });

    test('first known first: a month by its last day, an open date by when it was recorded', async () => {
      expect(await of('licence', { knownBy: null })).toEqual([
        'e-licence-1',
        'e-licence-2',
        'e-licence-5',
        'e-licence-3',
        'e-licence-4',
      ]);
    });

    test('withdrawn evidence is in when it is asked for; ties go by id', async () => {
      expect(await of('licence', { knownBy: null, withdrawn: true })).toEqual([
        'e-licence-1',
        'e-licence-0',
        'e-licence-2',
        'e-licence-5',
        'e-licence-3',
        'e-licence-4',
      ]);
      expect(await of('forgotten', { knownBy: null })).toEqual([]);
      expect(await of('forgotten', { knownBy: null, withdrawn: true })).toEqual(['e-forgotten']);
    });

    test.each([
      ['2024-02-09', []],
      ['2024-02-10', ['e-licence-1']],
      ['2024-05-31', ['e-licence-1']],
      // A month is perhaps public from its first day on, an open date from its beginning.
      ['2024-06-01', ['e-licence-1', 'e-licence-2', 'e-licence-5']],
      ['2025-12-31', ['e-licence-1', 'e-licence-2', 'e-licence-5']],
      ['2026-01-01', ['e-licence-1', 'e-licence-2', 'e-licence-5', 'e-licence-4']],
      ['2026-02-14', ['e-licence-1', 'e-licence-2', 'e-licence-5', 'e-licence-3', 'e-licence-4']],
    ])('as perhaps public by %s', async (knownBy, expected) => {
      expect(await of('licence', { knownBy })).toEqual(expected);
      expect(await store().countEvidenceOf(['licence'], { knownBy }, soon())).toEqual([expected.length]);
    });

    test('by stance', async () => {
      expect(await of('venture', { knownBy: null, stance: 'DENIES' })).toEqual([
        'e-venture-2',
        'e-venture-3',
      ]);
      expect(await of('venture', { knownBy: '2026-02-02', stance: 'DENIES' })).toEqual(['e-venture-2']);
      expect(
        await store().countEvidenceOf(['venture', 'licence'], { knownBy: null, stance: 'DENIES' }, soon()),
      ).toEqual([2, 1]);
    });

    test('the relations of which somebody says something that stands, or of which it is said for them', async () => {
      const spokenBy = (...entities: string[]) => store().relationsSpokenBy(entities, soon());
      expect(await spokenBy('ford')).toEqual(['licence', 'venture']);
      expect(await spokenBy('xiaomi')).toEqual(['venture']);
      expect(await spokenBy('ivanov', 'ford', 'nobody', 'ford')).toEqual(['cousins', 'licence', 'venture']);
      expect(await spokenBy('catl')).toEqual([]);
      expect(await spokenBy()).toEqual([]);
    });

    test('a page and a count for each relation, in the order of the ids', async () => {
      const relations = ['venture', 'none', 'licence', 'chief', 'venture'];
      const pages = await store().evidenceOf(relations, { knownBy: null }, { first: 2 }, soon());
      expect(pages.map(({ rows, hasNext }) => [idsOf(rows), hasNext])).toEqual([
        [['e-venture-1', 'e-venture-2'], true],
        [[], false],
        [['e-licence-1', 'e-licence-2'], true],
        [[], false],
        [['e-venture-1', 'e-venture-2'], true],
      ]);
      expect(await store().countEvidenceOf(relations, { knownBy: null }, soon())).toEqual([3, 0, 5, 0, 3]);
      expect(await store().evidenceOf([], { knownBy: null }, { first: 2 }, soon())).toEqual([]);
      expect(await store().countEvidenceOf([], { knownBy: null }, soon())).toEqual([]);
    });
  });
}
