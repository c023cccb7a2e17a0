import { summaryTable } from '../load/summary.ts';
import type { Place } from './items.ts';
import type { Example } from './overview.ts';
import type { ImportProblem, ImportReport } from './report.ts';

/** How many problems of each sort a terminal shows. */
const EACH = 3;
const SORTS = 12;

/** A report for a person at a terminal: files, rows, what was left out and why, what was written. */
export function reportText(report: ImportReport): string {
  const { rows, found, terms } = report;
  const parts = [
    report.files.flatMap(({ name, label, note }) =>
      label === null || note !== null ? [`${name}: ${[label, note].filter(Boolean).join('. ')}`] : [],
    ),
    [
      `${number(rows.read)} rows read, ${number(rows.used)} used${rows.partly > 0 ? ` (${number(rows.partly)} of them in part)` : ''}, ${number(rows.skipped)} left out.`,
      `In them: ${number(found.entities)} entities, ${number(found.relations)} relations, ${number(found.evidence)} statements, ${number(found.sources)} sources.`,
      ...(terms.length > 0 ? [`New in the vocabulary: ${terms.join(', ')}.`] : []),
    ],
    overviewLines(report),
    problemLines(report),
    report.outcome === 'refused' ? [] : [summaryTable(report)],
    [
      ...(report.suggestedMapping === null
        ? []
        : [
            'The mapping was made up from the header and the first rows; --suggest prints it, to be kept and bettered.',
          ]),
      `${report.message} (${report.seconds} s)`,
    ],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** `data/gifts.csv:17:3`, which editors and terminals open. */
function placeText({ file, line, column, path }: Place): string {
  const at =
    line === null
      ? path === undefined
        ? ''
        : `:${path}`
      : `:${line}${column === undefined ? '' : `:${column}`}`;
  return `${file}${at}`;
}

/** What the files hold, by kind and type, with the first of each: whether it was understood shows best there. */
function overviewLines({ overview }: ImportReport): string[] {
  if (!overview) return [];
  const { kinds, types } = overview;
  const counts = [...kinds, ...types].map(({ count }) => number(count));
  const width = Math.max(0, ...counts.map(({ length }) => length));
  const counted = (count: number, label: string, example: string) =>
    `  ${number(count).padStart(width)} × ${label}: ${example}`;
  return [
    ...kinds.map(({ count, label, example }) => counted(count, label, example)),
    ...types.map(({ count, denied, label, example }) =>
      counted(
        count,
        denied === 0 ? label : `${label} (${number(denied)} of them denied)`,
        exampleText(example),
      ),
    ),
  ];
}

/** `Ann Bay – Oak Inc, 2019 to March 2021 (posts.csv:2)`; a denial says that it is one. */
function exampleText({ from, to, stance, dates, role, at }: Example): string {
  const said = [`${from} – ${to}`, role ?? '', dates, STANCES[stance]].filter((text) => text !== '');
  return `${said.join(', ')} (${placeText(at)})`;
}

const STANCES: Record<Example['stance'], string> = {
  SUPPORTS: '',
  DENIES: 'denied',
  RETRACTS: 'taken back',
};

function problemLines({ reasons, problems }: ImportReport): string[] {
  const lines: string[] = [];
  for (const { severity, reason, count } of reasons.slice(0, SORTS)) {
    lines.push(`${number(count)} × ${WORDS[severity]}: ${reason}`);
    const shown = problems.filter((one) => one.severity === severity && one.reason === reason);
    for (const { at, detail } of shown.slice(0, severity === 'bad' ? EACH : 1))
      lines.push(`    ${placeText(at)}: ${detail}`);
  }
  if (reasons.length > SORTS)
    lines.push(`… and ${reasons.length - SORTS} more sorts; --report writes all down.`);
  return lines;
}

const WORDS: Record<ImportProblem['severity'], string> = {
  bad: 'broken',
  unused: 'not used',
  note: 'note',
};

const number = (count: number) => count.toLocaleString('en');
