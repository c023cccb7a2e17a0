import { useState } from 'react';
import type { IdentityProposal } from '../api/identity.ts';
import { text } from '../text.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { merge, separate } from './decisions.ts';
import styles from './Identity.module.css';
import { SideBySide } from './SideBySide.tsx';
import { Verdict } from './Verdict.tsx';

const words = text.identity;

interface ComparisonProps {
  proposal: IdentityProposal;
  onDone: () => void;
}

/** Two records that may be one, what speaks for and against it, and the decision. */
export function Comparison({ proposal, onDone }: ComparisonProps) {
  const { left, right, reasons } = proposal;
  // Who has more relations is most often the better kept record.
  const [kept, setKept] = useState(
    right.entity.degree > left.entity.degree ? right.entity.id : left.entity.id,
  );
  const [one, other] = kept === left.entity.id ? [left.entity, right.entity] : [right.entity, left.entity];
  return (
    <>
      <p>
        <Verdict proposal={proposal} />
      </p>
      <SideBySide proposal={proposal} />
      <h3 className={styles.heading}>{words.reasons}</h3>
      <ul className={styles.reasons}>
        {reasons.map(({ sentence, speaks, weight }) => (
          <li key={sentence} className={styles.reason}>
            <span>{speaks === 'FOR' ? words.for : words.against}</span>
            <span>{sentence}</span>
            <span>{`${speaks === 'FOR' ? '+' : '−'}${Math.round(weight * 100)}`}</span>
          </li>
        ))}
      </ul>
      <DecisionForm
        onCancel={onDone}
        choices={[
          {
            label: words.notTheSame,
            look: 'outlined',
            act: (decided) => separate(one, other, decided).then(onDone),
          },
          { label: words.merge, look: 'main', act: (decided) => merge(one, other, decided).then(onDone) },
        ]}
      >
        <fieldset className={styles.keep}>
          <legend>{words.keep}</legend>
          {[left, right].map(({ entity }) => (
            <label key={entity.id}>
              <input
                type="radio"
                name="kept"
                checked={kept === entity.id}
                onChange={() => setKept(entity.id)}
              />
              {entity.name}
            </label>
          ))}
        </fieldset>
      </DecisionForm>
    </>
  );
}
