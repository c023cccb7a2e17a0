import { commandGroups } from '../palette/commands.ts';
import { keyWords } from '../palette/keys.ts';
import { text } from '../text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { Window } from '../ui/Window.tsx';
import windows from '../ui/Window.module.css';
import styles from './KeysDialog.module.css';
import { closeDialog, useDialogs } from './dialogs.ts';

/** The keys of every command, and what the mouse does. */
export default function KeysDialog() {
  const open = useDialogs((dialogs) => dialogs.open === 'keys');
  return (
    <Window title={text.keys.title} isOpen={open} onClose={closeDialog} wide>
      <div className={styles.columns}>
        {rowsByGroup().map((group) => (
          <Rows key={group.title} title={group.title} rows={group.rows} />
        ))}
      </div>
      <div className={windows.actions}>
        <TextButton onPress={closeDialog}>{text.keys.close}</TextButton>
      </div>
    </Window>
  );
}

type KeyRow = readonly [keys: string, meaning: string];

function Rows({ title, rows }: { title: string; rows: readonly KeyRow[] }) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <dl className={styles.keys}>
        {rows.map(([keys, meaning]) => (
          <div key={`${keys} ${meaning}`}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function rowsByGroup(): { title: string; rows: readonly KeyRow[] }[] {
  const groups = commandGroups.map((group) => ({
    title: group.title,
    rows: group.commands.flatMap(({ keys, label }): KeyRow[] =>
      keys?.[0] ? [[keyWords(keys[0]), label]] : [],
    ),
  }));
  return [...groups.filter((group) => group.rows.length > 0), text.gestures];
}
