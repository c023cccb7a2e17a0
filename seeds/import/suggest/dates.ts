import { readDate } from '../table/readDate.ts';

/** How a column writes its dates. */
export interface Dates {
  /** Formats, none where ISO or EDTF does. `one`: any of them reads all; `all`: they are needed together. */
  formats: string[];
  needed: 'one' | 'all';
  /** How many of the values none of them reads. */
  unread: number;
}

const FORMATS = [
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DD.MM.YYYY',
  'D. M. YYYY',
  'DD-MM-YYYY',
  'MM-DD-YYYY',
  'YYYY/MM/DD',
  'YYYY.MM.DD',
  'YYYYMMDD',
  'YYYY年M月D日',
  'D MMMM YYYY',
  'D. MMMM YYYY',
  'MMMM D, YYYY',
  'D-MMM-YYYY',
  'D-MMM-YY',
  'MM-DD-YY',
  'DD-MM-YY',
  'DD/MM/YY',
  'MM/DD/YY',
  'DD.MM.YY',
  'MMMM YYYY',
  'MMM-YY',
  'MM/YYYY',
  'MM.YYYY',
];
/** Of the dates of a column, one or so many may be broken. */
const UNREAD = 0.1;
const MOST_FORMATS = 4;

/** How these values write dates; null: they are no dates. */
export function datesIn(values: readonly string[]): Dates | null {
  const most = values.length < 3 ? 0 : Math.max(1, Math.floor(values.length * UNREAD));
  if (values.filter((value) => !/\d/.test(value)).length > most) return null;
  if (values.every((value) => /^\d{4}$/.test(value)) && !values.every(isYear)) return null;
  const rest = values.filter((value) => read(value, []) === null);
  if (rest.length === 0) return { formats: [], needed: 'one', unread: 0 };
  const readings = FORMATS.map((format) => ({ format, days: rest.map((value) => read(value, [format])) }));
  const whole = readings.filter(({ days }) => !days.includes(null));
  if (whole.length > 0) return { formats: unlike(whole), needed: 'one', unread: 0 };
  const chosen = together(readings);
  const unread = rest.filter((_, at) => chosen.every(({ days }) => days[at] === null)).length;
  return unread > most ? null : { formats: chosen.map(({ format }) => format), needed: 'all', unread };
}

interface Reading {
  format: string;
  days: ReadonlyArray<string | null>;
}

/** Two formats that read every value alike are one. */
function unlike(readings: readonly Reading[]): string[] {
  const kept = new Map<string, string>();
  for (const { format, days } of readings) if (!kept.has(days.join())) kept.set(days.join(), format);
  return [...kept.values()];
}

/** The fewest formats that read as many as can be read, the one that reads most first; with each, one that reads the same values in another way. */
function together(readings: readonly Reading[]): Reading[] {
  const chosen: Reading[] = [];
  const open = (days: Reading['days']) =>
    days.filter((day, at) => day !== null && chosen.every((one) => one.days[at] === null)).length;
  while (chosen.length < MOST_FORMATS) {
    const best = [...readings].sort((left, right) => open(right.days) - open(left.days))[0];
    if (!best || open(best.days) === 0) break;
    const twin = readings.find(
      ({ days }) =>
        days.every((day, at) => (day === null) === (best.days[at] === null)) &&
        days.join() !== best.days.join(),
    );
    chosen.push(best, ...(twin ? [twin] : []));
  }
  return chosen;
}

function read(value: string, formats: string[]): string | null {
  return readDate(value, { formats, precision: 'day', ambiguous: 'first', as: 'day' }).edtf;
}

const isYear = (value: string) => Number(value) > 1500 && Number(value) < 2200;
