import type { Day } from '../state/types.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-02-15` as "15 Feb 2026". */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${monthName((month ?? 1) - 1)} ${year}`;
}

/** `2026-02-15` as "15 February 2026". */
export function dayInFull(day: Day): string {
  return `${Number(day.slice(8))} ${monthInFull(day)}`;
}

/** The month of `2026-02-15` as "February 2026". */
export function monthInFull(day: Day): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}

/** 0 to 11 as "Jan" to "Dec". */
export const monthName = (month: number): string => (MONTHS[month] ?? '').slice(0, 3);

/** Today in UTC, as the server counts days. */
export const today = (): Day => new Date().toISOString().slice(0, 10);

/** A day as a number of days since 1970, for scales. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The inverse of `dayNumber`. */
export const dayOf = (number: number): Day =>
  new Date(Math.round(number) * 86_400_000).toISOString().slice(0, 10);

/** The day so many months later (or earlier); the last of its month where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const first = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last.getUTCDate())));
  return first.toISOString().slice(0, 10);
}
