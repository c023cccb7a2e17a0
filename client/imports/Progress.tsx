import { text } from '../text.ts';
import { useImporting } from './importing.ts';
import styles from './Imports.module.css';

/** How far the server is, in words and as a bar. */
export function Progress() {
  const progress = useImporting((importing) => importing.progress);
  const names = useImporting((importing) => importing.files.map(({ name }) => name).join(', '));
  const words = progress
    ? text.imports.progress(progress.phase, progress.done, progress.total)
    : text.imports.sending;
  return (
    <div className={styles.progress}>
      <p className={styles.names}>{names}</p>
      <progress
        aria-label={text.imports.title}
        {...(progress?.total ? { value: progress.done, max: progress.total } : {})}
      />
      <p role="status">{words}</p>
    </div>
  );
}
