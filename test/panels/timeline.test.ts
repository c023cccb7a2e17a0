import { describe, expect, it } from '@jest/globals';
import { barOf, eventBar, isUndated } from '../../client/bottom/timeline/bars.ts';
import { lanesOf } from '../../client/bottom/timeline/lanes.ts';
import { ticks } from '../../client/bottom/timeline/ticks.ts';
import type { FuzzyDate, GraphData, GraphRelation } from '../../client/state/types.ts';
import { dayNumber } from '../../client/ui/days.ts';

const day = dayNumber;
const now = day('2026-02-15');
const date = (earliest: string | null, latest: string | null): FuzzyDate => ({
  text: '',
  earliest,
  latest,
  words: 'then',
});
const dated = (start: FuzzyDate | null, end: FuzzyDate | null = null, startStated = true) => ({
  start,
  end,
  startStated,
});

describe('barOf', () => {
  it('fades at both ends of a date that is known to the month', () => {
    const bar = barOf(dated(date('2026-01-01', '2026-01-31')), false, now)!;
    expect(bar.from).toBe(day('2026-01-01'));
    expect(bar.until).toBe(day('2026-02-01'));
    expect(bar.solidFrom).toBeGreaterThan(bar.from);
    expect(bar.solidUntil).toBeLessThan(bar.until);
    expect(bar.solidFrom).toBeLessThan(bar.solidUntil);
  });

  it('is solid for a day that is known', () => {
    const bar = barOf(dated(date('2026-01-13', '2026-01-13')), false, now)!;
    expect(bar).toEqual({
      from: day('2026-01-13'),
      solidFrom: day('2026-01-13'),
      solidUntil: day('2026-01-14'),
      until: day('2026-01-14'),
    });
  });

  it('goes on to the day asked about while no source gives an end', () => {
    const bar = barOf(dated(date('2025-12-01', '2025-12-31')), true, now)!;
    expect(bar).toEqual({
      from: day('2025-12-01'),
      solidFrom: day('2025-12-31'),
      solidUntil: now,
      until: now + 1,
    });
  });

  it('fades in from before, where only the latest beginning is known', () => {
    const bar = barOf(dated(date(null, '2025-12-31')), true, now)!;
    expect(bar.from).toBeLessThan(day('2025-12-31'));
    expect(bar.solidFrom).toBe(day('2025-12-31'));
  });

  it('ends with its end, and fades there', () => {
    const bar = barOf(dated(date('2024-01-01', '2024-01-01'), date('2025-03-01', '2025-03-31')), true, now)!;
    expect(bar.solidUntil).toBe(day('2025-03-01'));
    expect(bar.until).toBe(day('2025-04-01'));
  });

  it('is null for what no source dates', () => {
    expect(isUndated(dated(date(null, '2026-02-14'), null, false))).toBe(true);
    expect(barOf(dated(date(null, '2026-02-14'), null, false), true, now)).toBeNull();
  });
});

describe('lanesOf', () => {
  const data: GraphData = {
    entities: {
      a: {
        id: 'a',
        kind: 'Person',
        name: 'A',
        aliases: [],
        short: 'A',
        country: null,
        degree: 1,
        date: null,
      },
      b: {
        id: 'b',
        kind: 'Person',
        name: 'B',
        aliases: [],
        short: 'B',
        country: null,
        degree: 1,
        date: null,
      },
      show: {
        id: 'show',
        kind: 'Event',
        name: 'Show',
        aliases: [],
        short: 'S',
        country: null,
        degree: 1,
        date: date('2026-01-14', '2026-01-14'),
      },
    },
    relations: {},
  };
  const relation = (id: string, category: string, start: FuzzyDate | null): GraphRelation => ({
    id,
    type: id,
    label: 'met',
    noun: 'meeting',
    directed: false,
    category,
    from: 'a',
    to: 'b',
    status: 'REPORTED',
    certainty: 'CERTAIN',
    start,
    startStated: start !== null,
    end: null,
    lastReported: null,
    originals: 1,
    summary: null,
    deniedBy: [],
    amends: null,
    event: null,
  });

  it('puts what overlaps one beneath the other, and events in a lane of their own', () => {
    const month = date('2026-01-01', '2026-01-31');
    const lanes = lanesOf(
      data,
      ['a', 'b', 'show'],
      [
        relation('one', 'CONTACT', month),
        relation('two', 'CONTACT', month),
        relation('later', 'CONTACT', date('2026-02-02', '2026-02-02')),
      ],
      () => false,
      now,
    );
    expect(lanes.map((lane) => [lane.id, lane.rows])).toEqual([
      ['CONTACT', 2],
      ['EVENTS', 1],
    ]);
    expect(lanes[0]!.items.map((item) => [item.id, item.row])).toEqual([
      ['one', 0],
      ['two', 1],
      ['later', 0],
    ]);
    expect(lanes[1]!.items[0]!.label).toBe('Show, then');
  });

  it('leaves out lanes without anything dated', () => {
    expect(lanesOf(data, ['a', 'b'], [relation('one', 'TALKS', null)], () => true, now)).toEqual([]);
  });

  it('has no bar for an event without a date', () => {
    expect(eventBar({ date: null })).toBeNull();
  });
});

describe('ticks', () => {
  it('are months, the year named at the first and in January', () => {
    const labels = ticks(day('2025-06-01'), day('2026-02-28'), 10).map((tick) => tick.label);
    expect(labels).toEqual(['Jun 2025', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan 2026', 'Feb']);
  });

  it('are years when there are many, and never more than asked for', () => {
    const found = ticks(day('1990-01-01'), day('2026-01-01'), 8);
    expect(found.length).toBeLessThanOrEqual(9);
    expect(found.every((tick) => /^\d{4}$/.test(tick.label))).toBe(true);
  });
});
