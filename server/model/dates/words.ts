import type { Day, FuzzyDate } from '../types.ts';

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
const PARTS: Record<string, string> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  33: 'first quarter of',
  34: 'second quarter of',
  35: 'third quarter of',
  36: 'fourth quarter of',
  40: 'first half of',
  41: 'second half of',
};

/** A date as a sentence says it: "January 2026", "summer 2025", "no later than December 2025". */
export function dateInWords(date: FuzzyDate): string {
  const { text } = date;
  const inner = /^\[(.+)\]$/.exec(text)?.[1];
  if (inner !== undefined)
    return inner
      .split(',')
      .map((member) => rangeInWords(member.trim()))
      .join(' or ');
  const [left, right] = text.split('/');
  if (right === undefined) return pointInWords(text);
  if (left === '' || left === '..') return `until ${pointInWords(right)}`;
  const from = pointInWords(left as string);
  if (right === '..') return `since ${from}`;
  return right === '' ? `from ${from}, end not known` : `from ${from} to ${pointInWords(right)}`;
}

/** "14 February 2026". */
export function dayInWords(day: Day): string {
  return pointInWords(day);
}

function rangeInWords(text: string): string {
  const [from, until] = text.split('..');
  if (until === undefined) return pointInWords(from as string);
  if (from === '') return `no later than ${pointInWords(until)}`;
  if (until === '') return `no earlier than ${pointInWords(from as string)}`;
  return `between ${pointInWords(from as string)} and ${pointInWords(until)}`;
}

function pointInWords(text: string): string {
  const qualifier = /[?~%]$/.exec(text)?.[0];
  const bare = qualifier ? text.slice(0, -1) : text;
  const words = plainPoint(bare);
  if (qualifier === '~') return `about ${words}`;
  if (qualifier === '?') return `perhaps ${words}`;
  return qualifier === '%' ? `perhaps about ${words}` : words;
}

function plainPoint(text: string): string {
  const [year = '', month, day] = text.split('-');
  if (/^\d{3}X$/.test(year)) return `the ${year.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(year)) return `between ${year.slice(0, 2)}00 and ${year.slice(0, 2)}99`;
  if (month === undefined || month === 'XX') return year;
  if (PARTS[month]) return `${PARTS[month]} ${year}`;
  const named = `${MONTHS[Number(month) - 1] ?? month} ${year}`;
  return day === undefined || day === 'XX' ? named : `${Number(day)} ${named}`;
}
