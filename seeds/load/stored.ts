import type { Dataset, Entity, Evidence, Relation, Source, Vocabulary } from '../../server/model/types.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { patience } from '../../server/store/chunks.ts';
import {
  lookUp,
  lookUpFollowed,
  lookUpFollowers,
  lookUpRelations,
  lookUpResting,
  lookUpSources,
  lookUpStanding,
} from '../../server/store/lookUp.ts';
import { mergeSource } from './merge.ts';
import type { SeedRecords } from './records.ts';

/** What the database holds of all that a load may touch. */
export interface Stored {
  dataset: Dataset | null;
  vocabulary: Vocabulary;
  entities: ReadonlyMap<string, Entity>;
  /** The files' sources, and every one that a statement below goes back to. */
  sources: ReadonlyMap<string, Source>;
  /** The files' relations, this data set's others, and those whose history may change with them. */
  relations: ReadonlyMap<string, Relation>;
  /** Relations that follow one of those, for their histories. */
  followers: ReadonlyMap<string, Relation>;
  /** Standing evidence of `relations`, of every data set. */
  standing: ReadonlyMap<string, Evidence[]>;
  /** Withdrawn evidence that the files state again. */
  withdrawn: ReadonlyMap<string, Evidence>;
  /** Ids that this data set holds; evidence standing only. */
  held: { entities: string[]; sources: string[]; relations: string[]; evidence: string[] };
  /** The id that an entity answers by; histories are folded by it. */
  resolve: (entity: string) => string;
}

/** What is read once, however many parts a data set is loaded in. */
export type Whole = Pick<Stored, 'dataset' | 'vocabulary' | 'held' | 'resolve'>;

/** The data set's row and all that it holds, and the vocabulary. */
export async function readWhole(store: GraphStore, id: string, resolve: Whole['resolve']): Promise<Whole> {
  return {
    dataset:
      (await store.datasets(patience()))
        .map(({ counts: _counts, ...row }) => row)
        .find((row) => row.id === id) ?? null,
    vocabulary: await store.vocabulary(patience()),
    held: {
      entities: await store.idsOfDataset(id, 'entities', patience()),
      sources: await store.idsOfDataset(id, 'sources', patience()),
      relations: await store.idsOfDataset(id, 'relations', patience()),
      evidence: await store.idsOfDataset(id, 'evidence', patience()),
    },
    resolve,
  };
}

/**
 * Reads what a load must compare with. Nothing is written. Where the records are only a part of the
 * data set, `whole` holds what may change with this part.
 */
export async function readStored(
  store: GraphStore,
  records: SeedRecords,
  overwrite: boolean,
  whole: Whole,
): Promise<Stored> {
  const { dataset, vocabulary, held, resolve } = whole;
  const ownSources = await lookUpSources(store, records.sources.keys());
  const relations = await touched(store, records, held, rebased(records, ownSources, overwrite));
  const standing = await lookUpStanding(store, relations.keys());

  const stands = new Set([...standing.values()].flat().map((piece) => piece.id));
  const stated = [...records.evidence.keys()].filter((one) => !stands.has(one));
  const withdrawn = await lookUp(stated, (chunk) => store.evidenceByIds(chunk, patience()));
  const named = [
    ...[...[...standing.values()].flat(), ...records.evidence.values()].flatMap(({ source, origin }) => [
      source,
      origin ?? source,
    ]),
    ...[...records.sources.values()].flatMap(({ basedOn }) => basedOn),
  ];
  return {
    dataset,
    vocabulary,
    entities: await lookUp(records.entities.keys(), (chunk) => store.entitiesByIds(chunk, patience())),
    sources: new Map([
      ...ownSources,
      ...(await lookUpSources(
        store,
        named.filter((one) => !ownSources.has(one)),
      )),
    ]),
    relations,
    followers: await lookUpFollowers(store, new Set([...relations.keys(), ...records.relations.keys()])),
    standing,
    withdrawn,
    held,
    resolve,
  };
}

/** Every stored relation whose facts, evidence or history this load may change. */
async function touched(
  store: GraphStore,
  { relations, evidence }: SeedRecords,
  held: Stored['held'],
  sources: string[],
): Promise<Map<string, Relation>> {
  const gone = await lookUp(
    held.evidence.filter((id) => !evidence.has(id)),
    (chunk) => store.evidenceByIds(chunk, patience()),
  );
  const first = await lookUpRelations(store, [
    ...relations.keys(),
    ...held.relations,
    ...[...evidence.values(), ...gone.values()].map((piece) => piece.relation),
    ...(sources.length > 0 ? await lookUpResting(store, sources) : []),
  ]);
  const followed = [...relations.values(), ...first.values()].flatMap(({ follows }) => follows ?? []);
  return new Map([
    ...first,
    ...(await lookUpFollowed(
      store,
      followed.filter((id) => !first.has(id)),
    )),
  ]);
}

/** Sources that will be said to repeat others than before: histories that rest on them count originals anew. */
function rebased(
  { sources }: SeedRecords,
  stored: ReadonlyMap<string, Source>,
  overwrite: boolean,
): string[] {
  return [...sources.values()]
    .filter((ours) => {
      const before = stored.get(ours.id);
      return before && before.basedOn.join() !== mergeSource(before, ours, overwrite).record.basedOn.join();
    })
    .map(({ id }) => id);
}
