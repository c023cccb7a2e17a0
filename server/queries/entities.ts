import type { Entity } from '../model/types.ts';
import type { EntityOrder, EntityQuery, Page } from '../store/port.ts';
import { checkFirst, checkIds } from './checks/bounds.ts';
import { checkCountries } from './checks/countries.ts';
import { checkKinds } from './checks/terms.ts';
import type { Reading } from './context.ts';
import { pageOf } from './cursor.ts';
import { searchIds } from './search.ts';

export interface EntityFilter {
  ids?: string[] | null;
  kinds?: string[] | null;
  countries?: string[] | null;
  datasets?: string[] | null;
  text?: string | null;
}

/** What a filter asks of the store, checked; null when nothing can match. */
export async function entityQuery(
  reading: Reading,
  filter: EntityFilter | null | undefined,
): Promise<EntityQuery | null> {
  const where = filter ?? {};
  const ids = await chosenIds(reading, where);
  const query: EntityQuery = {
    ...(ids ? { ids } : {}),
    ...(where.kinds ? { kinds: checkKinds(where.kinds, await reading.vocabulary(), 'where.kinds') } : {}),
    ...(where.countries ? { countries: checkCountries(where.countries, 'where.countries') } : {}),
    ...(where.datasets ? { datasets: checkIds(where.datasets, 'where.datasets') } : {}),
  };
  return Object.values(query).some((list: string[]) => list.length === 0) ? null : query;
}

/** A page of entities; `query` is null when nothing can match. */
export async function entities(
  reading: Reading,
  query: EntityQuery | null,
  order: EntityOrder,
  page: { first: number; after?: string | null },
): Promise<Page<Entity>> {
  const request = pageOf(`entities ${order}`, checkFirst(page.first), page.after);
  return query
    ? reading.store.entities(query, order, request, reading.read)
    : { rows: [], keys: [], hasNext: false };
}

async function chosenIds(reading: Reading, where: EntityFilter): Promise<string[] | null> {
  const named = where.ids ? checkIds(where.ids, 'where.ids') : null;
  if (typeof where.text !== 'string') return named;
  const found = await searchIds(reading, where.text);
  return named ? named.filter((id) => found.includes(id)) : found;
}
