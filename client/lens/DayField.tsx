import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { ReadDate } from '../api/readDate.ts';
import { text } from '../text.ts';
import { dayInWords } from '../ui/days.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { Step } from './lensDay.ts';
import styles from './DayField.module.css';
import { useTypedDay } from './useTypedDay.ts';

interface DayFieldProps {
  label: string;
  hint?: string;
  /** As it stands in the field. Empty: today. */
  typed: string;
  onType: (typed: string) => void;
  /** Moves the day at once; left out: the field has no step buttons. */
  onStep?: (step: Step) => void;
  /** What stands beside the steps. */
  children?: ReactNode;
}

/** A day as people type it, with how it was understood below, and steps by day and month. */
export function DayField({ label, hint, typed, onType, onStep, children }: DayFieldProps) {
  const id = useId();
  const { read, problem } = useTypedDay(typed);
  const understood = read && wordsOf(read);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        placeholder={text.lens.typing}
        aria-describedby={`${id}-read${hint ? ` ${id}-hint` : ''}`}
        aria-invalid={problem !== null}
        onChange={(event) => onType(event.target.value)}
      />
      <p id={`${id}-read`} className={styles.read} data-problem={problem !== null || undefined} role="status">
        {problem ?? understood ?? (typed.trim() === '' ? text.lens.today : text.lens.reading)}
      </p>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {onStep && (
        <div className={styles.steps} role="group" aria-label={text.lens.steps(label)}>
          <StepButton step="-month" icon={ChevronsLeft} onStep={onStep} />
          <StepButton step="-day" icon={ChevronLeft} onStep={onStep} />
          <StepButton step="+day" icon={ChevronRight} onStep={onStep} />
          <StepButton step="+month" icon={ChevronsRight} onStep={onStep} />
          {children && <span className={styles.beside}>{children}</span>}
        </div>
      )}
    </div>
  );
}

/** A day in full; of anything longer also the one day that is taken. */
const wordsOf = ({ edtf, words, lensDay }: ReadDate): string =>
  edtf === lensDay ? words : text.lens.understood(words, dayInWords(lensDay));

interface StepButtonProps {
  step: Step;
  icon: typeof ChevronLeft;
  onStep: (step: Step) => void;
}

function StepButton({ step, icon, onStep }: StepButtonProps) {
  return <IconButton icon={icon} label={text.lens.step[step]} onPress={() => onStep(step)} />;
}
