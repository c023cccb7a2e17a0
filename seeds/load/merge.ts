import type { Entity, RelationFacts, Source } from '../../server/model/types.ts';

/** A record after meeting the one that is stored, and what of the files did not get in. */
export interface Merged<T> {
  record: T;
  /** One sentence for each value that was kept against the files. */
  kept: string[];
}

/**
 * The entity to store. One that only this data set holds is replaced; one that others hold too is
 * filled up: data sets, aliases, external ids and properties become the union, empty fields are
 * filled, and what another data set says stays unless `overwrite`. A name that loses is kept as an alias.
 */
export function mergeEntity(
  stored: Entity | undefined,
  ours: Entity,
  dataset: string,
  overwrite: boolean,
): Merged<Entity> {
  if (!stored || stored.datasets.every((id) => id === dataset)) return { record: ours, kept: [] };
  const [first, second] = overwrite ? [ours, stored] : [stored, ours];
  const kept: string[] = [];
  const pick = <K extends 'name' | 'kind' | 'country' | 'summary' | 'date' | 'place' | 'url'>(
    key: K,
  ): Entity[K] => {
    if (!overwrite && ours[key] !== null && stored[key] !== null && ours[key] !== stored[key])
      kept.push(`\`${key}\` stays "${stored[key]}" (here "${ours[key]}")`);
    return first[key] ?? second[key];
  };
  const named = <T>(key: (one: T) => string, ...lists: T[][]) =>
    [
      ...new Map(
        lists
          .flat()
          .reverse()
          .map((one) => [key(one), one]),
      ).values(),
    ].reverse();
  const record: Entity = {
    id: ours.id,
    kind: pick('kind'),
    name: pick('name'),
    aliases: [],
    country: pick('country'),
    summary: pick('summary'),
    date: pick('date'),
    place: pick('place'),
    url: pick('url'),
    externalIds: named(({ scheme }) => scheme, first.externalIds, second.externalIds),
    properties: named(({ name }) => name, first.properties, second.properties),
    datasets: [...new Set([...stored.datasets, dataset])].sort(),
  };
  const names = [...first.aliases, ...second.aliases, first.name, second.name];
  record.aliases = [...new Set(names)].filter((name) => name !== record.name);
  return { record, kept };
}

/** The source to store: another data set's stays as it is, but for fields that it leaves empty. */
export function mergeSource(stored: Source | undefined, ours: Source, overwrite: boolean): Merged<Source> {
  if (!stored || stored.dataset === ours.dataset) return { record: ours, kept: [] };
  if (overwrite) return { record: { ...ours, dataset: stored.dataset }, kept: [] };
  const kept: string[] = [];
  const pick = <K extends 'publisher' | 'title' | 'url' | 'publishedOn'>(key: K): Source[K] => {
    if (ours[key] !== null && stored[key] !== null && ours[key] !== stored[key])
      kept.push(`\`${key}\` stays "${stored[key]}" (here "${ours[key]}")`);
    return stored[key] ?? ours[key];
  };
  const basedOn = stored.basedOn.length > 0 ? stored.basedOn : ours.basedOn;
  if (basedOn.join() !== ours.basedOn.join())
    kept.push(`\`basedOn\` stays ${basedOn.join(', ')} (here ${ours.basedOn.join(', ') || 'none'})`);
  const record = {
    id: ours.id,
    publisher: pick('publisher'),
    title: pick('title'),
    url: pick('url'),
    publishedOn: pick('publishedOn'),
    basedOn,
    dataset: stored.dataset,
  };
  return { record, kept };
}

const SAME = ['type', 'from', 'to'] as const;
const TOLD = [
  'role',
  'amount',
  'share',
  'place',
  'event',
  'summary',
  'about',
  'follows',
  'amends',
  'properties',
] as const;

/**
 * The facts to store: those of a relation that another data set holds stay, and the files add
 * evidence to it. `conflict` says why they can't: under one id, the two are different relations.
 */
export function mergeFacts(
  stored: RelationFacts | undefined,
  ours: RelationFacts,
): Merged<RelationFacts> & { conflict: string | null } {
  if (!stored || stored.dataset === ours.dataset) return { record: ours, kept: [], conflict: null };
  const differs = SAME.filter((key) => stored[key] !== ours[key]);
  const conflict =
    differs.length === 0
      ? null
      : differs.map((key) => `\`${key}\` is \`${stored[key]}\` there and \`${ours[key]}\` here`).join(', ');
  const kept = TOLD.filter((key) => JSON.stringify(stored[key]) !== JSON.stringify(ours[key])).map(
    (key) => `\`${key}\` stays as it is there`,
  );
  return { record: stored, kept, conflict };
}
