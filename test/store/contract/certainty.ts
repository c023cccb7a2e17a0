import { describe, expect, test } from '@jest/globals';
import { CERTAINTIES, type Certainty } from '../../../server/model/types.ts';
import type { GraphStore, Lens, RelationQuery } from '../../../server/store/port.ts';
import { ANY } from '../reference.ts';
import { soon, useStore, type StoreUnderTest } from '../under-test.ts';

const ON_DAYS: Array<[relation: string, asOf: string, Certainty]> = [
  ['licence-talks', '0000-01-01', 'POSSIBLE'],
  ['licence-talks', '2023-11-29', 'POSSIBLE'],
  ['licence-talks', '2023-11-30', 'CERTAIN'],
  ['licence-talks', '2024-02-01', 'CERTAIN'],
  ['licence-talks', '2024-02-02', 'POSSIBLE'],
  ['licence-talks', '2024-02-29', 'POSSIBLE'],
  ['licence-talks', '2024-03-01', 'ENDED'],
  ['stake-1', '2021-03-31', 'NOT_YET'],
  ['stake-1', '2021-04-01', 'POSSIBLE'],
  ['stake-1', '2021-04-29', 'POSSIBLE'],
  ['stake-1', '2021-04-30', 'CERTAIN'],
  ['stake-1', '2023-01-01', 'CERTAIN'],
  ['stake-1', '2023-01-02', 'POSSIBLE'],
  ['stake-1', '2023-12-31', 'POSSIBLE'],
  ['stake-1', '2024-01-01', 'ENDED'],
  // Its end may come before its beginning is certain: no day is.
  ['planned', '2026-12-31', 'NOT_YET'],
  ['planned', '2027-01-01', 'POSSIBLE'],
  ['planned', '2027-06-30', 'POSSIBLE'],
  ['planned', '2027-12-31', 'POSSIBLE'],
  ['planned', '2028-12-31', 'POSSIBLE'],
  ['planned', '2029-01-01', 'ENDED'],
  // An occurrence has happened ever since.
  ['met', '2025-12-31', 'NOT_YET'],
  ['met', '2026-01-01', 'POSSIBLE'],
  ['met', '2026-01-30', 'POSSIBLE'],
  ['met', '2026-01-31', 'CERTAIN'],
  ['met', '9999-12-31', 'CERTAIN'],
  ['own-shares', '0000-01-01', 'CERTAIN'],
  ['own-shares', '9999-12-31', 'CERTAIN'],
];

const IN_RANGES: Array<[relation: string, from: string, until: string, Certainty]> = [
  ['met', '2026-01-01', '2026-01-31', 'CERTAIN'],
  ['met', '2026-01-01', '2026-01-30', 'POSSIBLE'],
  ['met', '2026-01-02', '2026-01-31', 'POSSIBLE'],
  ['met', '2026-01-31', '2026-12-31', 'POSSIBLE'],
  ['met', '2026-02-01', '9999-12-31', 'ENDED'],
  ['met', '0000-01-01', '2025-12-31', 'NOT_YET'],
  ['met', '0000-01-01', '2026-01-01', 'POSSIBLE'],
  ['met', '0000-01-01', '9999-12-31', 'CERTAIN'],
  ['visit', '2026-01-14', '2026-01-14', 'CERTAIN'],
  ['stake-1', '2022-01-01', '2022-12-31', 'CERTAIN'],
  ['stake-1', '2021-04-01', '2023-12-31', 'CERTAIN'],
  ['stake-1', '2021-04-30', '2021-04-30', 'CERTAIN'],
  ['stake-1', '2023-01-01', '2023-01-01', 'CERTAIN'],
  ['stake-1', '2023-01-02', '2023-07-01', 'POSSIBLE'],
  ['stake-1', '2023-12-31', '9999-12-31', 'POSSIBLE'],
  ['stake-1', '2024-01-01', '9999-12-31', 'ENDED'],
  ['stake-1', '0000-01-01', '2021-03-31', 'NOT_YET'],
  ['stake-1', '0000-01-01', '2021-04-29', 'POSSIBLE'],
  ['planned', '0000-01-01', '9999-12-31', 'POSSIBLE'],
  ['licence-talks', '0000-01-01', '9999-12-31', 'CERTAIN'],
];

export function describeCertainty(engine: StoreUnderTest): void {
  describe('certainty', () => {
    const store = useStore(engine);
    const knownBy = '2026-02-15';

    test.each(ON_DAYS)('%s on %s is %s', async (id, asOf, expected) => {
      const [row] = await store().relationsByIds([id], { asOf, knownBy }, soon());
      expect(row?.certainty).toBe(expected);
      await expectOnly(store(), id, {}, { asOf, knownBy }, expected);
    });

    test.each(IN_RANGES)('%s during %s to %s is %s, whatever `asOf`', async (id, from, until, expected) => {
      for (const asOf of ['0000-01-01', '2026-01-15', '9999-12-31'])
        await expectOnly(store(), id, { during: { from, until } }, { asOf, knownBy }, expected);
    });

    test('what may not have been public yet is POSSIBLE at most', async () => {
      const lens = { asOf: '2026-01-15', knownBy: '2026-01-15' };
      await expectOnly(store(), 'europe-talks', {}, lens, 'POSSIBLE');
      await expectOnly(
        store(),
        'europe-talks',
        { during: { from: '0000-01-01', until: '9999-12-31' } },
        lens,
        'POSSIBLE',
      );
      await expectOnly(store(), 'europe-talks', {}, { ...lens, asOf: '2025-05-31' }, 'NOT_YET');
      await expectOnly(store(), 'europe-talks', {}, { ...lens, knownBy: '2026-02-01' }, 'CERTAIN');
    });

    test('steps and counts say the same', async () => {
      const lens = { asOf: '2021-04-29', knownBy };
      const steps = await store().steps(['geely'], ANY, 10, lens, soon());
      expect(steps.map(({ relation, certainty }) => [relation, certainty])).toEqual([
        ['europe-talks', 'NOT_YET'],
        ['planned', 'NOT_YET'],
        ['stake-1', 'POSSIBLE'],
        ['stake-2', 'NOT_YET'],
      ]);
      const counts = await store().relationCounts(['geely'], { ...ANY, types: ['OWNS'] }, lens, soon());
      expect(counts.map(({ status, certainty, count }) => [status, certainty, count])).toEqual([
        ['CONFIRMED', 'POSSIBLE', 1],
        ['REPORTED', 'NOT_YET', 1],
      ]);
    });
  });
}

/** The relation is found when its certainty is asked for, and only then. */
async function expectOnly(
  store: GraphStore,
  id: string,
  query: Partial<RelationQuery>,
  lens: Lens,
  expected: Certainty,
): Promise<void> {
  const found: Certainty[] = [];
  for (const certainty of CERTAINTIES) {
    const { rows } = await store.relations(
      { ...ANY, ...query, certainties: [certainty] },
      'SUPPORT',
      { first: 50 },
      lens,
      soon(),
    );
    const row = rows.find((one) => one.id === id);
    if (row) found.push(row.certainty);
    expect(rows.every((one) => one.certainty === certainty)).toBe(true);
  }
  expect(found).toEqual([expected]);
}
