import type { Bounds } from '../types.ts';
import { addDays, daysInMonth, FIRST_DAY, LAST_DAY } from './days.ts';

/** One date of any precision. */
export interface Point {
  bounds: Bounds;
  rough: boolean;
  /** The bounds to decide by. */
  decide: Bounds;
}

const POINT = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

/** Months (first, length) by EDTF season code; summer is June to August, as model.md reads it. */
const SEASONS: Record<number, [number, number]> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  40: [1, 6],
  41: [7, 6],
};

/** Reads `2026`, `2026-01`, `2026-01-13`, `2025-22`, `202X`, `2026-01-XX`, with `?`, `~` or `%`; null for anything else. */
export function readPoint(text: string): Point | null {
  const match = POINT.exec(text);
  if (!match) return null;
  const [, year = '', month, day, qualifier] = match;
  const first = Number(year.replaceAll('X', '0'));
  const last = Number(year.replaceAll('X', '9'));
  if (month === undefined || month === 'XX') {
    if (day !== undefined && day !== 'XX') return null;
    return pointOf(qualifier, (out) =>
      months(first * 12 - out * (last - first + 1) * 12, (last - first + 1) * 12 * (1 + 2 * out)),
    );
  }
  if (first !== last) return null;
  const number = Number(month);
  const season = SEASONS[number];
  if (season && day !== undefined) return null;
  if (!season && (number < 1 || number > 12)) return null;
  if (season || day === undefined || day === 'XX') {
    const [begin, count] = season ?? [number, 1];
    return pointOf(qualifier, (out) => months(first * 12 + begin - 1 - out * count, count * (1 + 2 * out)));
  }
  if (Number(day) < 1 || Number(day) > daysInMonth(first, number)) return null;
  const whole = `${year}-${month}-${day}`;
  return pointOf(qualifier, (out) => ({ earliest: addDays(whole, -out), latest: addDays(whole, out) }));
}

/** A rough date may lie outside its own unit: to decide by, one more unit on each side. */
function pointOf(qualifier: string | undefined, bounds: (unitsOut: 0 | 1) => Bounds): Point {
  const rough = qualifier !== undefined;
  return { bounds: bounds(0), rough, decide: bounds(rough ? 1 : 0) };
}

/** The days of `count` months from a month on, which is counted from January of the year 0. */
function months(from: number, count: number): Bounds {
  const until = from + count - 1;
  const earliest = from < 0 ? FIRST_DAY : `${monthText(from)}-01`;
  if (until >= 10_000 * 12) return { earliest, latest: LAST_DAY };
  return {
    earliest,
    latest: `${monthText(until)}-${pad(daysInMonth(Math.floor(until / 12), (until % 12) + 1), 2)}`,
  };
}

const monthText = (month: number) => `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}`;

const pad = (value: number, width: number) => String(value).padStart(width, '0');
