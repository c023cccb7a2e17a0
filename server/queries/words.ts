import { LIMITS } from './limits.ts';

const NUMBERS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** How it begins that no answer is given, since not all relations could be read. */
export const TOO_MANY = `There are more than ${LIMITS.answer.toLocaleString('en')} such relations here, too many`;

/** Said of an answer for which not all relations were read. */
export const ONLY_BEST = `Only the ${LIMITS.answer.toLocaleString('en')} best supported of these relations were looked at: there is more. Name a time, a country or a kind to see it.`;

/** "two" for 2; digits from 13 on. */
export function numberInWords(count: number): string {
  return NUMBERS[count] ?? count.toLocaleString('en');
}

/** "A", "A and B", "A, B and C"; semicolons where a part holds a comma itself. */
export function list(parts: readonly string[], conjunction = 'and'): string {
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return last ?? '';
  const separator = parts.some((part) => part.includes(',')) ? '; ' : ', ';
  return `${parts.slice(0, -1).join(separator)} ${conjunction} ${last}`;
}

/** As `list`, but only the first of many: "A, B and 953 more". */
export function listSome(parts: readonly string[], most: number): string {
  return list(
    parts.length > most
      ? [...parts.slice(0, most), `${(parts.length - most).toLocaleString('en')} more`]
      : parts,
  );
}

/** With a capital first letter, the rest as it is. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A date in words with the preposition that it takes: "in December 2025", "on 5 May 2025", "no later than 2024". */
export function whenInWords(date: string): string {
  if (/^(no |between|about|perhaps|until|since|from)/.test(date)) return date;
  return /^\d{1,2} /.test(date) ? `on ${date}` : `in ${date}`;
}
