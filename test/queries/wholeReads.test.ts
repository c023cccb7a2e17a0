import { expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { loadFolder } from '../../seeds/load/load.ts';
import { TimeoutError } from '../../server/errors.ts';
import { keepWholeReads } from '../../server/queries/wholeReads.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { counting } from '../api/support/counting.ts';
import { ANY } from '../store/reference.ts';
import { eachEngine } from '../support/engines.ts';

const seedFolder = (name: string) => fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url));
const TODAY = { asOf: '2026-03-01', knownBy: '2026-03-01' };
const RANGE = { after: '2025-01-01', until: '2026-03-01' };
const soon = () => ({ deadline: Date.now() + 30_000 });
const { certainties: _, ...CHANGES } = ANY;

async function filled(store: GraphStore): Promise<GraphStore> {
  await loadFolder(store, seedFolder('ford-china'), {});
  return store;
}

eachEngine('reads of all relations', (makeStore) => {
  it('are made once until the data change, and then anew', async () => {
    const { store, calls } = counting(await filled(await makeStore()));
    const keeping = keepWholeReads(store);
    const ask = async () => [
      (await keeping.relations(ANY, 'SUPPORT', { first: 20 }, TODAY, soon())).rows.length,
      await keeping.countRelations(ANY, TODAY, soon()),
      (await keeping.changes(CHANGES, RANGE, { first: 20 }, soon())).rows.length,
      await keeping.countChanges(CHANGES, RANGE, soon()),
    ];
    const whole = () => calls.filter((call) => call !== 'version');
    calls.length = 0;
    const first = await ask();
    expect(whole()).toEqual(['relations', 'countRelations', 'changes', 'countChanges']);
    expect(await ask()).toEqual(first);
    expect(whole()).toHaveLength(4);

    await loadFolder(store, seedFolder('disputed'), {});
    calls.length = 0;
    const second = await ask();
    expect(whole()).toHaveLength(4);
    expect(second[1]).toBeGreaterThan(first[1]!);
    expect(second).toEqual([
      (await store.relations(ANY, 'SUPPORT', { first: 20 }, TODAY, soon())).rows.length,
      await store.countRelations(ANY, TODAY, soon()),
      (await store.changes(CHANGES, RANGE, { first: 20 }, soon())).rows.length,
      await store.countChanges(CHANGES, RANGE, soon()),
    ]);
  });

  it('of another day, order, filter or page are others; those of somebody are not kept', async () => {
    const { store, calls } = counting(await filled(await makeStore()));
    const keeping = keepWholeReads(store);
    const asked: Array<() => Promise<unknown>> = [
      () => keeping.relations(ANY, 'SUPPORT', { first: 3 }, TODAY, soon()),
      () => keeping.relations(ANY, 'SUPPORT', { first: 4 }, TODAY, soon()),
      () => keeping.relations(ANY, 'START_ASC', { first: 3 }, TODAY, soon()),
      () => keeping.relations({ ...ANY, statuses: ['DENIED'] }, 'SUPPORT', { first: 3 }, TODAY, soon()),
      () => keeping.relations(ANY, 'SUPPORT', { first: 3 }, { ...TODAY, knownBy: '2025-06-01' }, soon()),
    ];
    calls.length = 0;
    for (const one of [...asked, ...asked]) await one();
    expect(calls.filter((call) => call === 'relations')).toHaveLength(asked.length);
    calls.length = 0;
    for (let times = 0; times < 2; times += 1)
      await keeping.relations({ ...ANY, of: ['ford'] }, 'SUPPORT', { first: 3 }, TODAY, soon());
    expect(calls.filter((call) => call === 'relations')).toHaveLength(2);
  });

  it('that take longer than a request are there for the next one; no more than two go on like that', async () => {
    const store = await filled(await makeStore());
    const open: Array<() => void> = [];
    const deadlines: number[] = [];
    const slow: GraphStore = {
      ...store,
      countRelations: async (query, lens, context) => {
        deadlines.push(context.deadline - Date.now());
        await new Promise<void>((resolve) => open.push(resolve));
        return store.countRelations(query, lens, { deadline: Date.now() + 30_000 });
      },
    };
    const keeping = keepWholeReads(slow);
    const count = (knownBy: string, context = soon()) =>
      keeping.countRelations(ANY, { ...TODAY, knownBy }, context);
    await expect(count('2026-01-01', { deadline: Date.now() + 500 })).rejects.toThrow(TimeoutError);
    const second = count('2026-01-02');
    const third = count('2026-01-03');
    while (open.length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    // The third ends with its request.
    expect(deadlines.map((left) => left > 60_000)).toEqual([true, true, false]);
    for (const go of open) go();
    const again = await count('2026-01-01');
    expect([again, await second, await third].every((found) => found > 0)).toBe(true);
    expect(open).toHaveLength(3);
  });
});
