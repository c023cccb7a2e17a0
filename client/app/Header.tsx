import { Redo2, Undo2 } from 'lucide-react';
import { QuestionBar } from '../search/QuestionBar.tsx';
import { useLiaison } from '../state/index.ts';
import { text } from '../text.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useNarrow } from '../ui/useNarrow.ts';
import { CopyLink } from './CopyLink.tsx';
import styles from './Header.module.css';
import { titleOf, useKnowledge } from './knowledge.ts';
import { LensButton } from './LensButton.tsx';
import { MoreMenu } from './MoreMenu.tsx';

/** The strip on top: what this is, the question bar, the day asked about, undo and redo, the link. */
export function Header() {
  const title = useKnowledge((known) => titleOf(known.opening?.datasets ?? []));
  const narrow = useNarrow();
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}>
        <Mark />
        <span className={styles.name}>{text.brand}</span>
      </h1>
      <span className={styles.title}>{title}</span>
      <QuestionBar />
      <div className={styles.actions}>
        {!narrow && (
          <>
            <LensButton />
            <UndoButtons />
            <CopyLink />
          </>
        )}
        <MoreMenu />
      </div>
    </header>
  );
}

function UndoButtons() {
  const undoLabel = useLiaison((state) => state.undoLabel);
  const redoLabel = useLiaison((state) => state.redoLabel);
  const { undo, redo } = useLiaison((state) => state.actions);
  return (
    <>
      <IconButton
        icon={Undo2}
        label={text.header.undo}
        tip={undoLabel ? `${text.header.undo}: ${undoLabel}` : text.header.nothingToUndo}
        isDisabled={undoLabel === null}
        onPress={undo}
      />
      <IconButton
        icon={Redo2}
        label={text.header.redo}
        tip={redoLabel ? `${text.header.redo}: ${redoLabel}` : text.header.nothingToRedo}
        isDisabled={redoLabel === null}
        onPress={redo}
      />
    </>
  );
}

function Mark() {
  return (
    <svg width="18" height="10" viewBox="0 0 18 10" aria-hidden="true" focusable="false">
      <circle cx="5" cy="5" r="3.6" fill="none" stroke="var(--accent)" strokeWidth="2" />
      <circle cx="13" cy="5" r="3.6" fill="none" stroke="var(--ink)" strokeWidth="2" />
    </svg>
  );
}
