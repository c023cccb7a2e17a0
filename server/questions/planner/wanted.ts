import { foldName } from '../../model/names/fold.ts';
import type { Entity } from '../../model/types.ts';
import { typesOf } from '../../queries/vocabularyTerms.ts';
import type { Named, Wanted } from '../grammar/tree.ts';
import type { Group } from '../lexicon/language.ts';
import { stemmer } from '../lexicon/phrases.ts';
import type { Desk } from './desk.ts';
import { otherEnd, relationsWhere } from './read.ts';

/** Which of some entities are what is looked for, and why others are not. */
export interface Sieved {
  fits: ReadonlySet<string>;
  /** Reasons, by entity id. */
  outside: ReadonlyMap<string, string>;
  /** Said where the data do not tell who belongs to the group: nobody is then left out for it. */
  remark: string | null;
}

/** Sieves entities by kind, country, group ("officials") and by whom they belong to. */
export async function sieve(
  desk: Desk,
  ids: readonly string[],
  wanted: Wanted,
  within: Named | null = null,
): Promise<Sieved> {
  const entities = (await entitiesOf(desk, ids)).filter((entity) => isWanted(entity, wanted));
  const grouped = wanted.group ? await inGroup(desk, entities, wanted.group) : null;
  const members = within ? await membersOf(desk, within) : null;
  const outside = new Map<string, string>();
  for (const { id } of entities) {
    if (members && !members.has(id))
      outside.set(
        id,
        `Nothing in this data says that ${desk.entity(id)} works for or belongs to ${within?.name ?? ''}.`,
      );
    else if (grouped && grouped.size > 0 && !grouped.has(id))
      outside.set(
        id,
        `This data does not describe ${desk.entity(id)} as one of the ${wanted.group?.label ?? 'group'}.`,
      );
  }
  const unknown = wanted.group !== null && grouped?.size === 0 && entities.length > 0;
  return {
    fits: new Set(entities.map(({ id }) => id).filter((id) => !outside.has(id))),
    outside,
    remark: unknown ? `This data does not say which of them are ${wanted.group?.label ?? ''}.` : null,
  };
}

export async function entitiesOf(desk: Desk, ids: readonly string[]): Promise<Entity[]> {
  const once = [...new Set(ids)];
  if (once.length === 0) return [];
  const rows = await desk.reading.store.entitiesByIds(once, desk.reading.read);
  return rows.filter((row) => row !== null);
}

function isWanted(entity: Entity, { kinds, countries }: Wanted): boolean {
  return (
    (kinds?.includes(entity.kind) ?? true) &&
    (countries === null || (entity.country !== null && countries.includes(entity.country)))
  );
}

/** The entities of a group: by a relation that makes them one, or by what the data call them. */
async function inGroup(
  desk: Desk,
  entities: readonly Entity[],
  { through, described, kind }: Group,
): Promise<ReadonlySet<string>> {
  const found = new Set(
    described ? entities.filter((entity) => isDescribed(entity, described)).map(({ id }) => id) : [],
  );
  const ofKind = entities.filter((entity) => entity.kind === kind).map(({ id }) => id);
  if (!through || ofKind.length === 0) return found;
  const known = new Set(desk.vocabulary.relationTypes.map(({ id }) => id));
  const types = [...typesOf(desk.vocabulary, through.categories ?? []), ...(through.types ?? [])].filter(
    (type) => known.has(type),
  );
  const kinds = through.kinds.filter((id) => desk.vocabulary.kinds.some((term) => term.id === id));
  const relations = await relationsWhere(desk, {
    of: ofKind,
    types,
    ...(kinds.length > 0 ? { otherKinds: kinds } : {}),
  });
  for (const { from, to, state } of relations)
    if (state.status !== 'DENIED' && state.status !== 'RETRACTED')
      for (const end of [from, to]) if (ofKind.includes(end)) found.add(end);
  return found;
}

function isDescribed(entity: Entity, described: readonly string[]): boolean {
  const text = ` ${foldName([entity.summary, ...entity.properties.map(({ value }) => value), entity.name, ...entity.aliases].join(' '))} `;
  return described.some((word) => text.includes(` ${word} `));
}

/** The entities whose summary or properties have this word, in whatever form. */
export async function describedAs(
  desk: Desk,
  ids: readonly string[],
  word: string,
): Promise<ReadonlySet<string>> {
  const stem = stemmer(desk.lexicon.language.endings);
  const wanted = ` ${stem(foldName(word))} `;
  const rows = await entitiesOf(desk, ids);
  return new Set(
    rows
      .filter(({ summary, properties }) =>
        ` ${stem(foldName([summary, ...properties.map(({ value }) => value)].join(' ')))} `.includes(wanted),
      )
      .map(({ id }) => id),
  );
}

/** Whoever works for, leads, is part or a member of an entity. */
async function membersOf(desk: Desk, within: Named): Promise<ReadonlySet<string>> {
  const types = typesOf(desk.vocabulary, ['EMPLOYMENT', 'MEMBERSHIP']);
  const [id] = within.ids;
  if (id === undefined) return new Set();
  const relations = await relationsWhere(desk, { of: [id], types });
  const standing = relations.filter(({ state }) => state.status !== 'DENIED' && state.status !== 'RETRACTED');
  return new Set(standing.map((relation) => otherEnd(relation, id)));
}

/** Whoever is looked for, where nobody is named: "people from China", "anyone from China". */
export const anyoneInWords = (desk: Desk, wanted: Wanted): string =>
  wantedInWords(desk, wanted).replace(/^(?=from|not from)/, 'anyone ');

/** What is looked for, in words: "Chinese companies", "people". */
export function wantedInWords(desk: Desk, wanted: Wanted, count = 2): string {
  const kind =
    wanted.kinds?.length === 1 ? desk.vocabulary.kinds.find(({ id }) => id === wanted.kinds?.[0]) : undefined;
  const noun =
    wanted.group && count !== 1
      ? wanted.group.label
      : kind
        ? (count === 1 ? kind.label : kind.plural).toLowerCase()
        : '';
  const named = new Intl.DisplayNames([desk.lexicon.language.language], { type: 'region' });
  const from = wanted.outside
    ? ` not from ${named.of(wanted.outside) ?? wanted.outside}`
    : wanted.countries
      ? ` from ${wanted.countries.map((code) => named.of(code) ?? code).join(' or ')}`
      : '';
  return `${noun}${from}`.trim();
}
