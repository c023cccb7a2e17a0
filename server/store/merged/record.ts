import type { Entity } from '../../model/types.ts';

/**
 * One record for several: the kept one's own fields, else the first of the others that has one; all
 * names (the others' as aliases), ids, properties and data sets.
 */
export function mergedRecord(kept: Entity, others: readonly Entity[]): Entity {
  const all = [kept, ...others];
  const names = all.flatMap(({ name, aliases }) => [name, ...aliases]);
  return {
    ...kept,
    aliases: unique(names, (name) => name).filter((name) => name !== kept.name),
    country: first(all, 'country'),
    summary: first(all, 'summary'),
    date: first(all, 'date'),
    place: first(all, 'place'),
    url: first(all, 'url'),
    externalIds: unique(
      all.flatMap(({ externalIds }) => externalIds),
      ({ scheme, value }) => JSON.stringify([scheme, value]),
    ),
    properties: unique(
      all.flatMap(({ properties }) => properties),
      ({ name, value }) => JSON.stringify([name, value]),
    ),
    datasets: unique(
      all.flatMap(({ datasets }) => datasets),
      (id) => id,
    ).sort(),
  };
}

type Single = 'country' | 'summary' | 'date' | 'place' | 'url';

function first(all: readonly Entity[], field: Single): string | null {
  return all.map((entity) => entity[field]).find((value) => value !== null) ?? null;
}

/** The first of those with the same key, in the order in which they came. */
function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const found = new Map<string, Item>();
  for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  return [...found.values()];
}
