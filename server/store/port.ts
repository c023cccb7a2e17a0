/**
 * GraphStore: what Liaison asks of a database, in the language of the field. Two adapters
 * implement it, `neo4j/` and `sqlite/`; one contract suite, `test/store/contract.ts`, holds both
 * to the same answers in the same order. No vendor type, query text or error crosses this file.
 *
 * Everything that needs no database (the status fold, dates, names, ranking, sentences) is done
 * above the port; adapters get its results as plain values. A read carries a `ReadContext`; its
 * deadline reaches the database, and passing it throws `TimeoutError`. An unreachable database
 * throws `StoreUnavailableError`. See docs/decisions for why the histories lie on the relations.
 */
import type { Change, ChangeRange } from '../model/claims/change.ts';
import type {
  Certainty,
  Dataset,
  Day,
  Entity,
  Evidence,
  HistoryState,
  Relation,
  RelationFacts,
  Source,
  Stance,
  Status,
  Vocabulary,
} from '../model/types.ts';
import type { DecisionStore } from './decisions.ts';
import type { ViewStore } from './views.ts';

export type { KeptView, NamedView, ViewRoom } from './views.ts';

export interface ReadContext {
  /** Epoch milliseconds after which the answer is no longer wanted. */
  deadline: number;
}

/** The two clocks: so in the world on `asOf`, public by `knownBy`. */
export interface Lens {
  asOf: Day;
  knownBy: Day;
}

/** A relation as it stands under a lens. */
export interface SeenRelation extends RelationFacts {
  /** The state of its history that covers `knownBy`. */
  state: HistoryState;
  certainty: Certainty;
}

/**
 * Which relations to read. Fields left out do not filter; lists are never empty (callers answer
 * an empty list themselves). Types come resolved from categories and checked against the
 * vocabulary. Whether denied, retracted, ended or not yet begun relations are in is said by
 * `statuses` and `certainties`, which callers always give.
 */
export interface RelationQuery {
  statuses: Status[];
  certainties: Certainty[];
  types?: string[];
  /** Types to leave out, applied after `types` (DENIAL types, where they never count). */
  withoutTypes?: string[];
  /** Leave out relations that amend another (widenings: shown inside the deal, not counted again). */
  withoutAmendments?: boolean;
  /** Relations with at least one end among these. */
  of?: string[];
  otherKinds?: string[];
  otherCountries?: string[];
  /** Rows with a standing statement, perhaps or surely public by then, found in or originating from one of these sources. */
  sources?: string[];
  datasets?: string[];
  minOriginals?: number;
  /** Folded text (see model/names) contained in the relation's searchable text. */
  text?: string;
  /**
   * Decide certainty by whether the relation held at some time in this range instead of on
   * `lens.asOf`; an open side is 0000-01-01 or 9999-12-31.
   */
  during?: { from: Day; until: Day };
}

/** Which relations to read the changes of: as they are known by the last day of the range, whatever their certainty. */
export type ChangeQuery = Omit<RelationQuery, 'certainties' | 'during'>;

/**
 * Total orders, ties broken by id. SUPPORT: best supported first (status, then originals).
 * START_ASC, START_DESC: by beginning (stated earliest, else stated latest), undated last in both.
 * REPORTED_DESC: last reported first, never reported last.
 */
export const RELATION_ORDERS = ['SUPPORT', 'START_ASC', 'START_DESC', 'REPORTED_DESC'] as const;
export type RelationOrder = (typeof RELATION_ORDERS)[number];

/** Keyset page: rows after the row whose sort key and id these are. */
export interface PageRequest {
  first: number;
  after?: { key: string; id: string };
}

/** `keys[i]` is the sort key of `rows[i]`, what a cursor is made from. */
export interface Page<T> {
  rows: T[];
  keys: string[];
  hasNext: boolean;
}

export interface EntityQuery {
  kinds?: string[];
  countries?: string[];
  datasets?: string[];
  ids?: string[];
  /** Only those that have an id of any register (`externalIds`). */
  identified?: boolean;
}
export const ENTITY_ORDERS = ['NAME', 'ID'] as const;
export type EntityOrder = (typeof ENTITY_ORDERS)[number];

export interface RelationCountRow {
  entity: string;
  type: string;
  status: Status;
  certainty: Certainty;
  count: number;
}

/** A relation as a step of a walk: enough to search with, cheap to read in bulk. */
export interface Step {
  relation: string;
  type: string;
  from: string;
  to: string;
  status: Status;
  certainty: Certainty;
  originals: number;
}

/** One name of one entity, for the name index above the port. */
export interface NameRow {
  entity: string;
  name: string;
  /** False: an alias. */
  main: boolean;
  kind: string;
  country: string | null;
}

/** One transaction's worth of a load. Applied whole or not at all. */
export interface WriteBatch {
  /** Written only when given; replaces rows of the same id. */
  vocabulary?: Vocabulary;
  dataset?: Dataset;
  entities?: Entity[];
  sources?: Source[];
  /** Facts and history, by which their changes are kept; replaces what stood under the id. Both ends must be stored. */
  relations?: Relation[];
  /** New evidence; an id that is there already is left as it is (and un-withdrawn, see `restore`). */
  evidence?: Evidence[];
  /** Evidence ids that are withdrawn at this time. */
  withdraw?: { ids: string[]; at: string };
  /** Withdrawn evidence ids that the files state again. */
  restore?: string[];
}

export interface GraphStore extends ViewStore, DecisionStore {
  readonly engine: 'neo4j' | 'sqlite';

  /** Creates what the store needs (constraints, indexes, tables); harmless when it is there. */
  prepare(): Promise<void>;
  /** Resolves when the database answers; else throws StoreUnavailableError. */
  ping(context: ReadContext): Promise<void>;
  close(): Promise<void>;

  /** Changes with every write and every decision; what caches and the name index are kept by. */
  version(context: ReadContext): Promise<string>;
  vocabulary(context: ReadContext): Promise<Vocabulary>;
  /** Data sets by id, with how many entities, relations, sources and standing pieces of evidence each has. */
  datasets(
    context: ReadContext,
  ): Promise<
    Array<Dataset & { counts: { entities: number; relations: number; sources: number; evidence: number } }>
  >;

  /** In the order of `ids`; null where there is none. */
  entitiesByIds(ids: readonly string[], context: ReadContext): Promise<Array<Entity | null>>;
  /** NAME orders by folded name (see `foldName`), then id. */
  entities(
    query: EntityQuery,
    order: EntityOrder,
    page: PageRequest,
    context: ReadContext,
  ): Promise<Page<Entity>>;
  countEntities(query: EntityQuery, context: ReadContext): Promise<number>;
  /** Every name of every entity, by entity id, main name first, then aliases as written. */
  names(context: ReadContext): Promise<NameRow[]>;

  /** In the order of `ids`; null where there is none or nothing was known of it by the lens. Any certainty, any status. */
  relationsByIds(
    ids: readonly string[],
    lens: Lens,
    context: ReadContext,
  ): Promise<Array<SeenRelation | null>>;
  relations(
    query: RelationQuery,
    order: RelationOrder,
    page: PageRequest,
    lens: Lens,
    context: ReadContext,
  ): Promise<Page<SeenRelation>>;
  countRelations(query: RelationQuery, lens: Lens, context: ReadContext): Promise<number>;
  /** A page of relations for each of several entities at once, in the order of `ids`. */
  relationsOf(
    ids: readonly string[],
    query: RelationQuery,
    order: RelationOrder,
    page: PageRequest,
    lens: Lens,
    context: ReadContext,
  ): Promise<Array<Page<SeenRelation>>>;
  /** Counts by entity, type, status and certainty, ordered by those; a self relation counts once. */
  relationCounts(
    ids: readonly string[],
    query: RelationQuery,
    lens: Lens,
    context: ReadContext,
  ): Promise<RelationCountRow[]>;
  /** Relations with both ends among `ids`, best supported first, and how many there are in all. */
  relationsAmong(
    ids: readonly string[],
    query: RelationQuery,
    first: number,
    lens: Lens,
    context: ReadContext,
  ): Promise<{ rows: SeenRelation[]; total: number }>;
  /** Steps with at least one end among `ids`, by relation id, at most `first` (one more is never read). */
  steps(
    ids: readonly string[],
    query: RelationQuery,
    first: number,
    lens: Lens,
    context: ReadContext,
  ): Promise<Step[]>;
  /** Relations whose `about`, `follows` or `amends` is one of `ids`, whatever their status, by id. */
  relationsPointingAt(
    field: 'about' | 'follows' | 'amends',
    ids: readonly string[],
    lens: Lens,
    context: ReadContext,
  ): Promise<SeenRelation[]>;
  /** Facts with their whole history, in the order of `ids`; null where there is none. For refolding and History. */
  relationHistories(ids: readonly string[], context: ReadContext): Promise<Array<Relation | null>>;
  /** Facts without what was folded, in the order of `ids`, some thousand at a time; null where there is none. To compare with. */
  relationFacts(ids: readonly string[], context: ReadContext): Promise<Array<RelationFacts | null>>;
  /** Relation ids after `after`, in order, at most `first`: to walk over all of them. */
  relationIds(after: string | null, first: number, context: ReadContext): Promise<string[]>;

  /**
   * What surely or perhaps happened to relations, or to what is known of them, after a day and up to
   * another, as far as was known by then (see `changesOf` in model/claims): the latest first (`day`),
   * then by relation id, then by kind. A cursor's key is `day kind`, its id the relation's. Relations
   * of which nothing stands on the last day have no changes.
   */
  changes(
    query: ChangeQuery,
    range: ChangeRange,
    page: PageRequest,
    context: ReadContext,
  ): Promise<Page<Change>>;
  countChanges(query: ChangeQuery, range: ChangeRange, context: ReadContext): Promise<number>;

  /**
   * A page of evidence for each relation: first known first (its publication's latest day, an
   * open one by `recordedAt`), then id. Evidence that may have been public by `knownBy` is in (from
   * its publication's earliest day on); what surely was not, and withdrawn evidence, are left out
   * unless asked for (`knownBy: null`: all days).
   */
  evidenceOf(
    relations: readonly string[],
    query: { stance?: Stance; knownBy: Day | null; withdrawn?: boolean },
    page: PageRequest,
    context: ReadContext,
  ): Promise<Array<Page<Evidence>>>;
  countEvidenceOf(
    relations: readonly string[],
    query: { stance?: Stance; knownBy: Day | null },
    context: ReadContext,
  ): Promise<number[]>;
  /** Ids, in order, of the standing evidence of each of some thousand relations. */
  standingIds(relations: readonly string[], context: ReadContext): Promise<string[][]>;
  /** In the order of `ids`; null where there is none. */
  evidenceByIds(ids: readonly string[], context: ReadContext): Promise<Array<Evidence | null>>;
  /** Evidence found in, or originating from, each source, by id. */
  evidenceOfSources(
    sources: readonly string[],
    query: { knownBy: Day | null },
    page: PageRequest,
    context: ReadContext,
  ): Promise<Array<Page<Evidence>>>;

  /** Ids, in order, of the relations of which some entities say something that stands, or of which it is said on their behalf. */
  relationsSpokenBy(entities: readonly string[], context: ReadContext): Promise<string[]>;

  sourcesByIds(ids: readonly string[], context: ReadContext): Promise<Array<Source | null>>;
  sources(page: PageRequest, context: ReadContext): Promise<Page<Source>>;
  countSources(context: ReadContext): Promise<number>;

  /** Ids that a data set holds, in order, to tell what is no longer in its files; a page of them, else all. Evidence: standing only. */
  idsOfDataset(
    dataset: string,
    what: 'entities' | 'sources' | 'relations' | 'evidence',
    context: ReadContext,
    page?: { first: number; after: string },
  ): Promise<string[]>;

  /** All or nothing; retried where the database says that trying again may help. */
  write(batch: WriteBatch): Promise<void>;
}
