import { useEffect, useState } from 'react';
import { useDialogs } from '../app/dialogs.ts';
import { text } from '../text.ts';
import { beginImport, useImporting } from './importing.ts';
import styles from './Imports.module.css';

const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;

/** The whole page takes files that are dropped on it; what is dragged over it sees where to let go. */
export function DropTarget() {
  const [over, setOver] = useState(false);
  // An open window has its own place to drop, and an import under way is not interrupted.
  const open = useDialogs((dialogs) => dialogs.open !== null);
  const busy = useImporting(({ phase }) => phase === 'running');
  const closed = open || busy;
  useEffect(() => {
    // Even where nothing is taken: the browser would leave the page for the file.
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(!closed);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (!closed) beginImport([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [closed]);
  if (!over) return null;
  return (
    <div className={styles.over} aria-hidden="true">
      <span>{text.imports.drop}</span>
    </div>
  );
}
