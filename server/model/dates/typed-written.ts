import { InputError } from '../../errors.ts';
import { daysInMonth } from './days.ts';
import { dayInWords } from './words.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** EDTF's numbers for parts of a year. */
const PARTS = new Map(
  Object.entries({
    spring: 21,
    summer: 22,
    autumn: 23,
    fall: 23,
    winter: 24,
    q1: 33,
    q2: 34,
    q3: 35,
    q4: 36,
    h1: 40,
    h2: 41,
    'first quarter': 33,
    'second quarter': 34,
    'third quarter': 35,
    'fourth quarter': 36,
    'first half': 40,
    'second half': 41,
  }),
);

/**
 * A date written out, in lower case, as EDTF: "15 february 2026", "feb 15th, 2026", "jan 2026",
 * "summer of 2025", "q1 2026", "the 1990s", "15.02.2026". Null for anything else. Throws InputError
 * for days that don't exist and for figures that can be read in two ways.
 */
export function readWrittenDate(text: string): string | null {
  const words = text
    .replace(/,/g, ' ')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, '$1')
    .replace(/ of /g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return partOfYear(words) ?? decade(words) ?? month(words) ?? dayOfMonth(words) ?? figures(words);
}

function partOfYear(words: string): string | null {
  const { part, year } =
    (/^(?<part>.+) (?<year>\d{4})$/.exec(words) ?? /^(?<year>\d{4}) (?<part>.+)$/.exec(words))?.groups ?? {};
  if (part === undefined || year === undefined) return null;
  const code = PARTS.get(part.replace(/^the /, ''));
  return code === undefined ? null : `${year}-${code}`;
}

function decade(words: string): string | null {
  const years = /^(?:the )?(\d{3})0s$/.exec(words)?.[1];
  return years === undefined ? null : `${years}X`;
}

function month(words: string): string | null {
  const [, name, year] = /^([a-z]+)\.? (\d{4})$/.exec(words) ?? [];
  const number = monthNumber(name);
  return number === null ? null : `${year as string}-${two(number)}`;
}

function dayOfMonth(words: string): string | null {
  const dayFirst = /^(\d{1,2})\.? ([a-z]+)\.? (\d{4})$/.exec(words);
  const monthFirst = /^([a-z]+)\.? (\d{1,2}) (\d{4})$/.exec(words);
  const [day, name, year] = dayFirst
    ? dayFirst.slice(1)
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [];
  const number = monthNumber(name);
  return number === null ? null : existing(Number(year), number, Number(day));
}

/** Figures only. With dots the day comes first everywhere; with strokes it depends on the reader. */
function figures(words: string): string | null {
  const yearFirst = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(words);
  if (yearFirst) {
    const [, year, number, day] = yearFirst;
    if (Number(number) < 1 || Number(number) > 12) return null;
    return day === undefined
      ? `${year as string}-${two(Number(number))}`
      : existing(Number(year), Number(number), Number(day));
  }
  const monthOnly = /^(\d{1,2})[/.](\d{4})$/.exec(words);
  if (monthOnly)
    return Number(monthOnly[1]) >= 1 && Number(monthOnly[1]) <= 12
      ? `${monthOnly[2] as string}-${two(Number(monthOnly[1]))}`
      : null;
  const yearLast = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(words);
  if (!yearLast) return null;
  const [first, second, year] = [Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4])];
  if (yearLast[2] === '.' || first > 12 || first === second) return existing(year, second, first);
  if (second > 12) return existing(year, first, second);
  const readings = [existing(year, second, first), existing(year, first, second)];
  throw new InputError(
    `"${words}" can be read as ${readings.map(dayInWords).join(' or as ')}. Write ${readings.join(' or ')}.`,
    { expected: 'a date that can be read in one way', got: words, nearest: readings },
  );
}

function existing(year: number, number: number, day: number): string {
  const name = FULL[number - 1];
  if (name === undefined)
    throw new InputError(`There is no month ${number}: expected 1 to 12.`, {
      expected: 'a month from 1 to 12',
      got: String(number),
    });
  const last = daysInMonth(year, number);
  if (day >= 1 && day <= last) return `${String(year).padStart(4, '0')}-${two(number)}-${two(day)}`;
  const named = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
  throw new InputError(`There is no ${day} ${named}: expected a day from 1 to ${last}.`, {
    expected: `a day from 1 to ${last}`,
    got: String(day),
  });
}

function monthNumber(name: string | undefined): number | null {
  if (name === undefined) return null;
  const index = FULL.indexOf(name) >= 0 ? FULL.indexOf(name) : MONTHS.indexOf(name === 'sept' ? 'sep' : name);
  return index < 0 ? null : index + 1;
}

const two = (value: number) => String(value).padStart(2, '0');
