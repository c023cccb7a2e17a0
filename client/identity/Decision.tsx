import { useState } from 'react';
import type { IdentityDecision } from '../api/identity.ts';
import { text } from '../text.ts';
import { dayInWords } from '../ui/days.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { takeBack } from './decisions.ts';
import { DecisionForm } from './DecisionForm.tsx';
import styles from './Identity.module.css';

const words = text.identity;

interface DecisionProps {
  decision: IdentityDecision;
  /** Name whom it is about, too: it stands in a list of many. */
  isNamed?: boolean;
}

/** A decision that stands, with why and by whom, and its taking back. */
export function Decision({ decision, isNamed = false }: DecisionProps) {
  const [undoing, setUndoing] = useState(false);
  const { by, byRule, reason } = decision;
  const day = dayInWords(decision.at.slice(0, 10));
  const isSame = decision.verdict === 'SAME';
  const names = decision.merged.map(({ name }) => name).join(` ${words.and} `);
  const said = isSame ? (byRule ? words.joined(names) : words.merged(names)) : words.apart(names);
  const label = isSame ? words.separate : words.takeBack;
  return (
    <li className={styles.item}>
      <span className={styles.names}>{isNamed ? words.about(decision.kept.name, said) : said}</span>
      <span className={styles.quiet}>
        {byRule ? words.joinedBecause(day, reason) : words.because(by, day, reason)}
      </span>
      {undoing ? (
        <div className={styles.form}>
          <DecisionForm
            onCancel={() => setUndoing(false)}
            choices={[{ label, look: 'main', act: (decided) => takeBack(decision, decided) }]}
          />
        </div>
      ) : (
        <span className={styles.row}>
          <TextButton aria-label={`${label}: ${names}`} onPress={() => setUndoing(true)}>
            {label}
          </TextButton>
        </span>
      )}
    </li>
  );
}
