import type { Day } from '../types.ts';

/** The days that stand for an open beginning and an open end wherever days are compared as text. */
export const FIRST_DAY: Day = '0000-01-01';
export const LAST_DAY: Day = '9999-12-31';

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, `2026-02-14`. */
export function isDay(text: string): text is Day {
  if (!PATTERN.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day `count` days later (earlier when negative), kept between FIRST_DAY and LAST_DAY. */
export function addDays(day: Day, count: number): Day {
  // An exact date is a date give or take no days: by far the most frequent case.
  if (count === 0) return day;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  const year = date.getUTCFullYear();
  if (year < 0) return FIRST_DAY;
  if (year > 9999) return LAST_DAY;
  return date.toISOString().slice(0, 10);
}

/** Today in UTC. */
export function today(now: Date = new Date()): Day {
  return now.toISOString().slice(0, 10);
}

export const earlier = (left: Day, right: Day): Day => (left < right ? left : right);
export const later = (left: Day, right: Day): Day => (left > right ? left : right);
