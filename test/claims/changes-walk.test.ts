/**
 * Walks over every day on which anything became public in both data sets, on both engines, and holds
 * the changes that the store lists since the day before against the statuses and dates computed from
 * raw evidence.
 */
import { beforeAll, expect, it } from '@jest/globals';
import { certaintyOfChange } from '../../server/model/claims/change.ts';
import { addDays } from '../../server/model/dates/days.ts';
import { STATUSES, type Day } from '../../server/model/types.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { eachEngine } from '../support/engines.ts';
import { loadSeeds, patience, rawClaims } from './load.ts';
import { naiveDays, type NaiveInput, naiveState } from './naive.ts';
import { naiveKinds, naiveStatuses } from './naive-statuses.ts';

const IN_THE_WORLD = ['BEGAN', 'ENDED', 'WIDENED'];

/** What became known, or changed its status, from one day to the next. */
function naiveSteps(id: string, claim: NaiveInput, until: Day): string[] {
  const [before, now] = [naiveStatuses(claim, addDays(until, -1)), naiveStatuses(claim, until)];
  const pending = naiveKinds(before.surely, before.perhaps);
  return [
    ...naiveKinds(before.surely, now.surely).map(
      (kind) => `${id} ${kind} ${pending.includes(kind) ? 'POSSIBLE' : 'CERTAIN'}`,
    ),
    ...naiveKinds(now.surely, now.perhaps).map((kind) => `${id} ${kind} POSSIBLE`),
  ];
}

eachEngine('a walk over what changed', (makeStore) => {
  let store: GraphStore;
  let claims: Map<string, NaiveInput>;

  beforeAll(async () => {
    store = await makeStore();
    await loadSeeds(store, 'ford-china', 'disputed');
    claims = await rawClaims(store);
  }, 120_000);

  const listed = async (after: Day, until: Day) => {
    const { rows, hasNext } = await store.changes(
      { statuses: [...STATUSES] },
      { after, until },
      { first: 5_000 },
      patience(),
    );
    expect(hasNext).toBe(false);
    return rows;
  };

  it('lists what became known from each day to the next, surely and perhaps', async () => {
    const days = new Set([...claims.values()].flatMap(({ evidence }) => evidence.flatMap(naiveDays)));
    let seen = 0;
    for (const day of days)
      for (const until of [day, addDays(day, 1)]) {
        const after = addDays(until, -1);
        const expected = [...claims].flatMap(([id, claim]) => naiveSteps(id, claim, until));
        const found = (await listed(after, until))
          .filter(({ kind }) => !IN_THE_WORLD.includes(kind))
          .map((row) => `${row.relation} ${row.kind} ${certaintyOfChange(row, { after, until })}`);
        expect([until, ...found.sort()]).toEqual([until, ...expected.sort()]);
        seen += found.length;
      }
    expect(seen).toBeGreaterThan(150);
  }, 300_000);

  it('lists what surely began in a range exactly where it is not so before, and is so at its end', async () => {
    const ranges: Array<[Day, Day]> = [
      ['2025-05-31', '2025-09-30'],
      ['2025-09-30', '2026-02-14'],
      ['2019-12-31', '2026-05-31'],
    ];
    for (const [after, until] of ranges) {
      const began = (await listed(after, until))
        .filter((row) => row.kind === 'BEGAN' || row.kind === 'WIDENED')
        .filter((row) => certaintyOfChange(row, { after, until }) === 'CERTAIN')
        .map(({ relation }) => relation);
      const expected = [...claims].flatMap(([id, claim]) => {
        const state = naiveState(claim, until);
        if (!state?.startStated || state.margin || ['DENIED', 'RETRACTED'].includes(state.status)) return [];
        const { earliest, latest } = state.begins;
        return earliest !== null && latest !== null && after < earliest && latest <= until ? [id] : [];
      });
      expect([until, ...began.sort()]).toEqual([until, ...expected.sort()]);
      expect(began.length).toBeGreaterThan(2);
    }
  });
});
