import type { Day } from '../state/types.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-02-15` as "15 Feb 2026". */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${monthName((month ?? 1) - 1)} ${year}`;
}

/** 0 to 11 as "Jan" to "Dec". */
export const monthName = (month: number): string => MONTHS[month] ?? '';

/** Today in UTC, as the server counts days. */
export const today = (): Day => new Date().toISOString().slice(0, 10);

/** A day as a number of days since 1970, for scales. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The inverse of `dayNumber`. */
export const dayOf = (number: number): Day =>
  new Date(Math.round(number) * 86_400_000).toISOString().slice(0, 10);
