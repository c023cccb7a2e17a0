import { useMemo } from 'react';
import { useLiaison } from '../state/index.ts';
import type { GraphEntity } from '../state/index.ts';
import { useKnowledge } from '../app/knowledge.ts';

/** What a question can be about: the kinds, companies and countries in the data that are here. */
export interface World {
  kinds: Array<{ id: string; label: string; plural: string }>;
  /** By how many relations they have, most first. */
  companies: GraphEntity[];
  /** ISO codes of the countries of companies, the commonest first. */
  countries: string[];
}

/** The world of what is loaded here. */
export function useWorld(): World {
  const entities = useLiaison((state) => state.data.entities);
  const kinds = useKnowledge((known) => known.opening?.vocabulary.kinds);
  return useMemo(() => worldOf(Object.values(entities), kinds ?? []), [entities, kinds]);
}

/** The world of these entities. */
export function worldOf(entities: readonly GraphEntity[], kinds: World['kinds']): World {
  const companies = entities
    .filter((entity) => entity.kind === 'Company')
    .sort((one, other) => other.degree - one.degree || one.name.localeCompare(other.name));
  const counts = new Map<string, number>();
  for (const { country } of companies) if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  const present = new Set(entities.map((entity) => entity.kind));
  return {
    kinds: kinds.filter((kind) => present.has(kind.id)),
    companies,
    countries: [...counts]
      .sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]))
      .map(([code]) => code),
  };
}
