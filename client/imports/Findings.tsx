import { text } from '../text.ts';
import { useImporting } from './importing.ts';
import styles from './Imports.module.css';
import { MappingField } from './MappingField.tsx';
import { Overview } from './Overview.tsx';
import { Problems } from './Problems.tsx';
import type { Counts, ImportReport } from './report.ts';

const words = text.imports;
const COUNTED: ReadonlyArray<[keyof Counts, string]> = [
  ['entities', words.entities],
  ['relations', words.relations],
  ['sources', words.sources],
  ['evidence', words.evidence],
];

/** What an import read, holds, adds and leaves out. */
export function Findings({ report }: { report: ImportReport }) {
  const { files, rows, dataset, terms, joined, outcome, suggestedMapping } = report;
  const isFinished = useImporting(({ phase }) => phase === 'done');
  const mapping = useImporting((importing) => importing.mapping) ?? suggestedMapping;
  const isDone = outcome === 'written' || outcome === 'stopped';
  return (
    <div className={styles.findings}>
      <div role="status">
        <h3 className={styles.heading}>{headingOf(report, isFinished)}</h3>
      </div>
      {outcome === 'stopped' && <p>{words.stoppedHint}</p>}
      {isFinished && outcome === 'unchanged' && <p>{words.nothingNew}</p>}
      <ul>
        {files.map(({ name, label, note }) => (
          <li key={name}>
            {words.file(name, label ?? words.unknownFormat)}
            {note && <span className={styles.small}> {note}</span>}
          </li>
        ))}
      </ul>
      <p>
        {words.rows(rows.read, rows.skipped)}{' '}
        {isDone ? words.wentInto(dataset.title) : words.dataset(dataset.title)}
      </p>
      <Numbers report={report} />
      {report.overview && <Overview overview={report.overview} />}
      {joined > 0 && <p>{words.joined(joined)}</p>}
      {terms.length > 0 && <p className={styles.small}>{words.terms(terms)}</p>}
      <Problems report={report} />
      {mapping !== null && !isFinished && <MappingField key={mapping} checked={mapping} name={dataset.id} />}
    </div>
  );
}

function headingOf({ outcome }: ImportReport, isFinished: boolean): string {
  if (!isFinished) return words.checked;
  if (outcome === 'written') return words.written;
  if (outcome === 'unchanged') return words.unchanged;
  return outcome === 'stopped' ? words.stopped : words.refused;
}

function Numbers({ report: { found, counts, outcome } }: { report: ImportReport }) {
  return (
    <table className={styles.numbers}>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.holds}</th>
          <th scope="col">{outcome === 'written' ? words.added : words.creates}</th>
        </tr>
      </thead>
      <tbody>
        {COUNTED.map(([name, label]) => (
          <tr key={name}>
            <th scope="row">{label}</th>
            <td>{found[name].toLocaleString('en-GB')}</td>
            <td>{counts[name].created.toLocaleString('en-GB')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
