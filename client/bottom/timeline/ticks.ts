import { dayNumber, monthName } from '../../ui/days.ts';
import { stepInMonths } from './stepInMonths.ts';

/** A mark on the axis, at a day since 1970. */
export interface Tick {
  at: number;
  label: string;
}

/** Months, quarters or years between two days, at most `most` of them; the year is named where it begins. */
export function ticks(from: number, until: number, most: number): Tick[] {
  const first = monthsOf(from);
  const last = monthsOf(until);
  const step = stepInMonths(last - first, most);
  const marks: Tick[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    const at = dayOfMonths(month);
    if (at < from || at > until) continue;
    marks.push({ at, label: labelOf(month, step, marks.length === 0) });
  }
  return marks;
}

function labelOf(months: number, step: number, first: boolean): string {
  const year = Math.floor(months / 12);
  const month = months % 12;
  if (step >= 12) return String(year);
  return first || month === 0 ? `${monthName(month)} ${year}` : monthName(month);
}

function monthsOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function dayOfMonths(months: number): number {
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return dayNumber(`${year}-${String((months % 12) + 1).padStart(2, '0')}-01`);
}
