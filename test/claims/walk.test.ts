/**
 * Walks both clocks over both data sets, on both engines, and holds what the store gives of each
 * relation against a naive computation from raw evidence. Stretches in which neither the evidence
 * nor a date changes are stepped over; each day of change is visited, with its neighbours.
 */
import { beforeAll, expect, it } from '@jest/globals';
import { addDays } from '../../server/model/dates/days.ts';
import { readDate } from '../../server/model/dates/edtf.ts';
import { CERTAINTIES, STATUSES, type Day } from '../../server/model/types.ts';
import type { GraphStore, SeenRelation } from '../../server/store/port.ts';
import { eachEngine } from '../support/engines.ts';
import { loadSeeds, patience, rawClaims, RECORDED_AT } from './load.ts';
import { naiveDays, type NaiveInput, type NaiveState, naiveState } from './naive.ts';

const ALL = { statuses: [...STATUSES], certainties: [...CERTAINTIES] };
const withNeighbours = (days: Iterable<Day>): Day[] =>
  [...new Set([...days].flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))].sort();

/** Days on which something becomes known, perhaps or surely, and days before and after all. */
function daysOfKnowledge(claims: Iterable<NaiveInput>): Day[] {
  const days = [...claims].flatMap(({ evidence }) => evidence.flatMap(naiveDays)).sort();
  return [addDays(days[0] as Day, -400), ...withNeighbours(days), addDays(days.at(-1) as Day, 400)];
}

/** Days on which something begins or ends, or is first described, by any statement. */
function daysInTheWorld(claims: Iterable<NaiveInput>): Day[] {
  const days = [...claims]
    .flatMap(({ evidence }) =>
      evidence.flatMap((piece) => [
        ...naiveDays(piece),
        ...[piece.start, piece.end].flatMap((text) => {
          if (text === null) return [];
          const date = readDate(text);
          const sides = [
            date,
            date.decide,
            ...(date.interval ? [date.interval.start, date.interval.end] : []),
          ];
          return sides.flatMap(({ earliest, latest }) => [earliest, latest]).filter((day) => day !== null);
        }),
      ]),
    )
    .sort();
  return [addDays(days[0] as Day, -400), ...withNeighbours(days), addDays(days.at(-1) as Day, 400)];
}

const bounds = (date: { earliest: Day | null; latest: Day | null } | null) =>
  date ? `${date.earliest ?? '…'} to ${date.latest ?? '…'}` : 'none';

function seen({ id, state, certainty }: SeenRelation): string {
  const { status, rule, margin, start, startStated, end, originals, firstPublished, lastReported } = state;
  return [
    id,
    status,
    rule,
    margin === null ? 'sure' : 'margin',
    bounds(start),
    startStated,
    bounds(end),
    originals,
    firstPublished,
    lastReported,
    certainty,
  ].join(' | ');
}

function computed(id: string, state: NaiveState, asOf: Day): string {
  const { status, rule, margin, start, startStated, end, originals, firstPublished, lastReported } = state;
  return [
    id,
    status,
    rule,
    margin ? 'margin' : 'sure',
    bounds(start),
    startStated,
    bounds(end),
    originals,
    firstPublished,
    lastReported,
    state.certaintyOn(asOf),
  ].join(' | ');
}

eachEngine('a walk over both clocks', (makeStore) => {
  let store: GraphStore;
  let claims: Map<string, NaiveInput>;
  let entities: string[];
  const statesOn = (knownBy: Day) =>
    [...claims].flatMap(([id, claim]): Array<[string, NaiveState]> => {
      const state = naiveState(claim, knownBy);
      return state ? [[id, state]] : [];
    });

  beforeAll(async () => {
    store = await makeStore();
    await loadSeeds(store, 'ford-china', 'disputed');
    claims = await rawClaims(store);
    entities = (await store.entities({}, 'ID', { first: 500 }, patience())).rows.map(({ id }) => id);
  }, 120_000);

  it('has both data sets to walk over', () => {
    expect(claims.size).toBeGreaterThanOrEqual(100);
    const recorded = [...claims.values()].flatMap(({ evidence }) =>
      evidence.map(({ recordedAt }) => recordedAt),
    );
    expect(new Set(recorded)).toEqual(new Set([RECORDED_AT.toISOString()]));
  });

  it('gives status, dates, originals and certainty as computed from raw evidence, by each day of knowledge', async () => {
    for (const knownBy of daysOfKnowledge(claims.values())) {
      const { rows, hasNext } = await store.relations(
        ALL,
        'SUPPORT',
        { first: 500 },
        { asOf: knownBy, knownBy },
        patience(),
      );
      expect(hasNext).toBe(false);
      const expected = statesOn(knownBy).map(([id, state]) => computed(id, state, knownBy));
      expect([knownBy, ...rows.map(seen).sort()]).toEqual([knownBy, ...expected.sort()]);
    }
  }, 300_000);

  it('gives the certainty as computed, on each day in the world, by each day of knowledge that changes anything', async () => {
    const asOfs = daysInTheWorld(claims.values());
    const known = new Set([...claims.values()].flatMap(({ evidence }) => evidence.flatMap(naiveDays)));
    for (const knownBy of [...known].sort()) {
      const states = statesOn(knownBy);
      for (const asOf of asOfs) {
        const rows = await store.steps(entities, ALL, 5_000, { asOf, knownBy }, patience());
        const expected = states.map(
          ([id, state]) => `${id} ${state.status} ${state.certaintyOn(asOf)} ${state.originals}`,
        );
        expect([
          knownBy,
          asOf,
          ...rows.map((row) => `${row.relation} ${row.status} ${row.certainty} ${row.originals}`).sort(),
        ]).toEqual([knownBy, asOf, ...expected.sort()]);
      }
    }
  }, 600_000);

  it('leaves out by certainty exactly what is computed to be so', async () => {
    const asOf = '2025-06-15';
    for (const knownBy of ['2025-09-30', '2026-02-20', '2026-03-15', '2026-06-02'])
      for (const certainty of CERTAINTIES) {
        const { rows } = await store.relations(
          { ...ALL, certainties: [certainty] },
          'START_ASC',
          { first: 500 },
          { asOf, knownBy },
          patience(),
        );
        const expected = statesOn(knownBy)
          .filter(([, state]) => state.certaintyOn(asOf) === certainty)
          .map(([id]) => id);
        expect([knownBy, certainty, ...rows.map(({ id }) => id).sort()]).toEqual([
          knownBy,
          certainty,
          ...expected.sort(),
        ]);
      }
  });
});
