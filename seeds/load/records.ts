import { evidenceId } from '../../server/model/ids.ts';
import { InputError } from '../../server/errors.ts';
import type { Entity, Evidence, RelationFacts, Source, Vocabulary } from '../../server/model/types.ts';
import { derivedDenials } from './denials.ts';
import type { DatasetDraft, Draft, Drafted, LineDraft, RelationDraft, SourceDraft } from './draft.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Spot } from './problems.ts';

/** A seed folder as records: what the database should hold of this data set. */
export interface SeedRecords {
  dataset: DatasetDraft;
  /** The shared vocabulary with what the folder adds. */
  vocabulary: Vocabulary;
  entities: Map<string, Entity>;
  sources: Map<string, Source>;
  relations: Map<string, RelationFacts>;
  /** By id, denials that were derived from DENIED relations among them. */
  evidence: Map<string, Evidence>;
  /** Ids of the derived ones that no line states itself. */
  derived: Set<string>;
  /** Where each entity, source and relation is written, for messages. */
  spots: { entities: Map<string, Spot>; sources: Map<string, Spot>; relations: Map<string, Spot> };
}

/**
 * Turns a draft without errors into records with ids. `recordedAt` is an ISO date-time, when this
 * load learnt what is new.
 *
 * @throws InputError where the folder names no data set.
 */
export function toRecords(draft: Draft, elsewhere: Elsewhere, recordedAt: string): SeedRecords {
  const dataset = draft.datasets[0]?.value;
  if (!dataset) throw new InputError(`Expected the key \`dataset\` in ${draft.folder}, found none.`);
  const vocabulary = vocabularyOf(draft);
  const types = new Map(vocabulary.relationTypes.map((type) => [type.id, type]));
  const documents = new Map<string, SourceDraft>([...elsewhere.sources, ...byId(draft.sources)]);

  const relations = new Map<string, RelationFacts>();
  const evidence = new Map<string, Evidence>();
  const denials = new Map<string, Evidence>();
  for (const { value } of draft.relations) {
    const type = types.get(value.type);
    const facts = factsOf(value, dataset.id, type?.directed ?? true);
    relations.set(facts.id, facts);
    const lines = evidenceOf(value, dataset.id, documents, recordedAt);
    for (const piece of lines) evidence.set(piece.id, piece);
    if (type?.category === 'DENIAL')
      for (const piece of derivedDenials(facts, lines).values()) denials.set(piece.id, piece);
  }
  const derived = new Set([...denials.keys()].filter((id) => !evidence.has(id)));
  for (const id of derived) evidence.set(id, denials.get(id) as Evidence);
  return {
    dataset,
    vocabulary,
    entities: new Map(draft.entities.map(({ value }) => [value.id, { ...value, datasets: [dataset.id] }])),
    sources: new Map(draft.sources.map(({ value }) => [value.id, { ...value, dataset: dataset.id }])),
    relations,
    evidence,
    derived,
    spots: {
      entities: spots(draft.entities),
      sources: spots(draft.sources),
      relations: spots(draft.relations),
    },
  };
}

function vocabularyOf({ base, added }: Draft): Vocabulary {
  const merged = <T extends { id: string }>(shared: Array<Drafted<T>>, own: Array<Drafted<T>>) => [
    ...new Map([...shared, ...own].map(({ value }): [string, T] => [value.id, value])).values(),
  ];
  return {
    kinds: merged(base.kinds, added.kinds),
    relationTypes: merged(base.relationTypes, added.relationTypes),
    categories: merged(base.categories, added.categories),
  };
}

/** The ends of an undirected relation stand in the order of their ids, whichever way it was written. */
function factsOf(
  { evidence: _evidence, ...words }: RelationDraft,
  dataset: string,
  directed: boolean,
): RelationFacts {
  const turned = !directed && words.to < words.from;
  return { ...words, dataset, from: turned ? words.to : words.from, to: turned ? words.from : words.to };
}

/** A relation's lines as evidence. A line that retracts another needs the id of that one first. */
function evidenceOf(
  { id: relation, evidence }: RelationDraft,
  dataset: string,
  documents: ReadonlyMap<string, SourceDraft>,
  recordedAt: string,
): Evidence[] {
  const byKey = new Map(
    evidence.flatMap(({ value }) => (value.key === null ? [] : [[value.key, value] as const])),
  );
  const done = new Map<LineDraft, Evidence>();
  const pieceOf = (line: LineDraft): Evidence => {
    const made = done.get(line);
    if (made) return made;
    const { key: _key, retracts, ...words } = line;
    const origin = line.origin === line.source ? null : line.origin;
    const taken = retracts === null ? undefined : byKey.get(retracts);
    const said = {
      ...words,
      relation,
      origin,
      publishedOn:
        line.publishedOn ??
        documents.get(origin ?? '')?.publishedOn ??
        documents.get(line.source)?.publishedOn ??
        null,
      retracts: taken ? pieceOf(taken).id : null,
    };
    const piece = { id: evidenceId(said), ...said, recordedAt, withdrawnAt: null, dataset };
    done.set(line, piece);
    return piece;
  };
  return evidence.map(({ value }) => pieceOf(value));
}

const byId = <T extends { id: string }>(drafts: Array<Drafted<T>>) =>
  drafts.map(({ value }): [string, T] => [value.id, value]);
const spots = (drafts: Array<Drafted<{ id: string }>>) =>
  new Map(drafts.map(({ value, spot }) => [value.id, spot]));
