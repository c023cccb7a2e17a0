import type { PartnersAnswer } from '../api/partners.ts';
import type { EntityAnswer, RelationAnswer, SourceAnswer } from '../api/types.ts';
import type { Day, GraphData, View } from '../state/index.ts';

/** A relation as it was frozen, or as it is now: what is drawn, why, and by which statements. */
export interface FrozenRelation extends RelationAnswer {
  statusReason: string;
  /** Ids of the first hundred statements. */
  evidence: string[];
  /** Ids of the documents and reports behind them. */
  sources: string[];
}

/** What a view showed, as the server read it; its fields are those of the API. */
export interface Frozen {
  /** The days of the view; null: whatever day it is. */
  asked: { asOf: Day | null; knownBy: Day | null };
  /** The days that were asked about. */
  lens: { asOf: Day; knownBy: Day };
  storeVersion: string;
  datasets: Array<{ id: string; title: string; version: string | null; writtenAt: string }>;
  entities: EntityAnswer[];
  relations: FrozenRelation[];
  sources: SourceAnswer[];
  /** The answer that stood beside the picture; null: none did. */
  answer: {
    question: { of: string; country: string | null; kind: string | null };
    partners: PartnersAnswer;
  } | null;
}

/** What the server keeps under an id. */
export interface KeptAnswer {
  id: string;
  keptAt: string;
  version: number;
  view: string;
  data?: Frozen;
}

/** A frozen view that was opened: what it showed, and where that came from. */
export interface FrozenView {
  id: string;
  /** ISO date-time, when it was frozen. */
  keptAt: string;
  /** What it showed, ready to be drawn. */
  graph: GraphData;
  frozen: Frozen;
}

/** A view from a link that the server keeps. `frozen`: null for a view whose data are read anew. */
export interface Opened {
  view: View;
  frozen: FrozenView | null;
}

/** A saved view in the list. */
export interface SavedView {
  id: string;
  name: string;
  /** Id of the kept view. */
  view: string;
  savedAt: string;
}

/** One thing that is otherwise than it was frozen. */
export interface Difference {
  kind:
    | 'RELATION_NEW'
    | 'RELATION_GONE'
    | 'STATUS'
    | 'CERTAINTY'
    | 'DATES'
    | 'EVIDENCE_ADDED'
    | 'EVIDENCE_WITHDRAWN'
    | 'ENTITY_GONE'
    | 'ENTITY_RENAMED';
  /** What it is about: a relation, or else an entity. */
  relation: string | null;
  entity: string | null;
  sentence: string;
}
