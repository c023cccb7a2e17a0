import type { LucideIcon } from 'lucide-react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { ButtonProps } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import styles from './IconButton.module.css';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'className' | 'aria-label'> {
  icon: LucideIcon;
  /** Said to screen readers and shown on hover and focus. */
  label: string;
  /** What the tip says beyond the label: what would be undone, a key. */
  tip?: string;
  pressed?: boolean;
  placement?: 'bottom' | 'left' | 'top';
}

/** A square button that is only an icon. */
export function IconButton({ icon, label, tip, pressed, placement = 'bottom', ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        className={styles.button ?? ''}
        data-on={pressed || undefined}
      >
        <Icon of={icon} />
      </Button>
      <Tooltip className={styles.tip ?? ''} placement={placement} offset={6}>
        {tip ?? label}
      </Tooltip>
    </TooltipTrigger>
  );
}
