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

/** With a capital first letter, the rest as it is. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A date in words with the preposition that it takes: "in December 2025", "on 5 May 2025", "no later than 2024". */
export function whenInWords(date: string): string {
  if (/^(no |between|about|perhaps|until|since|from)/.test(date)) return date;
  return /^\d{1,2} /.test(date) ? `on ${date}` : `in ${date}`;
}
