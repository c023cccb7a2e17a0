/**
 * The records that Liaison stores and the plain values it derives from them. model.md in docs
 * says what they mean; this file is a leaf: it imports nothing.
 *
 * Days are ISO text (`2026-02-14`) and compare as text. EDTF texts keep the precision that a
 * source gives (`2026-01`, `[..2025-12]`); their bounds are days, `null` for an open side.
 */

export type Day = string;

export const STATUSES = ['CONFIRMED', 'REPORTED', 'DISPUTED', 'DENIED', 'RETRACTED'] as const;
export type Status = (typeof STATUSES)[number];

export const STANCES = ['SUPPORTS', 'DENIES', 'RETRACTS'] as const;
export type Stance = (typeof STANCES)[number];

export const BASES = ['OFFICIAL', 'NAMED', 'ANONYMOUS', 'OUTLET', 'ANALYSIS'] as const;
export type Basis = (typeof BASES)[number];

export const CATEGORIES = [
  'PARTNERSHIP',
  'TALKS',
  'CONTACT',
  'EMPLOYMENT',
  'OWNERSHIP',
  'MEMBERSHIP',
  'FUNDING',
  'FAMILY',
  'ATTENDANCE',
  'OPPOSITION',
  'DENIAL',
  'LEGAL',
  'OTHER',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** How a relation stands to the day asked about: surely so, perhaps so, over, or not begun. */
export const CERTAINTIES = ['CERTAIN', 'POSSIBLE', 'ENDED', 'NOT_YET'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Earliest and latest day of a date that may be known only roughly; `null`: open on that side. */
export interface Bounds {
  earliest: Day | null;
  latest: Day | null;
}

/** A date as a source gives it: EDTF text with its bounds. */
export interface FuzzyDate extends Bounds {
  text: string;
}

export interface Property {
  name: string;
  value: string;
}

export interface ExternalId {
  scheme: string;
  value: string;
}

export interface Amount {
  value: number;
  /** ISO 4217, or null where the source names no currency. */
  currency: string | null;
}

/** A node: person, company, agency, … Its relations are claims; the entity itself is not. */
export interface Entity {
  id: string;
  kind: string;
  name: string;
  aliases: string[];
  /** ISO 3166-1 alpha-2, or null. */
  country: string | null;
  summary: string | null;
  /** When an event or meeting took place (EDTF); null for other kinds or when unknown. */
  date: string | null;
  place: string | null;
  url: string | null;
  externalIds: ExternalId[];
  properties: Property[];
  /** Ids of the data sets that hold this entity, sorted. */
  datasets: string[];
}

/** A document. `basedOn` names the documents that it repeats as a whole. */
export interface Source {
  id: string;
  publisher: string | null;
  title: string;
  url: string | null;
  /** EDTF; null when the document bears no date. */
  publishedOn: string | null;
  basedOn: string[];
  dataset: string;
}

/** What an author writes of a relation; everything else about it is derived from evidence. */
export interface RelationFacts {
  id: string;
  type: string;
  from: string;
  to: string;
  dataset: string;
  role: string | null;
  amount: Amount | null;
  /** 0 to 1. */
  share: number | null;
  place: string | null;
  /** Entity id of the event or meeting where it happened. */
  event: string | null;
  summary: string | null;
  /** Relation ids: what a DENIED denies, what this grew out of, what this widens or renews. */
  about: string | null;
  follows: string | null;
  amends: string | null;
  properties: Property[];
}

/** A relation as stored: facts with the history that was folded from its evidence. */
export interface Relation extends RelationFacts {
  history: HistoryState[];
}

/** One statement about one relation, found in one source. Never overwritten, only withdrawn. */
export interface Evidence {
  /** Hash of what it says; `recordedAt`, `withdrawnAt` and `dataset` are not part of it. */
  id: string;
  relation: string;
  stance: Stance;
  basis: Basis;
  /** Entity id of who says it, when that is an entity here. */
  speaker: string | null;
  /** Who says it, in words, when it is no entity ("people who would not be named"). */
  attribution: string | null;
  /** Entity id of the party for whom the speaker speaks. */
  onBehalfOf: string | null;
  locator: string | null;
  note: string | null;
  /** EDTF, what the statement says of the relation's beginning and end. */
  start: string | null;
  end: string | null;
  /** EDTF, when this statement was first public (the origin's date where it repeats one). */
  publishedOn: string | null;
  /** ISO date-time, when this database learnt it. */
  recordedAt: string;
  withdrawnAt: string | null;
  /** Evidence id that a RETRACTS statement takes back. */
  retracts: string | null;
  /** Source id of the document in which the statement was found. */
  source: string;
  /** Source id of the report that it repeats, when that is another one. */
  origin: string | null;
  dataset: string;
}

/** Who said something, as far as the record names them. At least one of the fields is set. */
export interface Voice {
  /** Entity id. */
  speaker: string | null;
  attribution: string | null;
  /** Source id: the voice of a publication or of unnamed people in it (its origin, if it has one). */
  source: string;
  basis: Basis;
  /** Entity id of the party that speaks here (the speaker itself, or on whose behalf). */
  party: string | null;
}

/**
 * What could be known of a relation on every day from `knownFrom` until the day before
 * `knownUntil`. States of one relation do not overlap and stand in order; days before the first
 * state are days on which nothing was known.
 */
export interface HistoryState {
  knownFrom: Day;
  /** Exclusive; null: until now. */
  knownUntil: Day | null;
  status: Status;
  /** The line of the published rule that gave the status: 1 to 4. */
  rule: 1 | 2 | 3 | 4;
  /**
   * Why being known is itself uncertain in this period: a statement may or may not have been
   * public yet. null: it was surely public.
   */
  margin: string | null;
  /** Given with a margin: the status by what was surely public, and by all that may have been; null: not shown. */
  between?: { surely: Status | null; perhaps: Status | null };
  /** Stated or derived beginning; null text never occurs, see `startStated`. */
  start: FuzzyDate | null;
  /** False: no source gives a beginning; `start` is then "no later than the first description". */
  startStated: boolean;
  end: FuzzyDate | null;
  /** Bounds by which "as of" decides, both sides closed with 0000-01-01 and 9999-12-31. */
  holds: { startEarliest: Day; startLatest: Day; endEarliest: Day; endLatest: Day };
  firstPublished: Day | null;
  lastReported: Day | null;
  originals: number;
  supports: Voice[];
  denies: Voice[];
}

export interface Dataset {
  id: string;
  title: string;
  description: string | null;
  licence: string | null;
  /** The author's own version text. */
  version: string | null;
  /** ISO date-time of the last load that changed something. */
  writtenAt: string;
}

export interface KindTerm {
  id: string;
  label: string;
  plural: string;
  /** A cytoscape node shape and a token of the palette. */
  shape: string;
  colour: string;
  /** A lucide icon name. */
  icon: string;
  /** Words by which questions mean this kind, lower case. */
  words: string[];
}

export interface RelationTypeTerm {
  id: string;
  /** Reads between the ends: "Ford — licensing deal with — CATL". */
  label: string;
  /** The same read from the far end. */
  inverse: string;
  /** A short noun for lists and lines: "licensing deal". */
  noun: string;
  directed: boolean;
  temporality: 'STATE' | 'OCCURRENCE';
  category: Category;
  /** Kinds allowed at each end; empty: any. */
  fromKinds: string[];
  toKinds: string[];
  words: string[];
}

/** Words by which a question means a whole category ("partnered with"), lower case. */
export interface CategoryTerm {
  id: Category;
  label: string;
  words: string[];
}

export interface Vocabulary {
  kinds: KindTerm[];
  relationTypes: RelationTypeTerm[];
  categories: CategoryTerm[];
}
