import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './Window.module.css';

interface WindowProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** Near the top and without padding or a visible title, as the palette is. */
  bare?: boolean;
}

/** A window over the page; Esc and a click beside it close it. */
export function Window({ title, isOpen, onClose, children, wide = false, bare = false }: WindowProps) {
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      data-place={bare ? 'top' : undefined}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={styles.modal ?? ''} data-wide={wide || undefined}>
        <Dialog className={styles.dialog ?? ''} data-bare={bare || undefined}>
          <Heading slot="title" className={bare ? 'visually-hidden' : (styles.title ?? '')}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
