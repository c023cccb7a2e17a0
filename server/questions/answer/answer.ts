import type { Basis, Certainty, Day, FuzzyDate, Stance, Status } from '../../model/types.ts';
import type { Lens, SeenRelation } from '../../store/port.ts';

/** What an answer is: an answer, readings to choose from, or why there is none. */
export type AnswerKind = 'ANSWER' | 'CHOICES' | 'UNSUPPORTED' | 'NOT_UNDERSTOOD';

/** NOT_REPORTED: nothing in this data says so, which is no NO. OPEN: the data leave it open. */
export type YesNo = 'YES' | 'NO' | 'NOT_REPORTED' | 'OPEN';

/** Why a row stands where it stands. */
export type RowBecause =
  | 'MATCH'
  | 'IN_FORCE'
  | 'ONLY_TALKS'
  | 'DENIED'
  | 'DISPUTED'
  | 'RETRACTED'
  | 'ENDED'
  | 'NOT_YET'
  | 'ONLY_POSSIBLE'
  | 'OTHER_RELATION'
  | 'OTHER_GROUP'
  | 'NO_RELATION'
  | 'LATER_KNOWN';

/** One statement behind a row: who says it, on what basis, and where it stands. */
export interface RowSource {
  evidence: string;
  /** Source id of the document, and of the report that it repeats. */
  source: string;
  origin: string | null;
  publisher: string;
  originPublisher: string | null;
  title: string;
  url: string | null;
  stance: Stance;
  basis: Basis;
  speaker: string | null;
  locator: string | null;
  note: string | null;
  publishedOn: string | null;
}

export interface AnswerRow {
  title: string;
  /** Entity id, where the row is one. */
  entity: string | null;
  relations: SeenRelation[];
  status: Status | null;
  certainty: Certainty | null;
  because: RowBecause;
  reason: string;
  start: FuzzyDate | null;
  lastReported: Day | null;
  sources: RowSource[];
}

export interface AnswerGroup {
  title: string;
  /** Whether its rows are what was asked for; near misses are not. */
  counted: boolean;
  rows: AnswerRow[];
}

/** Another way to read a word, or the whole question, as a question that can be asked. */
export interface Option {
  label: string;
  question: string;
}

/** A piece of the question as it was understood. */
export interface UnderstoodToken {
  text: string;
  start: number;
  end: number;
  /** "company", "country", "relation", "date", "entity", … */
  kind: string;
  label: string;
  /** Set where something else was read than was written ("Foord" as Ford). */
  readAs: string | null;
  options: Option[];
}

export interface Answer {
  question: string;
  kind: AnswerKind;
  /** Name of the form that read the question. */
  form: string | null;
  understood: UnderstoodToken[];
  sentence: string;
  yesNo: YesNo | null;
  number: number | null;
  /** EDTF. */
  date: FuzzyDate | null;
  status: Status | null;
  groups: AnswerGroup[];
  nearMisses: AnswerRow[];
  /** A GraphQL query that gives the relations of the answer; null where none was asked of the data. */
  graphql: string | null;
  unmatched: string[];
  suggestions: string[];
  readings: Option[];
  lens: Lens;
}

/** What a plan works out; `answerOf` adds what was understood. */
export type Draft = Pick<Answer, 'sentence'> &
  Partial<
    Pick<
      Answer,
      | 'kind'
      | 'yesNo'
      | 'number'
      | 'date'
      | 'status'
      | 'groups'
      | 'nearMisses'
      | 'graphql'
      | 'suggestions'
      | 'readings'
    >
  > & {
    /** Unknown words of the question that nothing in the data mentions. */
    missing?: string[];
  };
