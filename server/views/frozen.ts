/** What a view showed, as the page gets it from the API; schema.graphql says what the fields mean. */

interface FuzzyDate {
  text: string;
  earliest: string | null;
  latest: string | null;
  words: string;
}

export interface FrozenEntity {
  id: string;
  kind: string;
  name: string;
  aliases: string[];
  country: string | null;
  degree: number;
  date?: FuzzyDate | null;
}

export interface FrozenSource {
  id: string;
  publisher: string | null;
  title: string;
  url: string | null;
  publishedOn: FuzzyDate | null;
}

export interface FrozenRelation {
  id: string;
  type: string;
  label: string;
  noun: string;
  directed: boolean;
  category: string;
  from: { id: string };
  to: { id: string };
  status: string;
  statusReason: string;
  certainty: string;
  start: FuzzyDate | null;
  startStated: boolean;
  end: FuzzyDate | null;
  lastReported: string | null;
  originals: number;
  summary: string | null;
  deniedBy: Array<{ from: { id: string } }>;
  amends: { id: string } | null;
  event: { id: string } | null;
  /** Ids of the statements that stood, as far as they were read (see FREEZE_DOCUMENT). */
  evidence: string[];
  /** Ids of the documents and reports behind them. */
  sources: string[];
}

export interface Frozen {
  /** The days as the view had them; null: whatever day it is. Asked again for what has changed since. */
  asked: { asOf: string | null; knownBy: string | null };
  /** The days that were asked about: never open, today was put in. */
  lens: { asOf: string; knownBy: string };
  /** Of the store; changes with every write. */
  storeVersion: string;
  datasets: Array<{ id: string; title: string; version: string | null; writtenAt: string }>;
  entities: FrozenEntity[];
  relations: FrozenRelation[];
  sources: FrozenSource[];
  /** The answer that stood beside the picture, as the API gave it; null: none was open. */
  answer: FrozenAnswer | null;
}

export interface FrozenAnswer {
  question: { of: string; country: string | null; kind: string | null };
  partners: Readonly<Record<string, unknown>>;
}
