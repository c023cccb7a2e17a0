import { InputError } from '../../errors.ts';
import type { Bounds, Day } from '../types.ts';
import { addDays } from './days.ts';
import { isEdtf, parseEdtf } from './edtf.ts';
import { readRelativeDate } from './typed-relative.ts';
import { readWrittenDate } from './typed-written.ts';
import { refuseVague } from './typed-vague.ts';

/** A date or a range as somebody typed it: its days, and the same as EDTF. */
export interface TypedDate extends Bounds {
  edtf: string;
}

type Read = (text: string) => string | null;

/**
 * What people type for a date: "Jan 2026", "15 Feb 2026", "Q1 2026", "summer 2025", "before Dec
 * 2025", "since 2024", "between May and July 2025", "last month" (counted from `today`), or EDTF.
 * Throws InputError for what can be read in two ways or says no date, with what to write instead.
 */
export function readTypedDate(text: string, today: Day): TypedDate {
  const raw = text.trim();
  if (isEdtf(raw)) return typed(raw);
  const words = raw
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.,;!?]+$/, '')
    .replace(/[‘’]/g, "'");
  refuseVague(words, today);
  const point: Read = (part) => readPoint(part, today);
  const edtf = readRange(words, point) ?? readBounded(words, point) ?? point(words);
  if (edtf !== null) return typed(edtf);
  throw new InputError(
    `Expected a date such as 15 Feb 2026, Jan 2026, 2025, Q1 2026, summer 2025, before Dec 2025 or last month, got "${raw.slice(0, 60)}".`,
    { expected: 'a date', got: raw.slice(0, 60) },
  );
}

/** One date without words around it, as EDTF. */
function readPoint(text: string, today: Day): string | null {
  const words = text.trim().replace(/^(?:in|on|during|at|as of|as at|the) /, '');
  const [, roughly, rest] =
    /^(about|around|circa|c\.|ca\.|roughly|perhaps|maybe|possibly) (.+)$/.exec(words) ?? [];
  if (rest !== undefined) {
    const bare = readPoint(rest, today);
    const rough = `${bare ?? ''}${/^(perhaps|maybe|possibly)$/.test(roughly as string) ? '?' : '~'}`;
    return bare !== null && isEdtf(rough) ? rough : null;
  }
  if (isEdtf(words)) return words;
  return readRelativeDate(words, today) ?? readWrittenDate(words);
}

const RANGES = [
  /^between (.+) and (.+)$/,
  /^(?:from )?(.+) (?:to|until|till|through|–|—|-) (.+)$/,
  /^(.+?)[–—](.+)$/,
  /^(\d{4})-(\d{4})$/,
];

/** "between A and B", "from A to B", "A – B": one of these days. A year said once counts for both. */
function readRange(text: string, point: Read): string | null {
  for (const pattern of RANGES) {
    const [, left, right] = pattern.exec(text) ?? [];
    if (left === undefined || right === undefined) continue;
    const until = point(right);
    if (until === null) continue;
    const from = isBareMonth(left)
      ? point(`${left} ${(parseEdtf(until).latest ?? '').slice(0, 4)}`)
      : point(left);
    if (from === null || /[[/]/.test(from + until)) continue;
    return `[${from}..${until}]`;
  }
  return null;
}

const isBareMonth = (text: string) =>
  /^(?:\d{1,2} )?[a-z]+$/.test(text) && !/^(?:today|yesterday)$/.test(text);

/** "before A", "after A", "since A", "until A". */
function readBounded(text: string, point: Read): string | null {
  const [, how, rest] =
    /^(before|prior to|after|since|from|starting|until|till|by|up to|through|no later than|no earlier than) (.+)$/.exec(
      text,
    ) ?? [];
  if (how === undefined || rest === undefined) return null;
  const edtf = point(rest);
  if (edtf === null) return null;
  const { earliest, latest } = parseEdtf(edtf);
  if (earliest === null || latest === null) return null;
  if (how === 'before' || how === 'prior to') return `[..${addDays(earliest, -1)}]`;
  if (how === 'after') return `[${addDays(latest, 1)}..]`;
  const plain = !/[[/]/.test(edtf);
  if (/^(?:since|from|starting|no earlier than)$/.test(how)) return `[${plain ? edtf : earliest}..]`;
  return `[..${plain ? edtf : latest}]`;
}

function typed(edtf: string): TypedDate {
  const { earliest, latest } = parseEdtf(edtf);
  return { earliest, latest, edtf };
}
