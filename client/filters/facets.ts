import { sureness } from '../graph/index.ts';
import type { Filters, GraphData, GraphRelation } from '../state/types.ts';

/** The filters that are lists of values. */
export type ListField =
  'kinds' | 'categories' | 'types' | 'sureness' | 'certainties' | 'countries' | 'sources';

/** A value that can be filtered by, and how many in view have it. */
export interface Facet {
  value: string;
  count: number;
}

/** The values to choose from, most frequent first; what is chosen stands there even when nothing has it. */
export function facets(
  data: GraphData,
  entities: readonly string[],
  relations: readonly GraphRelation[],
  filters: Filters,
): Record<Exclude<ListField, 'sources'>, Facet[]> {
  const shown = entities.flatMap((id) => (Object.hasOwn(data.entities, id) ? [data.entities[id]!] : []));
  return {
    kinds: tally(
      shown.map((entity) => entity.kind),
      filters.kinds,
    ),
    countries: tally(
      shown.map((entity) => entity.country ?? ''),
      filters.countries,
    ),
    categories: tally(
      relations.map((relation) => relation.category),
      filters.categories,
    ),
    types: tally(
      relations.map((relation) => relation.type),
      filters.types,
    ),
    sureness: tally(relations.map(sureness), filters.sureness),
    certainties: tally(
      relations.map((relation) => relation.certainty),
      filters.certainties,
    ),
  };
}

function tally(values: readonly string[], chosen: readonly string[]): Facet[] {
  const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || one.value.localeCompare(other.value));
}
