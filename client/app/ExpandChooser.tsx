import type { RelationCountAnswer } from '../api/types.ts';
import { text } from '../text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { Window } from '../ui/Window.tsx';
import windows from '../ui/Window.module.css';
import styles from './ExpandChooser.module.css';
import { expandBy, useChooser } from './expand.ts';
import { typeOf } from './knowledge.ts';

/** What to bring in of an entity: by relation type, with counts. */
export default function ExpandChooser() {
  const open = useChooser((chooser) => chooser.open);
  const close = () => useChooser.setState({ open: null });
  return (
    <Window title={open ? text.chooser.title(open.name) : ''} isOpen={open !== null} onClose={close}>
      {open && (
        <>
          <p className={windows.body}>{text.chooser.body}</p>
          <ul className={styles.choices}>
            {byType(open.counts).map(([type, count]) => (
              <li key={type}>
                <TextButton onPress={() => void expandBy(open.id, [type])}>
                  {typeOf(type)?.noun ?? type} <span className={styles.count}>{count}</span>
                </TextButton>
              </li>
            ))}
          </ul>
          <TextButton look="main" onPress={() => void expandBy(open.id, null)}>
            {text.chooser.all(open.counts.reduce((sum, row) => sum + row.count, 0))}
          </TextButton>
        </>
      )}
    </Window>
  );
}

function byType(counts: readonly RelationCountAnswer[]): Array<[string, number]> {
  const sums = new Map<string, number>();
  for (const { type, count } of counts) sums.set(type, (sums.get(type) ?? 0) + count);
  return [...sums].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]));
}
