import { describe, expect, it } from '@jest/globals';
import { dayByKey } from '../../client/bottom/timeline/dayKeys.ts';
import { playSteps } from '../../client/bottom/timeline/playSteps.ts';
import { passes } from '../../client/graph/index.ts';
import { noFilters } from '../../client/state/defaultView.ts';
import { dayNumber as day, dayOf } from '../../client/ui/days.ts';
import { ford } from '../client/fixture-ford.ts';
import type { GraphRelation } from '../../client/state/types.ts';

describe('the steps of a film', () => {
  it('are at most three dozen, rise, begin after the first day and end with the last', () => {
    for (const [first, last] of [
      ['2026-01-01', '2026-01-09'],
      ['2025-06-01', '2026-02-28'],
      ['2019-03-04', '2026-02-28'],
      ['1790-01-01', '2026-02-28'],
    ] as const) {
      const steps = playSteps(day(first), day(last));
      expect(steps.length).toBeLessThanOrEqual(37);
      expect(steps.at(-1)).toBe(day(last));
      expect(steps.every((step, at) => step > (steps[at - 1] ?? day(first)))).toBe(true);
    }
  });

  it('are the first days of months when they span some years', () => {
    const steps = playSteps(day('2024-05-20'), day('2026-02-10'));
    expect(steps.slice(0, 2).map(dayOf)).toEqual(['2024-06-01', '2024-07-01']);
  });

  it('are the last day alone when there is no time between', () => {
    expect(playSteps(day('2026-02-10'), day('2026-02-10'))).toEqual([day('2026-02-10')]);
  });
});

describe('keys on a handle of the timeline', () => {
  const at = day('2026-01-31');
  const press = (key: string, shiftKey = false) => dayByKey({ key, shiftKey }, at, 1, 99_999);
  it('go by days, by months, and to the ends', () => {
    expect(press('ArrowLeft')).toBe(at - 1);
    expect(dayOf(press('ArrowRight', true)!)).toBe('2026-02-28');
    expect([press('Home'), press('End'), press('a')]).toEqual([1, 99_999, null]);
  });
});

describe('a filter by days', () => {
  const date = (text: string) => ({ text, earliest: text, latest: text, words: text });
  const filters = { ...noFilters, during: { from: '2026-03-01', until: '2026-03-31' } };
  const [any] = Object.values(ford.relations);
  const passing = (patch: Partial<GraphRelation>) =>
    passes(filters, { ...any!, start: null, end: null, ...patch }, ford);

  it('lets what happened before it not pass, but what has lasted since', () => {
    const start = date('2026-01-13');
    expect(passing({ start, startStated: true, happened: true })).toBe(false);
    expect(passing({ start, startStated: true })).toBe(true);
  });

  it('lets what happened in it pass, and what may have', () => {
    expect(passing({ start: date('2026-03-02'), startStated: true, happened: true })).toBe(true);
    const spring = { text: '2026-21', earliest: '2026-03-01', latest: '2026-05-31', words: 'spring' };
    expect(passing({ start: spring, startStated: true, happened: true })).toBe(true);
    expect(passing({ start: null })).toBe(true);
  });
});
