import type { EntityDraft, SourceDraft } from '../../load/draft.ts';
import type { FactsDraft } from './records.ts';

/** A record after meeting one of the same id, and why the two can't be one (null: they can). */
export interface Met<T> {
  record: T;
  conflict: string | null;
  /** What of the later one did not get in, though it is no contradiction. */
  kept: string[];
}

/** Names become aliases, empty fields are filled, lists are united. Another kind is a contradiction. */
export function meetEntity(first: EntityDraft, second: EntityDraft): Met<EntityDraft> {
  if (first.kind !== second.kind)
    return { record: first, conflict: `it is a ${first.kind} there and a ${second.kind} here`, kept: [] };
  const kept: string[] = [];
  const fill = <K extends 'country' | 'summary' | 'date' | 'place' | 'url'>(key: K) => {
    if (first[key] !== null && second[key] !== null && first[key] !== second[key])
      kept.push(`\`${key}\` stays "${first[key]}" (here "${second[key]}")`);
    return first[key] ?? second[key];
  };
  const record: EntityDraft = {
    ...first,
    aliases: [...new Set([...first.aliases, second.name, ...second.aliases])].filter(
      (name) => name !== first.name,
    ),
    country: fill('country'),
    summary: fill('summary'),
    date: fill('date'),
    place: fill('place'),
    url: fill('url'),
    externalIds: united(first.externalIds, second.externalIds, ({ scheme }) => scheme, kept),
    properties: united(first.properties, second.properties, ({ name }) => name, kept),
  };
  return { record, conflict: null, kept };
}

export function meetSource(first: SourceDraft, second: SourceDraft): Met<SourceDraft> {
  const differs = (['publisher', 'title', 'url', 'publishedOn'] as const).filter(
    (key) => first[key] !== null && second[key] !== null && first[key] !== second[key],
  );
  const record = {
    ...first,
    publisher: first.publisher ?? second.publisher,
    url: first.url ?? second.url,
    publishedOn: first.publishedOn ?? second.publishedOn,
    basedOn: [...new Set([...first.basedOn, ...second.basedOn])],
  };
  return { record, conflict: apart(differs, first, second), kept: [] };
}

export function meetFacts(first: FactsDraft, second: FactsDraft): Met<FactsDraft> {
  const keys = [
    'type',
    'from',
    'to',
    'role',
    'amount',
    'share',
    'place',
    'event',
    'summary',
    'about',
    'follows',
    'amends',
  ] as const;
  const differs = keys.filter(
    (key) => first[key] !== null && second[key] !== null && text(first[key]) !== text(second[key]),
  );
  const kept: string[] = [];
  const record: FactsDraft = {
    ...second,
    ...Object.fromEntries(keys.flatMap((key) => (first[key] === null ? [] : [[key, first[key]]]))),
    properties: united(first.properties, second.properties, ({ name }) => name, kept),
  };
  return { record, conflict: apart(differs, first, second), kept };
}

function united<T extends { value: string }>(
  first: readonly T[],
  second: readonly T[],
  key: (one: T) => string,
  kept: string[],
): T[] {
  const all = new Map(first.map((one) => [key(one), one]));
  for (const one of second) {
    const known = all.get(key(one));
    if (!known) all.set(key(one), one);
    else if (known.value !== one.value)
      kept.push(`\`${key(one)}\` stays "${known.value}" (here "${one.value}")`);
  }
  return [...all.values()];
}

function apart<K extends string>(
  differs: readonly K[],
  first: Readonly<Record<K, unknown>>,
  second: Readonly<Record<K, unknown>>,
): string | null {
  if (differs.length === 0) return null;
  return differs
    .map((key) => `\`${key}\` is ${text(first[key])} there and ${text(second[key])} here`)
    .join(', ');
}

const text = (value: unknown) => JSON.stringify(value);
