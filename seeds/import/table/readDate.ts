import { foldName } from '../../../server/model/names/fold.ts';
import { isEdtf, parseEdtf } from '../../../server/model/dates/edtf.ts';

/** How a table writes dates, and how much of them it knows. */
export interface DateReading {
  formats: readonly string[];
  precision: 'year' | 'month' | 'day';
  ambiguous: 'both' | 'first' | 'problem';
  as: 'day' | 'until' | 'from';
}

/** EDTF, or why there is none. */
export type DateRead = { edtf: string; problem: null } | { edtf: null; problem: string };

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Of the names of months; none of them means two months in these. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'sl', 'sv', 'da', 'no'];
const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?$/i;
const TOKENS = /YYYY|YY|MMMM|MMM|MM|M|DD|D/g;
const LENGTHS = { year: 4, month: 7, day: 10 };

/**
 * A date as a table writes it. Where several formats fit and give different days, all of them are
 * kept (`[2024-02-03,2024-03-02]`: one of these), unless the reading says otherwise. EDTF and ISO
 * dates are read whatever the formats.
 */
export function readDate(text: string, reading: DateReading): DateRead {
  const written = text.trim().replace(TIME, '');
  const fits = [...new Set(reading.formats.flatMap((format) => byFormat(written, format) ?? []))].map((day) =>
    day.slice(0, LENGTHS[reading.precision]),
  );
  const [first, ...others] = [...new Set(fits)];
  if (first === undefined) {
    if (isEdtf(written)) return { edtf: bounded(shortened(written, reading), reading), problem: null };
    const expected = reading.formats.length === 0 ? 'YYYY-MM-DD' : reading.formats.join(' or ');
    return { edtf: null, problem: `Expected a date as ${expected}, found "${text}".` };
  }
  if (others.length === 0 || reading.ambiguous === 'first')
    return { edtf: bounded(first, reading), problem: null };
  if (reading.ambiguous === 'problem')
    return {
      edtf: null,
      problem: `Expected a date that can be read in one way, found "${text}": ${fits.join(' or ')}.`,
    };
  return { edtf: bounded(`[${[first, ...others].sort().join(',')}]`, reading), problem: null };
}

function shortened(edtf: string, { precision }: DateReading): string {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(edtf) ? edtf.slice(0, LENGTHS[precision]) : edtf;
}

function bounded(edtf: string, { as }: DateReading): string {
  if (as === 'day') return edtf;
  const { earliest, latest } = parseEdtf(edtf);
  if (as === 'until') return latest === null ? edtf : `[..${edtf.startsWith('[') ? latest : edtf}]`;
  return earliest === null ? edtf : `[${edtf.startsWith('[') ? earliest : edtf}..]`;
}

/** A day, month or year by a format; null where it does not fit or there is no such day. */
function byFormat(text: string, format: string): string | null {
  const { pattern, fields } = compiled(format);
  const match = pattern.exec(text);
  if (!match) return null;
  let [year, month, day] = ['', '', ''];
  fields.forEach((field, index) => {
    const found = match[index + 1] ?? '';
    if (field === 'YYYY') year = found;
    // As spreadsheets read two digits.
    else if (field === 'YY') year = `${Number(found) < 30 ? '20' : '19'}${found}`;
    else if (field === 'MMM' || field === 'MMMM') month = monthOf(found);
    else if (field.startsWith('M')) month = found.padStart(2, '0');
    else day = found.padStart(2, '0');
  });
  const edtf = [year, month, day].filter((part) => part !== '').join('-');
  return isEdtf(edtf) && (month === '' || Number(month) <= 12) ? edtf : null;
}

function monthOf(name: string): string {
  const folded = foldName(name);
  const number = monthNames().get(folded) ?? ENGLISH.indexOf(folded.slice(0, 3)) + 1;
  return String(number).padStart(2, '0');
}

let months: ReadonlyMap<string, number> | undefined;

/** Months by their folded names, long and short, by themselves and beside a day. */
function monthNames(): ReadonlyMap<string, number> {
  if (months) return months;
  const found = new Map<string, number>();
  for (const language of LANGUAGES)
    for (const month of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const) {
        const words = new Intl.DateTimeFormat(language, { month, day, timeZone: 'UTC' });
        for (let number = 1; number <= 12; number++) {
          const parts = words.formatToParts(Date.UTC(2020, number - 1, 1));
          found.set(foldName(parts.find(({ type }) => type === 'month')?.value ?? ''), number);
        }
      }
  return (months = found);
}

const compiledFormats = new Map<string, { pattern: RegExp; fields: string[] }>();

function compiled(format: string): { pattern: RegExp; fields: string[] } {
  const known = compiledFormats.get(format);
  if (known) return known;
  const fields = format.match(TOKENS) ?? [];
  const literals = format
    .split(TOKENS)
    .map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s*'));
  const groups = fields.map((field) =>
    field === 'YYYY'
      ? '(\\d{4})'
      : field === 'YY'
        ? '(\\d{2})'
        : field.startsWith('MMM')
          ? '(\\p{L}{3,})\\.?'
          : '(\\d{1,2})',
  );
  const source = literals.map((literal, index) => literal + (groups[index] ?? '')).join('');
  const made = { pattern: new RegExp(`^${source}$`, 'u'), fields };
  compiledFormats.set(format, made);
  return made;
}
