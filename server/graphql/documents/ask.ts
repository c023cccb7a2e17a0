/** The question and everything of its answer that is told without the page. */
export const ASK = `query Ask($question: String!, $asOf: Date, $knownBy: Date) {
  ask(question: $question, asOf: $asOf, knownBy: $knownBy) {
    question kind form sentence value yesNo number date { text earliest latest } status
    understood { text start end kind label readAs alternatives { label question } }
    groups { title counted rows { ...row } }
    nearMisses { ...row }
    readings { label question } unmatched suggestions graphql lens { asOf knownBy }
  }
}
fragment row on AnswerRow {
  title entity { id name kind } relations { id type label status certainty from { id name } to { id name } }
  status certainty because reason start { text earliest latest } lastReported
  sources {
    evidenceId sourceId originId publisher originPublisher title url stance basis speaker locator note
    publishedOn { text }
  }
}`;

interface End {
  id: string;
  name: string;
}
interface DateTold {
  text: string;
  earliest: string | null;
  latest: string | null;
}
interface Choice {
  label: string;
  question: string;
}

/** A statement behind a row, as `ask` gives it. */
export interface SourceTold {
  evidenceId: string;
  sourceId: string;
  originId: string | null;
  publisher: string;
  originPublisher: string | null;
  title: string;
  url: string | null;
  stance: string;
  basis: string;
  speaker: string | null;
  locator: string | null;
  note: string | null;
  publishedOn: { text: string } | null;
}

export interface RowTold {
  title: string;
  entity: (End & { kind: string }) | null;
  relations: Array<{
    id: string;
    type: string;
    label: string;
    status: string;
    certainty: string;
    from: End;
    to: End;
  }>;
  status: string | null;
  certainty: string | null;
  because: string;
  reason: string;
  start: DateTold | null;
  lastReported: string | null;
  sources: SourceTold[];
}

/** What `ASK` gives. */
export interface AnswerTold {
  question: string;
  kind: 'ANSWER' | 'CHOICES' | 'UNSUPPORTED' | 'NOT_UNDERSTOOD';
  form: string | null;
  sentence: string;
  value: string | null;
  yesNo: string | null;
  number: number | null;
  date: DateTold | null;
  status: string | null;
  understood: Array<{
    text: string;
    start: number;
    end: number;
    kind: string;
    label: string;
    readAs: string | null;
    alternatives: Choice[];
  }>;
  groups: Array<{ title: string; counted: boolean; rows: RowTold[] }>;
  nearMisses: RowTold[];
  readings: Choice[];
  unmatched: string[];
  suggestions: string[];
  graphql: string | null;
  lens: { asOf: string; knownBy: string };
}
