import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import styles from './Switch.module.css';

interface SwitchProps {
  isSelected: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
  hint?: string;
}

/** Something that is on or off at once. */
export function Switch({ isSelected, onChange, children, hint }: SwitchProps) {
  return (
    <AriaSwitch className={styles.switch ?? ''} isSelected={isSelected} onChange={onChange}>
      <span className={styles.track} aria-hidden="true" />
      <span>
        {children}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </AriaSwitch>
  );
}
