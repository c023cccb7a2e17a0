import { useLiaison } from '../state/index.ts';
import { text } from '../text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { Window } from '../ui/Window.tsx';
import windows from '../ui/Window.module.css';
import { closeDialog, useDialogs } from './dialogs.ts';
import styles from './HiddenDialog.module.css';

/** What was taken out of the view by hand, to be brought back one by one or all at once. */
export default function HiddenDialog() {
  const open = useDialogs((dialogs) => dialogs.open === 'hidden');
  const hidden = useLiaison((state) => state.view.hidden);
  const data = useLiaison((state) => state.data);
  const { show } = useLiaison((state) => state.actions);
  const again = (ids: readonly string[]) => {
    show(ids);
    if (ids.length === hidden.length) closeDialog();
  };
  return (
    <Window title={text.hiddenList.title} isOpen={open} onClose={closeDialog}>
      <ul className={styles.list}>
        {hidden.map((id) => (
          <li key={id}>
            <span>{data.entities[id]?.name ?? id}</span>
            <TextButton
              look="quiet"
              aria-label={`${text.hiddenList.again} ${data.entities[id]?.name ?? id}`}
              onPress={() => again([id])}
            >
              {text.hiddenList.again}
            </TextButton>
          </li>
        ))}
      </ul>
      <div className={windows.actions}>
        <TextButton onPress={closeDialog}>{text.keys.close}</TextButton>
        <TextButton look="main" onPress={() => again(hidden)}>
          {text.hiddenList.all}
        </TextButton>
      </div>
    </Window>
  );
}
