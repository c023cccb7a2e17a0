import { useState } from 'react';
import type { ChangeAnswer } from '../../api/changes.ts';
import { liaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import shared from '../panels.module.css';
import styles from './Changes.module.css';

interface ChangeRowProps {
  change: ChangeAnswer;
}

/** One change: what happened, in a sentence that opens the relation, and the statements that tell it. */
export function ChangeRow({ change }: ChangeRowProps) {
  const { kind, certainty, sentence, relation, evidence } = change;
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.row} data-kind={kind}>
      <p className={styles.kind}>
        {text.changes.kinds[kind]}
        {certainty === 'POSSIBLE' && <span className={styles.possible}>{text.changes.possible}</span>}
      </p>
      <TextButton
        look="link"
        onPress={() => liaison.getState().actions.reveal({ show: 'relation', id: relation.id })}
      >
        {sentence}
      </TextButton>
      {evidence.length > 0 && (
        <div className={shared.meta}>
          <TextButton look="link" aria-expanded={open} onPress={() => setOpen(!open)}>
            {text.changes.evidence(evidence.length)}
          </TextButton>
        </div>
      )}
      {open && (
        <div className={shared.within}>
          <EvidenceList evidence={evidence} />
        </div>
      )}
    </li>
  );
}
