import type { ReactNode } from 'react';
import { text } from '../text.ts';
import { TextButton } from './TextButton.tsx';
import styles from './Notice.module.css';

interface NoticeProps {
  title?: string;
  children: ReactNode;
  /** Shown as a button that tries again. */
  onRetry?: (() => void) | null;
  /** Failures are announced at once, everything else politely. */
  urgent?: boolean;
}

/** Something that a reader has to know, in words, with what to do about it. */
export function Notice({ title, children, onRetry, urgent = false }: NoticeProps) {
  return (
    <div className={styles.notice} role={urgent ? 'alert' : 'status'} data-urgent={urgent || undefined}>
      {title && <p className={styles.title}>{title}</p>}
      <div>{children}</div>
      {onRetry && (
        <p className={styles.action}>
          <TextButton onPress={onRetry}>{text.failure.again}</TextButton>
        </p>
      )}
    </div>
  );
}
