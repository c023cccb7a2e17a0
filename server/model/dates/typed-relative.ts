import type { Day } from '../types.ts';
import { addDays } from './days.ts';

const DAYS: Record<string, number> = {
  today: 0,
  now: 0,
  yesterday: -1,
  tomorrow: 1,
  'the day before yesterday': -2,
  'day before yesterday': -2,
};
const STEPS: Record<string, number> = { this: 0, last: -1, previous: -1, next: 1 };

/**
 * A date said from `today`, as EDTF: "today", "yesterday", "this year", "last month", "last week"
 * (Monday to Sunday), "next quarter", "3 days ago". Null for anything else.
 */
export function readRelativeDate(words: string, today: Day): string | null {
  const day = Object.hasOwn(DAYS, words) ? DAYS[words] : undefined;
  if (day !== undefined) return addDays(today, day);
  const [, count, unit] = /^(\d{1,4}|an?|one) (day|week|month|year)s? ago$/.exec(words) ?? [];
  if (count !== undefined && unit !== undefined)
    return ago(unit, /^\d/.test(count) ? Number(count) : 1, today);
  const [, which, what] = /^(this|last|previous|next) (year|month|week|quarter)$/.exec(words) ?? [];
  if (which === undefined || what === undefined) return null;
  return around(what, STEPS[which] as number, today);
}

/** A day for days, and the same unit that long ago for months and years: nobody means the very day. */
function ago(unit: string, count: number, today: Day): string {
  if (unit === 'day') return addDays(today, -count);
  return unit === 'week' ? around('week', -count, today) : around(unit, -count, today);
}

function around(unit: string, step: number, today: Day): string {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  if (unit === 'year') return pad(year + step, 4);
  if (unit === 'month') return monthText(year, month + step);
  if (unit === 'week') {
    const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
    const monday = addDays(today, 7 * step - weekday);
    return `[${monday}..${addDays(monday, 6)}]`;
  }
  const quarter = Math.floor((month - 1) / 3) + step;
  return `${pad(year + Math.floor(quarter / 4), 4)}-${33 + (((quarter % 4) + 4) % 4)}`;
}

function monthText(year: number, month: number): string {
  const index = year * 12 + month - 1;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}`;
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');
