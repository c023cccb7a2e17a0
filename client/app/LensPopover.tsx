import { Dialog, Popover } from 'react-aria-components';
import type { PopoverProps } from 'react-aria-components';
import { text } from '../text.ts';
import { LensForm } from './LensForm.tsx';
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
