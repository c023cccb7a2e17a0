import type { IdentityDecision } from '../model/identity/decision.ts';
import type {
  Certainty,
  Dataset,
  Day,
  Entity,
  Evidence,
  HistoryState,
  RelationFacts,
  RelationTypeTerm,
  Source,
  Vocabulary,
} from '../model/types.ts';
import type { Lens } from '../store/port.ts';

/** What a file begins with: where it comes from and under which days it was written. */
export interface ExportHead {
  /** ISO date-time. */
  exportedAt: string;
  /** null: the whole record, whatever was public when, with what was withdrawn since. */
  lens: Lens | null;
  /** The day that statuses are told for where there is no lens. */
  today: Day;
  /** What was asked for, in words: "everything", "the data set “Ford and China”". */
  what: string;
  datasets: Dataset[];
  vocabulary: Vocabulary;
}

/** A statement with the documents and names that a reader needs beside it. */
export interface CitedEvidence extends Evidence {
  document: Source;
  /** The report that the document repeats, where that is another one. */
  report: Source | null;
  speakerName: string | null;
  partyName: string | null;
}

/** A relation with what it rests on: the unit that every format writes. */
export interface Claim {
  relation: RelationFacts;
  term: RelationTypeTerm;
  from: Entity;
  to: Entity;
  /** null: nothing stands of it (its evidence was withdrawn); told by the whole record only. */
  state: HistoryState | null;
  certainty: Certainty | null;
  /** Written with all evidence at hand, so null under an earlier `knownBy`. */
  summary: string | null;
  /** First known first; withdrawn ones only in the whole record. */
  evidence: CitedEvidence[];
  /** Names of those who deny it. */
  deniedBy: string[];
}

/** What a writer gets: streams in the order of ids, each of which may be read again. */
export interface ExportContent {
  head: ExportHead;
  /** The nodes: what was asked for, and every end of its relations. */
  entities: () => AsyncIterable<Entity>;
  /** Entities that statements or relations only name (speakers, parties, events) and that are no nodes. */
  mentioned: () => AsyncIterable<Entity>;
  /** The documents behind the statements, and those that they repeat. */
  sources: () => AsyncIterable<Source>;
  claims: () => AsyncIterable<Claim>;
  /** What was decided about who is who: told with the whole record of everything alone. */
  decisions: () => Promise<IdentityDecision[]>;
}
