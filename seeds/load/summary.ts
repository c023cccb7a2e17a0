import type { Problem } from './problems.ts';

/** How many rows a load created, changed, found as they were, and found stored but not in the files. */
export interface RowCounts {
  created: number;
  changed: number;
  unchanged: number;
  /** Held by the data set, not in the files any more, and left as they are. */
  missing: number;
}

/** Evidence never changes: an edited line is one piece withdrawn and one created. */
export interface EvidenceCounts {
  created: number;
  withdrawn: number;
  /** Withdrawn before, and stated again. */
  restored: number;
  unchanged: number;
  missing: number;
}

export interface LoadCounts {
  entities: RowCounts;
  sources: RowCounts;
  relations: RowCounts;
  evidence: EvidenceCounts;
}

/** What a load did, or with `dryRun` would do. */
export interface LoadSummary {
  dataset: string;
  dryRun: boolean;
  counts: LoadCounts;
  /** Transactions written; 0 when there was nothing to write. */
  batches: number;
  /** Histories that changed because a relation type did. */
  refolded: number;
  /** Records that became one with another data set's by an identifier that both bear. */
  joined: number;
  warnings: Problem[];
}

export function emptyCounts(): LoadCounts {
  const rows = () => ({ created: 0, changed: 0, unchanged: 0, missing: 0 });
  return {
    entities: rows(),
    sources: rows(),
    relations: rows(),
    evidence: { created: 0, withdrawn: 0, restored: 0, unchanged: 0, missing: 0 },
  };
}

/** What a load says of records that it joined, with a space before; empty where it joined none. */
export function joinedText(joined: number): string {
  if (joined === 0) return '';
  return ` ${joined} record${joined === 1 ? ' was' : 's were'} joined with another data set's by an identifier that both bear; \`npm run identity -- list\` shows which, and takes back.`;
}

const COLUMNS = ['created', 'changed', 'restored', 'withdrawn', 'unchanged', 'missing'] as const;
const HEADINGS = ['created', 'changed', 'stated again', 'withdrawn', 'unchanged', 'not in the files'];

/** The counts as a table for a terminal; a dash where a column makes no sense. */
export function summaryTable({ counts }: Pick<LoadSummary, 'counts'>): string {
  const rows = Object.entries(counts).map(([what, row]: [string, Partial<Record<string, number>>]) => [
    what,
    ...COLUMNS.map((column) => String(row[column] ?? '–')),
  ]);
  const table = [['', ...HEADINGS], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
