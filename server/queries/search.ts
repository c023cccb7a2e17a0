import { checkFirst, checkText } from './checks/bounds.ts';
import { checkCountries } from './checks/countries.ts';
import { checkKinds } from './checks/terms.ts';
import type { Reading } from './context.ts';
import { LIMITS } from './limits.ts';
import type { NameFilter, NameHit } from './names/nameIndex.ts';

export interface SearchArguments {
  text: string;
  kinds?: string[] | null;
  countries?: string[] | null;
  first: number;
}

/** Entities by name, best first: whole names, beginnings, aliases, misspellings, in any script. */
export async function search(reading: Reading, given: SearchArguments): Promise<NameHit[]> {
  const text = checkText(given.text, 'text');
  const first = checkFirst(given.first, LIMITS.hits);
  const filter = await nameFilter(reading, given);
  if (filter.kinds?.length === 0 || filter.countries?.length === 0) return [];
  return (await reading.names()).search(text, first, filter);
}

/** Ids of the entities that a search for this text finds, for `EntityFilter.text`. */
export async function searchIds(reading: Reading, text: string): Promise<string[]> {
  const names = await reading.names();
  return names.search(checkText(text, 'where.text'), LIMITS.ids).map(({ entity }) => entity);
}

async function nameFilter(reading: Reading, given: SearchArguments): Promise<NameFilter> {
  return {
    ...(given.kinds ? { kinds: checkKinds(given.kinds, await reading.vocabulary()) } : {}),
    ...(given.countries ? { countries: checkCountries(given.countries) } : {}),
  };
}
