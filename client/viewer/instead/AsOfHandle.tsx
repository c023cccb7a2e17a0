import styles from '../../bottom/timeline/Timeline.module.css';
import own from '../AsOfLine.module.css';

/** The day asked about as a line across all lanes; a file holds one, so nothing moves it. */
export function AsOfHandle({ day, at }: { day: number; at: (day: number) => number }) {
  return (
    <div className={`${styles.handle} ${own.still}`} style={{ left: `${at(day + 1)}%` }} aria-hidden="true">
      <span className={styles.knob} />
    </div>
  );
}
