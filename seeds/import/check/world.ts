import type { Dataset, KindTerm, RelationFacts, RelationTypeTerm } from '../../../server/model/types.ts';
import type { GraphStore } from '../../../server/store/port.ts';
import { patience } from '../../../server/store/chunks.ts';
import type { SourceDraft, VocabularyDraft } from '../../load/draft.ts';
import type { Known } from '../../load/known.ts';
import { lookUp, lookUpRelations, lookUpSources } from '../../../server/store/lookUp.ts';
import type { Scratch } from '../stage/database.ts';
import { kindsOf, relationsByIds, sourcesByIds, type StagedRelation } from '../stage/reads.ts';

/** What an import is checked against: its own stage, the store, and the terms. */
export interface World {
  store: GraphStore;
  scratch: Scratch;
  dataset: Omit<Dataset, 'writtenAt'>;
  /** The terms before this import, and what it adds. */
  base: VocabularyDraft;
  added: VocabularyDraft;
  kinds: ReadonlyMap<string, KindTerm>;
  types: ReadonlyMap<string, RelationTypeTerm>;
  /** Whether the store held anything when the import began; nothing is looked up in an empty one. */
  isStoreEmpty: boolean;
  /** Whether another data set holds relations, of which one may bear an id of these. */
  isShared: boolean;
  /** Every entity that was ever decided to be another, or not to be. */
  decided: ReadonlySet<string>;
  /** The id that an entity answers by; histories are folded by it. */
  resolve: (entity: string) => string;
}

/** What the ids in these relations mean: staged records first, then stored ones. */
export async function knownToRelations(world: World, relations: readonly StagedRelation[]): Promise<Known> {
  const entities = new Set<string>();
  const sources = new Set<string>();
  const links = new Set<string>();
  const add = (set: Set<string>, ...ids: Array<string | null>) =>
    ids.forEach((id) => id !== null && set.add(id));
  for (const { value, lines } of relations) {
    add(entities, value.from, value.to, value.event);
    add(links, value.about, value.follows, value.amends);
    for (const { value: line } of lines) {
      add(entities, line.speaker, line.onBehalfOf);
      add(sources, line.source, line.origin);
    }
  }
  return {
    kinds: world.kinds,
    types: world.types,
    entities: await entityKinds(world, entities),
    sources: await sourcesWithBases(world, sources),
    relations: await linkedRelations(world, links),
  };
}

/** Sources by id with all that they are based on, staged ones first. */
export async function sourcesWithBases(
  world: World,
  ids: Iterable<string>,
): Promise<Map<string, SourceDraft>> {
  const found = new Map<string, SourceDraft>();
  for (let next = new Set(ids); next.size > 0;) {
    const staged = await sourcesByIds(world.scratch, [...next]);
    const rest = [...next].filter((id) => !staged.has(id));
    const stored = world.isStoreEmpty ? [] : await lookUpSources(world.store, rest);
    for (const [id, source] of [...staged, ...stored]) if (!found.has(id)) found.set(id, source);
    next = new Set([...staged.values()].flatMap(({ basedOn }) => basedOn.filter((id) => !found.has(id))));
  }
  return found;
}

async function entityKinds(
  { store, scratch, isStoreEmpty }: World,
  ids: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const staged = await kindsOf(scratch, [...ids]);
  const rest = [...ids].filter((id) => !staged.has(id));
  if (isStoreEmpty || rest.length === 0) return staged;
  const stored = await lookUp(rest, (chunk) => store.entitiesByIds(chunk, patience()));
  for (const { id, kind } of stored.values()) staged.set(id, kind);
  return staged;
}

async function linkedRelations(
  { store, scratch, isStoreEmpty }: World,
  ids: ReadonlySet<string>,
): Promise<Map<string, RelationFacts>> {
  const found = new Map<string, RelationFacts>();
  for (let next = ids; next.size > 0;) {
    const staged = await relationsByIds(scratch, [...next]);
    for (const { value } of staged) found.set(value.id, { ...value, dataset: '' });
    const rest = [...next].filter((id) => !found.has(id));
    if (!isStoreEmpty && rest.length > 0)
      for (const [id, relation] of await lookUpRelations(store, rest)) found.set(id, relation);
    next = new Set(
      [...next]
        .flatMap((id) => found.get(id) ?? [])
        .flatMap(({ about, follows, amends }) => [about, follows, amends])
        .filter((id): id is string => id !== null && !found.has(id)),
    );
  }
  return found;
}
