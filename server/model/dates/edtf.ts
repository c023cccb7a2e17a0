/**
 * EDTF (ISO 8601-2): levels 0 and 1 for years, months, days, seasons, intervals and qualifiers,
 * and of level 2 the one-of ranges that articles need (`[..2025-12]`), with ends of any precision.
 * Written here because the library's bounds for seasons, ranges and unknown ends are not model.md's
 * (docs/decisions/dates.md); test/model/edtf.test.ts holds the two together where they agree.
 */
import { InputError } from '../../errors.ts';
import type { Bounds, Day, FuzzyDate } from '../types.ts';
import { addDays, daysInMonth, FIRST_DAY, LAST_DAY } from './days.ts';

/** What a date text says beyond its bounds; two ends for an interval, one otherwise. */
export interface ParsedDate extends FuzzyDate {
  /** An interval's two ends; null for anything that is one (perhaps rough) date. */
  interval: { start: Bounds; end: Bounds; endOpen: boolean } | null;
  /** It bears `?`, `~` or `%`: the source is not sure, or gives it roughly. */
  rough: boolean;
  /** The bounds to decide by: those of a rough date lie one of its units further out. */
  decide: Bounds;
}

interface Piece {
  bounds: Bounds;
  rough: boolean;
  /** The bounds to decide by. */
  decide: Bounds;
}

const OPEN: Bounds = { earliest: null, latest: null };
const POINT = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

/** Months (first, length) by EDTF season code; summer is June to August, as model.md reads it. */
const SEASONS: Record<number, [number, number]> = {
  21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3],
  33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3], 40: [1, 6], 41: [7, 6],
};

/** Reads an EDTF text. Throws InputError that says what was expected and what came. */
export function readDate(text: string): ParsedDate {
  const parsed = set(text) ?? interval(text) ?? single(text);
  if (!parsed) throw notADate(text);
  return parsed;
}

function inOrder(text: string, earliest: Day | null, latest: Day | null): void {
  if (earliest !== null && latest !== null && latest < earliest)
    throw new InputError(`Expected a date that does not end before it begins, got "${text}".`, { got: text, expected: 'an EDTF date' });
}

/** The text with its earliest and latest day. Throws InputError as `readDate` does. */
export function parseEdtf(text: string): FuzzyDate {
  const { earliest, latest } = readDate(text);
  return { text, earliest, latest };
}

export function isEdtf(text: string): boolean {
  try {
    readDate(text);
    return true;
  } catch {
    return false;
  }
}

function single(text: string): ParsedDate | null {
  const piece = point(text);
  if (!piece) return null;
  return { text, ...piece.bounds, interval: null, rough: piece.rough, decide: piece.decide };
}

/** `[..2025-12]`, `[2026-02-14..2026-02-28]`, `[2026-02-14..]`, `[2025,2026-01]`: one of these days. */
function set(text: string): ParsedDate | null {
  const inner = /^\[(.+)\]$/.exec(text)?.[1];
  if (inner === undefined) return null;
  const members = inner.split(',').map((member) => range(member.trim()));
  if (members.some((member) => member === null)) return null;
  const all = members as Array<{ bounds: Bounds; rough: boolean; decide: Bounds }>;
  return {
    text,
    ...widest(all.map((member) => member.bounds)),
    interval: null,
    rough: all.some((member) => member.rough),
    decide: widest(all.map((member) => member.decide)),
  };
}

function range(text: string): { bounds: Bounds; rough: boolean; decide: Bounds } | null {
  const [left, right, more] = text.split('..');
  if (left === undefined || more !== undefined) return null;
  if (right === undefined) {
    const piece = point(left);
    return piece && { bounds: piece.bounds, rough: piece.rough, decide: piece.decide };
  }
  if (left === '' && right === '') return null;
  const from = left === '' ? null : point(left);
  const until = right === '' ? null : point(right);
  if ((left !== '' && !from) || (right !== '' && !until)) return null;
  if (from && until) inOrder(text, from.bounds.earliest, until.bounds.latest);
  return {
    bounds: { earliest: from?.bounds.earliest ?? null, latest: until?.bounds.latest ?? null },
    rough: from?.rough === true || until?.rough === true,
    decide: { earliest: from ? from.decide.earliest : null, latest: until ? until.decide.latest : null },
  };
}

/** `2026-01-13/..` (open), `2026/` (end unknown), `2026-01/2026-02`. */
function interval(text: string): ParsedDate | null {
  const parts = text.split('/');
  if (parts.length !== 2 || parts.every((part) => part === '' || part === '..')) return null;
  const [left, right] = parts.map((part) => (part === '' || part === '..' ? 'open' : point(part)));
  if (!left || !right) return null;
  const start = left === 'open' ? OPEN : left.bounds;
  const end = right === 'open' ? OPEN : right.bounds;
  inOrder(text, start.earliest, end.latest);
  return {
    text,
    earliest: start.earliest,
    latest: end.latest,
    interval: { start: left === 'open' ? OPEN : left.decide, end: right === 'open' ? OPEN : right.decide, endOpen: parts[1] === '..' },
    rough: (left !== 'open' && left.rough) || (right !== 'open' && right.rough),
    decide: {
      earliest: left === 'open' ? null : left.decide.earliest,
      latest: right === 'open' ? null : right.decide.latest,
    },
  };
}

function point(text: string): Piece | null {
  const match = POINT.exec(text);
  if (!match) return null;
  const [, year = '', month, day, qualifier] = match;
  const first = Number(year.replaceAll('X', '0'));
  const last = Number(year.replaceAll('X', '9'));
  if (month === undefined || month === 'XX') {
    if (day !== undefined && day !== 'XX') return null;
    return piece(qualifier, (out) => months(first * 12 - out * (last - first + 1) * 12, (last - first + 1) * 12 * (1 + 2 * out)));
  }
  if (first !== last) return null;
  const number = Number(month);
  const season = SEASONS[number];
  if (season && day !== undefined) return null;
  if (!season && (number < 1 || number > 12)) return null;
  if (season || day === undefined || day === 'XX') {
    const [begin, count] = season ?? [number, 1];
    return piece(qualifier, (out) => months(first * 12 + begin - 1 - out * count, count * (1 + 2 * out)));
  }
  if (Number(day) < 1 || Number(day) > daysInMonth(first, number)) return null;
  const whole = `${year}-${month}-${day}`;
  return piece(qualifier, (out) => ({ earliest: addDays(whole, -out), latest: addDays(whole, out) }));
}

/** A rough date may lie outside its own unit: to decide by, one more unit on each side. */
function piece(qualifier: string | undefined, bounds: (unitsOut: 0 | 1) => Bounds): Piece {
  const rough = qualifier !== undefined;
  return { bounds: bounds(0), rough, decide: bounds(rough ? 1 : 0) };
}

/** The days of `count` months from a month on, which is counted from January of the year 0. */
function months(from: number, count: number): Bounds {
  const until = from + count - 1;
  const earliest = from < 0 ? FIRST_DAY : `${monthText(from)}-01`;
  if (until >= 10_000 * 12) return { earliest, latest: LAST_DAY };
  return { earliest, latest: `${monthText(until)}-${pad(daysInMonth(Math.floor(until / 12), (until % 12) + 1), 2)}` };
}

const monthText = (month: number) => `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}`;

/** The earliest of the beginnings and the latest of the ends; open where any is open. */
export function widest(all: readonly Bounds[]): Bounds {
  if (all.length === 0) return OPEN;
  const earliest = all.map((bounds) => bounds.earliest);
  const latest = all.map((bounds) => bounds.latest);
  return {
    earliest: earliest.includes(null) ? null : (earliest as Day[]).reduce((a, b) => (a < b ? a : b)),
    latest: latest.includes(null) ? null : (latest as Day[]).reduce((a, b) => (a > b ? a : b)),
  };
}

function notADate(text: string): InputError {
  return new InputError(
    `Expected a date such as 2026, 2026-01, 2026-01-13, 2025-22 (summer), 2025~, [..2025-12] or 2026-01-13/.., got "${text.slice(0, 60)}".`,
    { got: text.slice(0, 60), expected: 'an EDTF date' },
  );
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');
