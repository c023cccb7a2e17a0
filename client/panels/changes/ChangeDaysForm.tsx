import { useState } from 'react';
import type { ChangeDays } from '../../api/changes.ts';
import { sentenceOf } from '../../api/failure.ts';
import { DayField } from '../../lens/DayField.tsx';
import { clockDayOf, stepped } from '../../lens/lensDay.ts';
import type { Step } from '../../lens/lensDay.ts';
import { text } from '../../text.ts';
import { dayInWords, today } from '../../ui/days.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import shared from '../panels.module.css';
import styles from './Changes.module.css';
import { leaveChanges, openChanges } from './openChanges.ts';

interface ChangeDaysFormProps {
  days: ChangeDays;
}

const ENDS = ['since', 'until'] as const;

/** The two days, typed or moved in steps, and the way out. */
export function ChangeDaysForm({ days }: ChangeDaysFormProps) {
  const [typed, setTyped] = useState({ since: dayInWords(days.since), until: dayInWords(days.until) });
  const [problem, setProblem] = useState<string | null>(null);
  const step = (end: (typeof ENDS)[number]) => (by: Step) => {
    const moved = { ...days, [end]: stepped(days[end], by) };
    if (moved.since <= moved.until && moved.until <= today()) void openChanges(moved);
  };
  const show = async () => {
    try {
      const [since, until] = (await Promise.all(ENDS.map((end) => clockDayOf(typed[end])))).map(
        (day) => day ?? today(),
      ) as [string, string];
      await openChanges(since <= until ? { since, until } : { since: until, until: since });
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void show();
      }}
    >
      {ENDS.map((end) => (
        <DayField
          key={end}
          label={text.changes[end]}
          typed={typed[end]}
          onType={(words) => {
            setProblem(null);
            setTyped({ ...typed, [end]: words });
          }}
          onStep={step(end)}
        />
      ))}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={shared.actions}>
        <TextButton look="main" type="submit">
          {text.changes.show}
        </TextButton>
        <TextButton look="quiet" onPress={leaveChanges}>
          {text.changes.close}
        </TextButton>
      </div>
    </form>
  );
}
