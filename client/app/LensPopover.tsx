import { useId, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { PopoverProps } from 'react-aria-components';
import { useLiaison } from '../state/index.ts';
import type { Day } from '../state/index.ts';
import { text } from '../text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { today } from '../ui/days.ts';
import { changeLens } from './ask.ts';
import styles from './LensPopover.module.css';

/** The two clocks in a small window. Stands within a DialogTrigger, or is told where and when to open. */
export function LensPopover(where: Pick<PopoverProps, 'triggerRef' | 'isOpen' | 'onOpenChange'>) {
  return (
    <Popover {...where} className={styles.popover ?? ''} offset={6}>
      <Dialog className={styles.dialog ?? ''} aria-label={text.header.day}>
        {({ close }) => <LensForm onDone={close} />}
      </Dialog>
    </Popover>
  );
}

function LensForm({ onDone }: { onDone: () => void }) {
  const lens = useLiaison((state) => state.view.lens);
  const [asOf, setAsOf] = useState(lens.asOf ?? '');
  const [knownBy, setKnownBy] = useState(lens.knownBy ?? '');
  const apply = (next: { asOf: Day | null; knownBy: Day | null }) => {
    void changeLens(next);
    onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        apply({ asOf: asOf || null, knownBy: knownBy || null });
      }}
    >
      <DayField label={text.lens.asOf} hint={text.lens.asOfHint} value={asOf} onChange={setAsOf} />
      <DayField
        label={text.lens.knownBy}
        hint={text.lens.knownByHint}
        value={knownBy}
        onChange={setKnownBy}
      />
      <div className={styles.actions}>
        <TextButton look="quiet" onPress={() => apply({ asOf: null, knownBy: null })}>
          {text.lens.both}
        </TextButton>
        <TextButton look="main" type="submit">
          {text.lens.apply}
        </TextButton>
      </div>
    </form>
  );
}

interface DayFieldProps {
  label: string;
  hint: string;
  /** Empty: today. */
  value: string;
  onChange: (value: string) => void;
}

function DayField({ label, hint, value, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value || today()}
        max="9999-12-31"
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
