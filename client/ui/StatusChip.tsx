import type { Status } from '../state/types.ts';
import { text } from '../text.ts';
import styles from './StatusChip.module.css';

interface StatusChipProps {
  status: Status;
  /** In place of the status's own word: "Denied by both". */
  words?: string;
  /** With the mark that stands on the line, as a heading of a panel has it. */
  marked?: boolean;
}

const MARKS: Partial<Record<Status, string>> = { DENIED: '✕', DISPUTED: '≠', RETRACTED: '⊘' };

/** A status in its colour and in words. */
export function StatusChip({ status, words, marked = false }: StatusChipProps) {
  const mark = marked ? MARKS[status] : undefined;
  return (
    <span className={`${styles.chip} ${styles[status]}`} data-marked={marked || undefined}>
      {mark && <span aria-hidden="true">{mark} </span>}
      {words ?? text.status[status]}
    </span>
  );
}
