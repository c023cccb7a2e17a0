import type { Opening } from '../api/opening.ts';
import type { Certainty, Sureness } from '../state/types.ts';
import { text } from '../text.ts';
import { countryName } from '../ui/countries.ts';
import type { ListField } from './facets.ts';

/** How the values of filters are called. */
export type Naming = (field: ListField, value: string) => string;

/** Names from the vocabulary, and of the sources by their ids. */
export function naming(opening: Opening | null, sources: ReadonlyMap<string, string>): Naming {
  const vocabulary = opening?.vocabulary;
  const of: Record<ListField, (value: string) => string | undefined> = {
    kinds: (value) => vocabulary?.kinds.find((kind) => kind.id === value)?.plural,
    categories: (value) => vocabulary?.categories.find((category) => category.id === value)?.label,
    types: (value) => vocabulary?.relationTypes.find((type) => type.id === value)?.noun,
    sureness: (value) => text.sureness[value as Sureness],
    certainties: (value) => text.filters.certainty[value as Certainty],
    countries: (value) => (value === '' ? text.filters.noCountry : countryName(value)),
    sources: (value) => sources.get(value),
  };
  return (field, value) => of[field](value) ?? value;
}
