import type { Certainty, Status } from '../state/types.ts';
import { DATE_FIELDS, ENTITY_FIELDS, EVIDENCE_FIELDS, RELATION_FIELDS, SOURCE_FIELDS } from './fragments.ts';
import { document, request } from './request.ts';
import type { EntityAnswer, EvidenceAnswer, LensAnswer, LensVariables, RelationAnswer } from './types.ts';

export interface AskedOption {
  label: string;
  question: string;
}

/** A piece of the question with what it was read as, and what else it may mean. */
export interface AskedToken {
  text: string;
  start: number;
  kind: string;
  label: string;
  readAs: string | null;
  alternatives: AskedOption[];
}

export interface AskedRow {
  title: string;
  entity: EntityAnswer | null;
  relations: RelationAnswer[];
  status: Status | null;
  certainty: Certainty | null;
  reason: string;
  sources: Array<{ evidence: EvidenceAnswer | null }>;
}

/** What the server understood of a question, and what it answers from the data. */
export interface AskedAnswer {
  kind: 'ANSWER' | 'CHOICES' | 'UNSUPPORTED' | 'NOT_UNDERSTOOD';
  sentence: string;
  understood: AskedToken[];
  groups: Array<{ title: string; counted: boolean; rows: AskedRow[] }>;
  nearMisses: AskedRow[];
  readings: AskedOption[];
  unmatched: string[];
  suggestions: string[];
  graphql: string | null;
  lens: LensAnswer;
}

export interface AskVariables extends LensVariables {
  question: string;
}

const ASK = document<{ ask: AskedAnswer }, AskVariables>(
  `query Ask($question: String!, $asOf: Date, $knownBy: Date) {
    ask(question: $question, asOf: $asOf, knownBy: $knownBy) {
      kind sentence unmatched suggestions graphql lens { asOf knownBy }
      understood { text start kind label readAs alternatives { label question } }
      readings { label question }
      groups { title counted rows { ...Row } }
      nearMisses { ...Row }
    }
  }
  fragment Row on AnswerRow {
    title status certainty reason
    entity { ...EntityFields }
    relations { ...RelationFields }
    sources { evidence { ...EvidenceFields } }
  } ${ENTITY_FIELDS} ${RELATION_FIELDS} ${EVIDENCE_FIELDS} ${SOURCE_FIELDS} ${DATE_FIELDS}`,
);

/** Asks a question in plain words. */
export async function loadAnswer(variables: AskVariables, signal?: AbortSignal): Promise<AskedAnswer> {
  return (await request(ASK, variables, signal)).ask;
}
