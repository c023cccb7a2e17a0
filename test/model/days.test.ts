import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysInMonth, earlier, isDay, later, today } from '../../server/model/dates/days.ts';

describe('days', () => {
  it.each([
    ['2026-02-14', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-13-01', false],
    ['2026-00-01', false],
    ['2026-01-00', false],
    ['2026-04-31', false],
    ['2026-1-1', false],
    ['2026-02', false],
    ['2026-02-14T00:00', false],
    ['', false],
    ['0000-01-01', true],
    ['9999-12-31', true],
  ])('%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));

  it.each([
    ['2026-02-14', 1, '2026-02-15'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['0000-01-01', -1, '0000-01-01'],
    ['9999-12-31', 1, '9999-12-31'],
    ['0001-01-01', -366, '0000-01-01'],
  ])('%s and %s days is %s', (day, count, expected) => expect(addDays(day, count)).toBe(expected));

  it('goes there and back again, across every year that has four figures', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9998 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -300, max: 300 }),
        (year, month, count) => {
          const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(daysInMonth(year, month))}`;
          expect(isDay(day)).toBe(true);
          expect(isDay(addDays(day, count))).toBe(true);
          expect(addDays(addDays(day, count), -count)).toBe(day);
          if (count !== 0) expect(addDays(day, count) < day).toBe(count < 0);
        },
      ),
    );
  });

  it('is today in UTC', () => expect(today(new Date('2026-02-14T23:30:00-05:00'))).toBe('2026-02-15'));

  it('compares as text', () => {
    expect([earlier('2026-01-01', '2025-12-31'), later('2026-01-01', '2025-12-31')]).toEqual([
      '2025-12-31',
      '2026-01-01',
    ]);
  });
});
