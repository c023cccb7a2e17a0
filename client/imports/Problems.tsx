import { text } from '../text.ts';
import { Switch } from '../ui/Switch.tsx';
import { checkFiles, useImporting } from './importing.ts';
import styles from './Imports.module.css';
import { badIn } from './report.ts';
import type { ImportReport } from './report.ts';

const words = text.imports;
/** How many are shown; the counts by reason tell of all. */
const SHOWN = 20;

/** What does not go in, and what is worth a look: by reason, then the first with their lines. */
export function Problems({ report }: { report: ImportReport }) {
  const { phase, files, skipBad } = useImporting();
  const { reasons, problems } = report;
  const bad = badIn(report);
  if (reasons.length === 0) return null;
  // What keeps the file out comes first.
  const first = [...problems].sort((one, other) => order(one) - order(other)).slice(0, SHOWN);
  return (
    <section className={styles.problems} data-bad={(bad > 0 && !skipBad) || undefined}>
      <h4 className={styles.heading}>{skipBad && bad > 0 ? words.leftOutNow(bad) : words.problems(bad)}</h4>
      <ul>
        {reasons.map(({ severity, reason, count }) => (
          <li key={`${severity} ${reason}`}>
            <strong>{count.toLocaleString('en-GB')}</strong> {words.reason(severity, reason)}
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.firstOnes}</summary>
        <ul className={styles.list}>
          {first.map(({ at, detail }, index) => (
            <li key={index}>
              <code>{words.at(at.file, at.line, at.column, at.path)}</code> {detail}
            </li>
          ))}
        </ul>
      </details>
      {phase === 'checked' && bad > 0 && (
        <Switch isSelected={skipBad} onChange={(on) => void checkFiles(files, on)} hint={words.leaveOutHint}>
          {words.leaveOut}
        </Switch>
      )}
    </section>
  );
}

const order = ({ severity }: { severity: string }) => ['bad', 'note', 'unused'].indexOf(severity);
