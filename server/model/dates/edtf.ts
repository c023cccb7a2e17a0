/**
 * EDTF (ISO 8601-2): levels 0 and 1 for years, months, days, seasons, intervals and qualifiers,
 * and of level 2 the one-of ranges that articles need (`[..2025-12]`), with ends of any precision.
 * Written here because the library's bounds for seasons, ranges and unknown ends are not model.md's
 * (docs/decisions/dates.md); test/model/edtf.test.ts holds the two together where they agree.
 */
import { InputError } from '../../errors.ts';
import type { Bounds, Day, FuzzyDate } from '../types.ts';
import { readPoint } from './edtf-point.ts';

/** What a date text says beyond its bounds; two ends for an interval, one otherwise. */
export interface ParsedDate extends FuzzyDate {
  /** An interval's two ends; null for anything that is one (perhaps rough) date. */
  interval: { start: Bounds; end: Bounds; endOpen: boolean } | null;
  /** It bears `?`, `~` or `%`: the source is not sure, or gives it roughly. */
  rough: boolean;
  /** The bounds to decide by: those of a rough date lie one of its units further out. */
  decide: Bounds;
}

const OPEN: Bounds = { earliest: null, latest: null };

/** Dates come again and again while claims are folded; so many are kept as read. */
const KEPT = 10_000;
const kept = new Map<string, Readonly<ParsedDate>>();

/** Reads an EDTF text. Throws InputError that says what was expected and what came. */
export function readDate(text: string): Readonly<ParsedDate> {
  const known = kept.get(text);
  if (known) return known;
  const parsed = set(text) ?? interval(text) ?? single(text);
  if (!parsed) throw notADate(text);
  if (kept.size >= KEPT) kept.clear();
  kept.set(text, parsed);
  return parsed;
}

function inOrder(text: string, earliest: Day | null, latest: Day | null): void {
  if (earliest !== null && latest !== null && latest < earliest)
    throw new InputError(`Expected a date that does not end before it begins, got "${text}".`, {
      got: text,
      expected: 'an EDTF date',
    });
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
  const piece = readPoint(text);
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
    const piece = readPoint(left);
    return piece && { bounds: piece.bounds, rough: piece.rough, decide: piece.decide };
  }
  if (left === '' && right === '') return null;
  const from = left === '' ? null : readPoint(left);
  const until = right === '' ? null : readPoint(right);
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
  const [left, right] = parts.map((part) => (part === '' || part === '..' ? 'open' : readPoint(part)));
  if (!left || !right) return null;
  const start = left === 'open' ? OPEN : left.bounds;
  const end = right === 'open' ? OPEN : right.bounds;
  inOrder(text, start.earliest, end.latest);
  return {
    text,
    earliest: start.earliest,
    latest: end.latest,
    interval: {
      start: left === 'open' ? OPEN : left.decide,
      end: right === 'open' ? OPEN : right.decide,
      endOpen: parts[1] === '..',
    },
    rough: (left !== 'open' && left.rough) || (right !== 'open' && right.rough),
    decide: {
      earliest: left === 'open' ? null : left.decide.earliest,
      latest: right === 'open' ? null : right.decide.latest,
    },
  };
}

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
