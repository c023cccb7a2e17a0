import type { Filters } from '../state/types.ts';
import { listed, text } from '../text.ts';
import { dayInWords } from '../ui/days.ts';
import type { ListField } from './facets.ts';
import type { Naming } from './naming.ts';

/** An active filter in words, and what takes it away. */
export interface FilterChip {
  id: string;
  words: string;
  without: Partial<Filters>;
}

const FIELDS: readonly ListField[] = [
  'kinds',
  'categories',
  'types',
  'sureness',
  'certainties',
  'countries',
  'sources',
];

/** One chip for each filter that is set; several values of one filter stand in one chip. */
export function chipsOf(filters: Filters, name: Naming): FilterChip[] {
  const words = text.filters;
  const lists = FIELDS.filter((field) => filters[field].length > 0).map((field) => ({
    id: field,
    words: words.named(words[field], listed(filters[field].map((value) => name(field, value)))),
    without: { [field]: [] },
  }));
  return [
    ...lists,
    ...(filters.during
      ? [{ id: 'during', words: duringWords(filters.during), without: { during: null } }]
      : []),
    ...(filters.text === '' ? [] : [{ id: 'text', words: words.words(filters.text), without: { text: '' } }]),
    ...(filters.hide ? [{ id: 'hide', words: words.hiding, without: { hide: false } }] : []),
  ];
}

function duringWords({ from, until }: NonNullable<Filters['during']>): string {
  if (from && until) return text.filters.between(dayInWords(from), dayInWords(until));
  if (from) return text.filters.since(dayInWords(from));
  return until ? text.filters.upTo(dayInWords(until)) : text.filters.during;
}
