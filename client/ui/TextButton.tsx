import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ButtonProps } from 'react-aria-components';
import styles from './TextButton.module.css';

interface TextButtonProps extends Omit<ButtonProps, 'children' | 'className'> {
  children: ReactNode;
  /** `outlined`: stands alone; `main`: the one thing to do; `quiet`: among others; `link`: within text. */
  look?: 'outlined' | 'main' | 'quiet' | 'link';
}

/** A button with words. */
export function TextButton({ children, look = 'outlined', ...rest }: TextButtonProps) {
  return (
    <Button {...rest} className={`${styles.button} ${styles[look]}`}>
      {children}
    </Button>
  );
}
