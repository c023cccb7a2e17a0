import type { Filters, GraphData, GraphEntity, GraphRelation } from '../state/types.ts';
import { sureness } from './sureness.ts';

/**
 * Whether a relation passes: by itself, and with both its ends. Fields that are empty filter
 * nothing; values within one widen, several narrow.
 */
export function passes(filters: Filters, relation: GraphRelation, data: GraphData): boolean {
  const ends = [relation.from, relation.to].map((id) =>
    Object.hasOwn(data.entities, id) ? data.entities[id]! : null,
  );
  return (
    ends.every((end) => end !== null && entityFits(filters, end)) &&
    within(filters.categories, relation.category) &&
    within(filters.types, relation.type) &&
    within(filters.sureness, sureness(relation)) &&
    within(filters.certainties, relation.certainty) &&
    (filters.sources.length === 0 || (relation.sources ?? []).some((id) => filters.sources.includes(id))) &&
    during(filters, relation) &&
    (filters.text === '' ||
      [relation.noun, relation.summary ?? '', ...ends.flatMap((end) => [end!.name, ...end!.aliases])].some(
        has(filters.text),
      ))
  );
}

/**
 * Whether an entity passes: by its kind and country, and, where relations are filtered, by having
 * one that passes. `relations`: those that are drawn at it.
 */
export function entityPasses(
  filters: Filters,
  entity: GraphEntity,
  relations: readonly GraphRelation[],
  data: GraphData,
): boolean {
  if (!entityFits(filters, entity)) return false;
  if ([entity.name, ...entity.aliases].some(has(filters.text)) && !filtersRelations(filters)) return true;
  return relations.some((relation) => passes(filters, relation, data));
}

/** Whether any filter is set. */
export const filtering = (filters: Filters): boolean =>
  filters.kinds.length + filters.countries.length > 0 || filters.text !== '' || filtersRelations(filters);

const filtersRelations = (filters: Filters): boolean =>
  [filters.categories, filters.types, filters.sureness, filters.certainties, filters.sources].some(
    (values) => values.length > 0,
  ) || filters.during !== null;

const entityFits = (filters: Filters, entity: GraphEntity): boolean =>
  within(filters.kinds, entity.kind) &&
  (filters.countries.length === 0 || filters.countries.includes(entity.country ?? ''));

const within = (values: readonly string[], value: string): boolean =>
  values.length === 0 || values.includes(value);

const has = (text: string) => (within: string) => folded(within).includes(folded(text));

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();

/** Whether it may have been so, or have happened, at some time in the range; undated relations stay. */
function during({ during: range }: Filters, { start, end, happened }: GraphRelation): boolean {
  if (!range) return true;
  const begins = start?.earliest ?? '0000-01-01';
  const ends = (happened ? (end ?? start) : end)?.latest ?? '9999-12-31';
  return begins <= (range.until ?? '9999-12-31') && ends >= (range.from ?? '0000-01-01');
}
