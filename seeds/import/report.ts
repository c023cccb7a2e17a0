import type { LoadCounts } from '../load/summary.ts';
import type { Place } from './items.ts';
import type { Overview } from './overview.ts';

/**
 * How an import ended. `written`: something was written; `unchanged`: the database held all of it;
 * `checked`: a dry run; `refused`: broken data and no `skipBad`, nothing was written; `stopped`: asked
 * to stop, what was written stays and running again goes on.
 */
export type Outcome = 'written' | 'unchanged' | 'checked' | 'refused' | 'stopped';

/** Something that did not go in, or went in with a reservation. */
export interface ImportProblem {
  /** `bad`: broken data; `unused`: sound, but nothing that Liaison holds or the mapping asks for; `note`: went in, and worth a look. */
  severity: 'bad' | 'unused' | 'note';
  /** The same words for every problem of the sort. */
  reason: string;
  /** What was expected, what was found, what to do. */
  detail: string;
  at: Place;
}

/** What an import read, used, left out and wrote; plain JSON. */
export interface ImportReport {
  outcome: Outcome;
  /** One sentence for a person: what happened, and what to do next. */
  message: string;
  dataset: { id: string; title: string };
  files: Array<{
    name: string;
    /** The format's id and label; null: passed over, see `note`. */
    format: string | null;
    label: string | null;
    encoding: string | null;
    /** What there is to say of the whole file: an encoding that was detected, why it was passed over. */
    note: string | null;
  }>;
  /** Rows, records or elements. `skipped` gave nothing; `partly` gave something and lost something. */
  rows: { read: number; used: number; partly: number; skipped: number };
  /** What is in the files, after merging by id. */
  found: { entities: number; sources: number; relations: number; evidence: number };
  /** The same by kind and type, with examples; null for files that are restored as they are. */
  overview: Overview | null;
  /** What was written or, in a dry run, would be; `missing`: held by the data set, not in the files. */
  counts: LoadCounts;
  /** Kinds and relation types that were new. */
  terms: string[];
  /** Transactions written. */
  batches: number;
  /** Records that became one with another data set's by an identifier that both bear. */
  joined: number;
  seconds: number;
  /** How many problems there are of each sort, the most frequent first. */
  reasons: Array<{ severity: ImportProblem['severity']; reason: string; count: number }>;
  /** The first problems in the order of the files, at most `MOST_PROBLEMS`. */
  problems: ImportProblem[];
  /** How many problems are not listed. */
  problemsLeftOut: number;
  /** The mapping that was made up because none was given, as YAML; null where one was given or none was needed. */
  suggestedMapping: string | null;
}

/** How many problems a report lists. All of them go through `onProblem`. */
export const MOST_PROBLEMS = 200;

/** How far an import is. `total` is null while it is not known. */
export interface ImportProgress {
  phase: 'reading' | 'checking' | 'writing';
  /** Rows read; or records checked or written. */
  done: number;
  total: number | null;
  /** Of `done`, in a second, since the phase began. */
  rate: number;
}
