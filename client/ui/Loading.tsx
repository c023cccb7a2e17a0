import styles from './Loading.module.css';

interface LoadingProps {
  /** What is being waited for, in words. */
  children: string;
}

/** Three grey lines where text will be; the words appear when the wait grows long. */
export function Loading({ children }: LoadingProps) {
  return (
    <div className={styles.loading} role="status">
      <span className={styles.line} aria-hidden="true" />
      <span className={styles.line} aria-hidden="true" />
      <span className={styles.line} aria-hidden="true" />
      <span className={styles.words}>{children}</span>
    </div>
  );
}
