import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './Identity.module.css';

/** A step within a window: takes the focus when it comes, which went with the button of the step before. */
export function Step({ children }: { children: ReactNode }) {
  const step = useRef<HTMLDivElement>(null);
  useEffect(() => step.current?.focus(), []);
  return (
    <div ref={step} tabIndex={-1} className={styles.step}>
      {children}
    </div>
  );
}
