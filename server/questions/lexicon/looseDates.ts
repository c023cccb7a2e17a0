import { daysInMonth } from '../../model/dates/days.ts';
import { parseEdtf } from '../../model/dates/edtf.ts';
import type { Day } from '../../model/types.ts';
import type { Language } from './language.ts';

export interface LooseDate {
  edtf: string;
  from: Day;
  until: Day;
  /** Other years that the words may mean. */
  alternatives: string[];
}

/**
 * Dates as people say them in passing, which the strict reader refuses: "January" (the last one that
 * had begun), "last summer", "end of January 2026", "New Year 2026". Null for anything else.
 */
export function looseDate(words: readonly string[], language: Language, today: Day): LooseDate | null {
  const plain = words.filter((word) => !['the', 'of'].includes(word));
  return part(plain, language, today) ?? feast(plain, language, today) ?? bare(plain, language, today);
}

/** The end, the middle or the beginning of a month or year. */
function part(words: readonly string[], language: Language, today: Day): LooseDate | null {
  const which = Object.hasOwn(language.dates.partsOf, words[0] ?? '')
    ? language.dates.partsOf[words[0] ?? '']
    : undefined;
  if (which === undefined || words.length < 2) return null;
  const whole = bare(words.slice(1), language, today) ?? withYear(words.slice(1), language);
  if (!whole) return null;
  const [from, until] = partOf(whole, which);
  return { ...whole, edtf: `[${from}..${until}]`, from, until };
}

function partOf({ from, until }: LooseDate, which: 'first' | 'middle' | 'last'): [Day, Day] {
  const year = from.slice(0, 4);
  if (from.slice(0, 7) !== until.slice(0, 7)) {
    const bounds = {
      first: ['01-01', '04-30'],
      middle: ['05-01', '08-31'],
      last: ['09-01', '12-31'],
    } as const;
    return [`${year}-${bounds[which][0]}`, `${year}-${bounds[which][1]}`];
  }
  const month = from.slice(0, 7);
  const days = { first: [1, 10], middle: [11, 20], last: [21, Number(until.slice(8))] } as const;
  return [`${month}-${two(days[which][0])}`, `${month}-${two(days[which][1])}`];
}

function withYear(words: readonly string[], { dates }: Language): LooseDate | null {
  const [first = '', second] = words;
  if (words.length === 1 && /^\d{4}$/.test(first)) return whole(first);
  const month = monthNumber(first, dates);
  return words.length === 2 && month > 0 && /^\d{4}$/.test(second ?? '')
    ? whole(`${second ?? ''}-${two(month)}`)
    : null;
}

function feast(words: readonly string[], { dates }: Language, today: Day): LooseDate | null {
  const last = words.at(-1) ?? '';
  const year = /^\d{4}$/.test(last) ? last : null;
  const name = (year === null ? words : words.slice(0, -1)).join(' ');
  const day = Object.hasOwn(dates.feasts, name) ? dates.feasts[name] : undefined;
  if (day === undefined) return null;
  if (year !== null) return whole(`${year}-${day}`);
  const own = `${today.slice(0, 4)}-${day}`;
  return whole(own <= today ? own : `${Number(today.slice(0, 4)) - 1}-${day}`);
}

/** A month or season without its year, or with "last": the latest that had begun. */
function bare(words: readonly string[], { dates }: Language, today: Day): LooseDate | null {
  const named = words[0] === 'last' || words[0] === 'this' || words[0] === 'past' ? words.slice(1) : words;
  const [name = '', more] = named;
  if (more !== undefined) return null;
  const code =
    monthNumber(name, dates) || (Object.hasOwn(dates.seasons, name) ? (dates.seasons[name] ?? 0) : 0);
  if (code === 0 || (name === 'may' && words.length === 1)) return null;
  const year = Number(today.slice(0, 4));
  const begun = [year, year - 1, year - 2].filter(
    (candidate) => (parseEdtf(`${candidate}-${two(code)}`).earliest ?? '') <= today,
  );
  const [latest, ...earlier] = begun;
  if (latest === undefined) return null;
  return {
    ...whole(`${latest}-${two(code)}`),
    alternatives: earlier.slice(0, 1).map((other) => `${name} ${other}`),
  };
}

function monthNumber(name: string, { months, shortMonths }: Language['dates']): number {
  return Math.max(months.indexOf(name), shortMonths.indexOf(name === 'sept' ? 'sep' : name)) + 1;
}

function whole(edtf: string): LooseDate {
  const { earliest, latest } = parseEdtf(edtf);
  const year = edtf.slice(0, 4);
  return {
    edtf,
    from: earliest ?? `${year}-01-01`,
    until: latest ?? `${year}-12-${two(daysInMonth(Number(year), 12))}`,
    alternatives: [],
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
