import type { Stance } from '../api/types.ts';

/** The report of an import, as far as the page reads it; seeds/import/report.ts says what the fields mean. */
export interface ImportReport {
  outcome: 'written' | 'unchanged' | 'checked' | 'refused' | 'stopped';
  message: string;
  dataset: { id: string; title: string };
  files: Array<{ name: string; format: string | null; label: string | null; note: string | null }>;
  rows: { read: number; skipped: number };
  found: Counts;
  overview: {
    kinds: Array<{ id: string; label: string; count: number; example: string }>;
    types: Array<{ id: string; label: string; count: number; denied: number; example: Example }>;
  } | null;
  counts: Record<keyof Counts, { created: number }>;
  terms: string[];
  joined: number;
  reasons: Array<{ severity: Severity; reason: string; count: number }>;
  problems: Array<{
    severity: Severity;
    reason: string;
    detail: string;
    at: Spot;
  }>;
  suggestedMapping: string | null;
}

/** The first relation of a type. */
export interface Example {
  from: string;
  to: string;
  stance: Stance;
  dates: string;
  role: string | null;
  at: Spot;
}

/** A place in a file. */
export interface Spot {
  file: string;
  line: number | null;
  column?: number;
  path?: string;
}

export interface Counts {
  entities: number;
  relations: number;
  sources: number;
  evidence: number;
}

export type Severity = 'bad' | 'unused' | 'note';

export interface ImportProgress {
  phase: string;
  done: number;
  total: number | null;
}

/** How many rows are broken. */
export const badIn = ({ reasons }: ImportReport): number =>
  reasons.filter(({ severity }) => severity === 'bad').reduce((sum, { count }) => sum + count, 0);
