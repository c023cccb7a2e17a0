import type { EvidenceAnswer } from '../../api/types.ts';
import { EvidenceItem } from './EvidenceItem.tsx';
import styles from './Evidence.module.css';

interface EvidenceListProps {
  evidence: readonly EvidenceAnswer[];
}

/** Statements as a dated line, first public first. */
export function EvidenceList({ evidence }: EvidenceListProps) {
  return (
    <ol className={styles.line}>
      {evidence.map((statement) => (
        <EvidenceItem key={statement.id} statement={statement} />
      ))}
    </ol>
  );
}
