import { text } from '../text.ts';
import styles from './Imports.module.css';
import type { Example, ImportReport } from './report.ts';

const words = text.imports;

/** What the files say, by kind and type, with the first of each: there one sees whether they were understood. */
export function Overview({ overview }: { overview: NonNullable<ImportReport['overview']> }) {
  const { kinds, types } = overview;
  if (kinds.length + types.length === 0) return null;
  return (
    <section>
      <h4 className={styles.heading}>{words.says}</h4>
      <table className={styles.overview}>
        <thead>
          <tr>
            <th scope="col">{words.many}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.firstOne}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ id, label, count, example }) => (
            <tr key={id}>
              <td>{count.toLocaleString('en-GB')}</td>
              <th scope="row">{label}</th>
              <td>{example}</td>
            </tr>
          ))}
          {types.map(({ id, label, count, denied, example }) => (
            <tr key={id}>
              <td>{count.toLocaleString('en-GB')}</td>
              <th scope="row">
                {label}
                {denied > 0 && <span className={styles.denied}> {words.denied(denied)}</span>}
              </th>
              <td>
                <First example={example} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function First({ example: { from, to, stance, dates, role, at } }: { example: Example }) {
  const details = [role ?? '', dates, at.line === null ? '' : words.line(at.line)].filter(
    (one) => one !== '',
  );
  return (
    <>
      {words.pair(from, to)}
      {stance !== 'SUPPORTS' && <strong> {words.stance[stance]}</strong>}
      {details.length > 0 && <span className={styles.small}> {details.join(', ')}</span>}
    </>
  );
}
