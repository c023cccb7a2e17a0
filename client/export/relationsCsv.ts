import { citedInWords } from './citation.ts';
import { csv } from './csv.ts';
import type { Cell } from './csv.ts';
import type { CitedBy, SeenRelation } from './types.ts';

const COLUMNS: ReadonlyArray<readonly [string, (row: SeenRelation, cited: CitedBy) => Cell]> = [
  ['id', ({ relation }) => relation.id],
  ['from', ({ from }) => from],
  ['from_id', ({ relation }) => relation.from],
  ['relation', ({ relation }) => relation.noun],
  ['type', ({ relation }) => relation.type],
  ['directed', ({ relation }) => (relation.directed ? 'yes' : 'no')],
  ['to', ({ to }) => to],
  ['to_id', ({ relation }) => relation.to],
  ['category', ({ relation }) => relation.category],
  ['status', ({ relation }) => relation.status],
  ['certainty', ({ relation }) => relation.certainty],
  ['start', ({ relation }) => relation.start?.text ?? null],
  ['start_in_words', ({ relation }) => relation.start?.words ?? null],
  ['start_stated', ({ relation }) => (relation.start === null ? null : relation.startStated ? 'yes' : 'no')],
  ['end', ({ relation }) => relation.end?.text ?? null],
  ['end_in_words', ({ relation }) => relation.end?.words ?? null],
  ['originals', ({ relation }) => relation.originals],
  ['last_reported', ({ relation }) => relation.lastReported],
  ['denied_by', ({ deniedBy }) => deniedBy.join('; ')],
  ['event', ({ event }) => event],
  ['amends', ({ relation }) => relation.amends],
  ['summary', ({ relation }) => relation.summary],
  ['supported_in', ({ relation }, cited) => told(relation.id, 'SUPPORTS', cited)],
  ['denied_in', ({ relation }, cited) => told(relation.id, 'DENIES', cited)],
  ['taken_back_in', ({ relation }, cited) => told(relation.id, 'RETRACTS', cited)],
];

/** What is seen as CSV, a relation a row. Dates are EDTF; statements stand one after another, a bar between them. */
export function relationsCsv(rows: readonly SeenRelation[], cited: CitedBy): string {
  return csv([
    COLUMNS.map(([name]) => name),
    ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row, cited))),
  ]);
}

function told(relation: string, stance: 'SUPPORTS' | 'DENIES' | 'RETRACTS', cited: CitedBy): string | null {
  const statements = (cited.get(relation) ?? []).filter((one) => one.stance === stance).map(citedInWords);
  return statements.length === 0 ? null : [...new Set(statements)].join(' | ');
}
