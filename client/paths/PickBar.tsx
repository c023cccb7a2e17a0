import { useLiaison } from '../state/index.ts';
import { text } from '../text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { EntityField } from './EntityField.tsx';
import styles from './Paths.module.css';
import { pickTo, stopPicking, usePick } from './pick.ts';

/** Says above the network that the other end of a path is being picked; a name can be typed instead. */
export function PickBar() {
  const from = usePick((pick) => pick.from);
  const name = useLiaison((state) => (from === null ? '' : (state.data.entities[from]?.name ?? from)));
  if (from === null) return null;
  return (
    <div className={styles.pick} role="group" aria-label={text.paths.pick(name)}>
      <p>
        <strong>{text.paths.pick(name)}</strong> {text.paths.pickHint}
      </p>
      <EntityField label={text.paths.to} except={[from]} hideLabel onPick={(entity) => pickTo(entity.id)} />
      <TextButton onPress={stopPicking}>{text.paths.cancel}</TextButton>
    </div>
  );
}
