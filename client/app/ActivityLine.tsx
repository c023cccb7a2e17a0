import { X } from 'lucide-react';
import { useConnection } from '../api/connection.ts';
import { useLiaison } from '../state/index.ts';
import { text } from '../text.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { showDialog } from './dialogs.ts';
import styles from './ActivityLine.module.css';

/** What is being waited for, what went wrong, what should be known: one line at the foot of the picture. */
export function ActivityLine() {
  const { loading, failure } = useLiaison((state) => state.activity);
  // The banner says it already.
  const away = useConnection((connection) => connection.away);
  const notice = useLiaison((state) => state.notice);
  const hidden = useLiaison((state) => state.view.hidden);
  const { setActivity, setNotice, show } = useLiaison((state) => state.actions);
  return (
    <div className={styles.lines}>
      {failure && !away && (
        <div className={styles.line} role="alert" data-urgent>
          <span>{failure.message}</span>
          {failure.retry && (
            <TextButton look="link" onPress={failure.retry}>
              {text.failure.again}
            </TextButton>
          )}
          <IconButton
            icon={X}
            label={text.panel.close}
            placement="top"
            onPress={() => setActivity({ failure: null })}
          />
        </div>
      )}
      <div role="status" className={styles.status}>
        {loading && !failure && <div className={styles.line}>{loading}</div>}
        {notice && (
          <div className={styles.line}>
            <span>{notice}</span>
            <IconButton icon={X} label={text.panel.close} placement="top" onPress={() => setNotice(null)} />
          </div>
        )}
      </div>
      {hidden.length > 0 && (
        <div className={styles.line}>
          <TextButton
            look="link"
            aria-label={text.hiddenList.open(hidden.length)}
            onPress={() => showDialog('hidden')}
          >
            {text.start.hidden(hidden.length)}
          </TextButton>
          <TextButton look="link" onPress={() => show(hidden)}>
            {text.start.bringBack}
          </TextButton>
        </div>
      )}
    </div>
  );
}
