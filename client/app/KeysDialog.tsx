import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { text } from '../text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './KeysDialog.module.css';
import { useDialogs } from './dialogs.ts';

/** The keys, in a list. */
export function KeysDialog() {
  const open = useDialogs((dialogs) => dialogs.keys);
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={open}
      isDismissable
      onOpenChange={(keys) => useDialogs.setState({ keys })}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          {({ close }) => (
            <>
              <Heading slot="title" className={styles.title ?? ''}>
                {text.keys.title}
              </Heading>
              <dl className={styles.keys}>
                {text.keys.rows.map(([key, meaning]) => (
                  <div key={key}>
                    <dt>
                      <kbd>{key}</kbd>
                    </dt>
                    <dd>{meaning}</dd>
                  </div>
                ))}
              </dl>
              <TextButton onPress={close}>{text.keys.close}</TextButton>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
