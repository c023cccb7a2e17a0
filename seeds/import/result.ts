import { joinedText } from '../load/summary.ts';
import type { LoadCounts } from '../load/summary.ts';
import type { Prepared } from './prepare.ts';
import { overviewOf } from './overview.ts';
import { MOST_PROBLEMS, type ImportProblem, type ImportReport, type Outcome } from './report.ts';
import type { Scratch } from './stage/database.ts';
import { problems } from './stage/reads.ts';
import { SQL } from './stage/tables.ts';

/** What became known on the way. */
export interface Findings {
  outcome: Outcome;
  rows: number;
  counts: LoadCounts;
  terms: string[];
  batches: number;
  refolded: number;
  joined: number;
}

/** Gives every problem, in the order of the files. */
export async function tellAll(scratch: Scratch, onProblem: (problem: ImportProblem) => void): Promise<void> {
  for await (const page of problems(scratch, 2_000)) page.forEach(onProblem);
}

export async function makeReport(
  scratch: Scratch,
  prepared: Prepared,
  findings: Findings,
  seconds: number,
): Promise<ImportReport> {
  const number = async (sql: string) => Number((await scratch.rows(sql))[0]?.[0] ?? 0);
  const [found = []] = await scratch.rows(SQL.counts);
  const [entities = 0, sources = 0, relations = 0, evidence = 0] = found.map(Number);
  const reasons = (await scratch.rows(SQL.reasons)).map(([severity, reason, count]) => ({
    severity: severity as ImportProblem['severity'],
    reason: String(reason),
    count: Number(count),
  }));
  const first = await problems(scratch, MOST_PROBLEMS).next();
  const listed = first.done ? [] : first.value;
  const all = reasons.reduce((sum, { count }) => sum + count, 0);
  const touched = await number(SQL.touchedRows);
  const partly = touched === 0 ? 0 : await number(SQL.partlyUsedRows);
  const { base, added } = prepared.terms;
  const skipped = Math.min(findings.rows, touched - partly);
  return {
    outcome: findings.outcome,
    message: message(prepared.dataset.id, findings, reasons),
    dataset: { id: prepared.dataset.id, title: prepared.dataset.title },
    files: prepared.files.map(({ file, format, note }) => ({
      name: file.name,
      format: format?.id ?? null,
      label: format?.label ?? null,
      encoding: file.encoding.label,
      note,
    })),
    rows: { read: findings.rows, used: findings.rows - skipped, partly, skipped },
    found: { entities, sources, relations, evidence },
    overview: await overviewOf(scratch, {
      kinds: [...base.kinds, ...added.kinds],
      relationTypes: [...base.relationTypes, ...added.relationTypes],
    }),
    counts: findings.counts,
    terms: findings.terms,
    batches: findings.batches,
    joined: findings.joined,
    seconds: Math.round(seconds * 10) / 10,
    reasons,
    problems: listed,
    problemsLeftOut: all - listed.length,
    suggestedMapping: prepared.suggested,
  };
}

function message(
  dataset: string,
  { outcome, counts, batches, refolded, joined }: Findings,
  reasons: ImportReport['reasons'],
): string {
  const bad = reasons.filter(({ severity }) => severity === 'bad').reduce((sum, { count }) => sum + count, 0);
  const problems = `${bad} problem${bad === 1 ? '' : 's'}`;
  const left =
    counts.evidence.missing > 0
      ? ` ${counts.evidence.missing} pieces of evidence that the data set holds are not in the files and still count; --withdraw-missing withdraws them.`
      : '';
  switch (outcome) {
    case 'refused':
      return `Nothing was written: the data has ${problems}. Mend them, or leave those rows out by --skip-bad.`;
    case 'checked':
      return `Nothing was written (--dry-run).${bad > 0 ? ` The data has ${problems}: the import needs them mended, or --skip-bad.` : ''}${left}`;
    case 'unchanged':
      return `Data set ${dataset}: the database holds all of it already.${left}`;
    case 'stopped':
      return `Stopped. ${batches === 0 ? 'Nothing was written' : `What was written (${batches} transactions) stays and is whole`}; running the same command again goes on.`;
    case 'written':
      return `Data set ${dataset}: written in ${batches} transaction${batches === 1 ? '' : 's'}.${refolded > 0 ? ` ${refolded} more histories changed with the vocabulary.` : ''}${joinedText(joined)}${left}`;
  }
}
