import { useState } from 'react';
import type { Named } from '../api/types.ts';
import { closeDialog, useDialogs } from '../app/dialogs.ts';
import { liaison } from '../state/index.ts';
import { text } from '../text.ts';
import { Switch } from '../ui/Switch.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { Window } from '../ui/Window.tsx';
import windows from '../ui/Window.module.css';
import { EntityField } from './EntityField.tsx';
import { findPaths } from './findPaths.ts';

/** Asks for the two ends of a path by name. */
export default function PathsDialog() {
  const open = useDialogs((dialogs) => dialogs.open === 'paths');
  return (
    <Window title={text.paths.dialog} isOpen={open} onClose={closeDialog}>
      {open && <PathsForm />}
    </Window>
  );
}

function PathsForm() {
  const [first, second] = useDialogs((dialogs) => dialogs.about);
  const [from, setFrom] = useState<Named | null>(named(first));
  const [to, setTo] = useState<Named | null>(named(second));
  const [avoidHubs, setAvoidHubs] = useState(false);
  const same = from !== null && from.id === to?.id;
  const ready = from !== null && to !== null && !same;
  const find = () => {
    if (!ready) return;
    closeDialog();
    void findPaths(from.id, to.id, { avoidHubs });
  };
  return (
    <>
      <EntityField label={text.paths.from} chosen={from} onPick={setFrom} />
      <EntityField label={text.paths.to} chosen={to} onPick={setTo} />
      {same && <p role="status">{text.paths.same}</p>}
      <Switch isSelected={avoidHubs} onChange={setAvoidHubs} hint={text.paths.avoidHint}>
        {text.paths.avoidHubs}
      </Switch>
      <div className={windows.actions}>
        <TextButton onPress={closeDialog}>{text.paths.cancel}</TextButton>
        <TextButton look="main" isDisabled={!ready} onPress={find}>
          {text.paths.find}
        </TextButton>
      </div>
    </>
  );
}

function named(id: string | undefined): Named | null {
  const entity = id === undefined ? undefined : liaison.getState().data.entities[id];
  return entity ? { id: entity.id, name: entity.name } : null;
}
