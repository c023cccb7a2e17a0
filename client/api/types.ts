/** What the page's documents answer; the fields are schema.graphql's, as far as the page asks for them. */
import type { Certainty, Day, FuzzyDate, Status } from '../state/types.ts';

export type Stance = 'SUPPORTS' | 'DENIES' | 'RETRACTS';
export type Basis = 'OFFICIAL' | 'NAMED' | 'ANONYMOUS' | 'OUTLET' | 'ANALYSIS';
export type Because =
  'IN_FORCE' | 'ONLY_TALKS' | 'DENIED' | 'DISPUTED' | 'RETRACTED' | 'ENDED' | 'NOT_YET' | 'ONLY_POSSIBLE';

/** The two clocks of a read; null: today. */
export interface LensVariables {
  asOf: Day | null;
  knownBy: Day | null;
}

export interface LensAnswer {
  asOf: Day;
  knownBy: Day;
}

export interface Named {
  id: string;
  name: string;
}

export interface EntityAnswer extends Named {
  kind: string;
  aliases: string[];
  country: string | null;
  degree: number;
  /** Events and meetings only. */
  date?: FuzzyDate | null;
}

export interface RelationAnswer {
  id: string;
  type: string;
  label: string;
  noun: string;
  directed: boolean;
  category: string;
  from: { id: string };
  to: { id: string };
  status: Status;
  certainty: Certainty;
  start: FuzzyDate | null;
  startStated: boolean;
  end: FuzzyDate | null;
  lastReported: Day | null;
  originals: number;
  summary: string | null;
  deniedBy: Array<{ from: { id: string } }>;
  amends: { id: string } | null;
  event: { id: string } | null;
}

export interface SubgraphAnswer {
  entities: EntityAnswer[];
  relations: RelationAnswer[];
  truncated: boolean;
  total: number;
}

export interface SourceAnswer {
  id: string;
  publisher: string | null;
  title: string;
  url: string | null;
  publishedOn: FuzzyDate | null;
}

export interface EvidenceAnswer {
  id: string;
  stance: Stance;
  basis: Basis;
  /** POSSIBLE: perhaps not yet public by the day asked. */
  certainty: 'CERTAIN' | 'POSSIBLE';
  speaker: Named | null;
  attribution: string | null;
  onBehalfOf: Named | null;
  locator: string | null;
  note: string | null;
  start: FuzzyDate | null;
  end: FuzzyDate | null;
  publishedOn: FuzzyDate | null;
  retracts: { id: string } | null;
  source: SourceAnswer;
  origin: SourceAnswer | null;
}

export interface EvidencePage {
  nodes: EvidenceAnswer[];
  pageInfo: { hasNextPage: boolean };
}

/** A relation in a list: what a sentence about it needs. */
export interface ListedRelation extends Omit<RelationAnswer, 'from' | 'to' | 'event'> {
  from: Named & { kind: string };
  to: Named & { kind: string };
  event: Named | null;
  role: string | null;
  /** Why it is only possible, or over, or has not begun; null of what is certain. */
  certaintyReason: string | null;
}

export interface RelationCountAnswer {
  type: string;
  label: string;
  category: string;
  status: Status;
  certainty: Certainty;
  count: number;
}

export interface KindTerm {
  id: string;
  label: string;
  plural: string;
  shape: string;
  colour: string;
}

export interface RelationTypeTerm {
  id: string;
  label: string;
  inverse: string;
  noun: string;
  directed: boolean;
  temporality: 'STATE' | 'OCCURRENCE';
  category: string;
}

export interface VocabularyAnswer {
  kinds: KindTerm[];
  relationTypes: RelationTypeTerm[];
  categories: Array<{ id: string; label: string }>;
  rule: string[];
}

export interface DatasetAnswer {
  id: string;
  title: string;
  description: string | null;
  licence: string | null;
  version: string | null;
  writtenAt: string;
  counts: { entities: number; relations: number; sources: number; evidence: number };
}
