import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { certaintyDuring, certaintyOn, stateOn } from '../../server/model/claims/certainty.ts';
import { addDays } from '../../server/model/dates/days.ts';
import type { HistoryState } from '../../server/model/types.ts';

const holds = (
  startEarliest: string,
  startLatest: string,
  endEarliest: string,
  endLatest: string,
  margin: string | null = null,
) => ({
  margin,
  holds: { startEarliest, startLatest, endEarliest, endLatest },
});
const rough = holds('2026-01-10', '2026-01-20', '2026-02-10', '2026-02-20');

describe('certainty on a day', () => {
  it.each([
    ['2026-01-09', 'NOT_YET'],
    ['2026-01-10', 'POSSIBLE'],
    ['2026-01-19', 'POSSIBLE'],
    ['2026-01-20', 'CERTAIN'],
    ['2026-02-10', 'CERTAIN'],
    ['2026-02-11', 'POSSIBLE'],
    ['2026-02-20', 'POSSIBLE'],
    ['2026-02-21', 'ENDED'],
  ] as const)('%s: %s', (asOf, certainty) => expect(certaintyOn(rough, asOf)).toBe(certainty));

  it('is never CERTAIN in a margin, and as it was else', () => {
    const unsure = { ...rough, margin: 'Perhaps.' };
    expect(
      ['2026-01-09', '2026-01-10', '2026-01-20', '2026-02-21'].map((day) => certaintyOn(unsure, day)),
    ).toEqual(['NOT_YET', 'POSSIBLE', 'POSSIBLE', 'ENDED']);
  });
});

describe('certainty during a range', () => {
  const day = fc.integer({ min: 0, max: 12 }).map((count) => addDays('2026-01-01', count));
  const bounds = fc
    .tuple(day, day, day, day, fc.constantFrom(null, 'Perhaps.'))
    .map(([a, b, c, d, margin]) => {
      const [from, until] = [a, b].sort() as [string, string];
      const [over, gone] = [c < from ? from : c, d].sort() as [string, string];
      return holds(from, until, over, gone, margin);
    });
  const range = fc
    .tuple(day, day)
    .map((days) => days.sort())
    .map(([from, until]) => ({ from, until }));
  const days = (from: string, until: string) => {
    const all: string[] = [];
    for (let at = from; at <= until; at = addDays(at, 1)) all.push(at);
    return all;
  };

  it('of a state is the best of its days', () => {
    fc.assert(
      fc.property(bounds, range, (state, { from, until }) => {
        const each = days(from, until).map((at) => certaintyOn(state, at));
        const best = (['CERTAIN', 'POSSIBLE'] as const).find((certainty) => each.includes(certainty));
        // A range without such a day lies before or after.
        expect(certaintyDuring(state, false, { from, until })).toBe(best ?? each[0]);
      }),
      { numRuns: 500 },
    );
  });

  it('of an occurrence is whether each, some or none of its possible days lies in the range', () => {
    fc.assert(
      fc.property(bounds, range, (state, { from, until }) => {
        const { startEarliest, startLatest } = state.holds;
        const inside = days(startEarliest, startLatest).map((at) => from <= at && at <= until);
        const expected =
          inside.every(Boolean) && state.margin === null
            ? 'CERTAIN'
            : inside.some(Boolean)
              ? 'POSSIBLE'
              : until < startEarliest
                ? 'NOT_YET'
                : 'ENDED';
        expect(certaintyDuring(state, true, { from, until })).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('of one day is the certainty on that day, for a state', () => {
    fc.assert(
      fc.property(bounds, day, (state, at) =>
        expect(certaintyDuring(state, false, { from: at, until: at })).toBe(certaintyOn(state, at)),
      ),
    );
  });
});

describe('the state on a day of knowledge', () => {
  const state = (knownFrom: string, knownUntil: string | null) => ({ knownFrom, knownUntil }) as HistoryState;
  const history = [state('2026-01-01', '2026-01-10'), state('2026-01-20', null)];
  it.each([
    ['2025-12-31', null],
    ['2026-01-01', 0],
    ['2026-01-09', 0],
    ['2026-01-10', null],
    ['2026-01-19', null],
    ['2026-01-20', 1],
    ['9999-12-31', 1],
  ])('%s: %s', (knownBy, index) =>
    expect(stateOn(history, knownBy)).toBe(index === null ? null : history[index]),
  );
});
