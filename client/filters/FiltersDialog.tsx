import { Suspense, lazy } from 'react';
import type { RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { whenReachable } from '../api/whenReachable.ts';
import { closeDialog, useDialogs } from '../app/dialogs.ts';
import { text } from '../text.ts';
import { useNarrow } from '../ui/useNarrow.ts';
import { Window } from '../ui/Window.tsx';
import styles from './Filters.module.css';

const FiltersForm = lazy(() => whenReachable(() => import('./FiltersForm.tsx')));

interface FiltersDialogProps {
  /** The button beside which they stand; on a phone they stand over the page. */
  anchor: RefObject<HTMLElement | null>;
}

/** All filters in a small window beside the network, so that one sees what they do. */
export function FiltersDialog({ anchor }: FiltersDialogProps) {
  const open = useDialogs((dialogs) => dialogs.open === 'filters');
  const narrow = useNarrow();
  if (narrow) {
    return (
      <Window title={text.filters.title} isOpen={open} onClose={closeDialog}>
        <Form />
      </Window>
    );
  }
  return (
    <Popover
      triggerRef={anchor}
      isOpen={open}
      onOpenChange={(next) => !next && closeDialog()}
      placement="left top"
      className={styles.popover ?? ''}
    >
      <Dialog aria-label={text.filters.title} className={styles.dialog ?? ''}>
        <h2 className={styles.title}>{text.filters.title}</h2>
        <Form />
      </Dialog>
    </Popover>
  );
}

function Form() {
  return (
    <Suspense fallback={null}>
      <FiltersForm />
    </Suspense>
  );
}
