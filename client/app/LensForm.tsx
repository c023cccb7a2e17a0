import { useState } from 'react';
import { sentenceOf } from '../api/failure.ts';
import { DayField } from '../lens/DayField.tsx';
import { clockDay, clockDayOf, stepped } from '../lens/lensDay.ts';
import type { Step } from '../lens/lensDay.ts';
import { openChanges } from '../panels/changes/openChanges.ts';
import { useLiaison } from '../state/index.ts';
import type { Day, View } from '../state/index.ts';
import { text } from '../text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { dayInWords, today } from '../ui/days.ts';
import { LensPresets } from './LensPresets.tsx';
import styles from './LensPopover.module.css';
import { changeLens } from './ask.ts';

interface LensFormProps {
  onDone: () => void;
}

type Clock = keyof View['lens'];

const CLOCKS: ReadonlyArray<{ clock: Clock; label: string; hint: string }> = [
  { clock: 'asOf', label: text.lens.asOf, hint: text.lens.asOfHint },
  { clock: 'knownBy', label: text.lens.knownBy, hint: text.lens.knownByHint },
];

/** Both clocks, typed or moved in steps, the days that are worth looking at, and what changed between two. */
export function LensForm({ onDone }: LensFormProps) {
  const lens = useLiaison((state) => state.view.lens);
  const [typed, setTyped] = useState(inWords(lens));
  const [problem, setProblem] = useState<string | null>(null);
  const move = (patch: Partial<View['lens']>) => {
    setTyped({ ...typed, ...inWords({ ...lens, ...patch }, patch) });
    void changeLens(patch);
  };
  const step = (clock: Clock) => (by: Step) =>
    move({ [clock]: clockDay(stepped(lens[clock] ?? today(), by)) });
  const apply = async () => {
    try {
      const [asOf, knownBy] = await Promise.all([clockDayOf(typed.asOf), clockDayOf(typed.knownBy)]);
      void changeLens({ asOf, knownBy });
      onDone();
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void apply();
      }}
    >
      {CLOCKS.map(({ clock, label, hint }) => (
        <DayField
          key={clock}
          label={label}
          hint={hint}
          typed={typed[clock]}
          onType={(words) => {
            setProblem(null);
            setTyped({ ...typed, [clock]: words });
          }}
          onStep={step(clock)}
        >
          <TextButton look="quiet" onPress={() => move({ [clock]: null })}>
            {text.lens.today}
          </TextButton>
        </DayField>
      ))}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <LensPresets onPick={(day) => move({ asOf: clockDay(day), knownBy: clockDay(day) })} />
      <div className={styles.actions}>
        <TextButton look="quiet" onPress={() => move({ asOf: null, knownBy: null })}>
          {text.lens.both}
        </TextButton>
        <TextButton look="main" type="submit">
          {text.lens.apply}
        </TextButton>
      </div>
      <div className={styles.more}>
        <TextButton
          look="link"
          onPress={() => {
            onDone();
            void openChanges();
          }}
        >
          {text.changes.open}
        </TextButton>
      </div>
    </form>
  );
}

/** The clocks as they stand in the fields; only those of `which`, when it is given. */
function inWords(lens: View['lens'], which: Partial<View['lens']> = lens): Record<Clock, string> {
  const entries = Object.keys(which).map((clock) => [clock, wordsOf(lens[clock as Clock])]);
  return Object.fromEntries(entries) as Record<Clock, string>;
}

const wordsOf = (day: Day | null): string => dayInWords(day ?? today());
