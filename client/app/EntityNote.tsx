import { StickyNote } from 'lucide-react';
import { useLiaison } from '../state/index.ts';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { showDialog } from './dialogs.ts';

/** The note that a person wrote on an entity of the view; a click changes it. */
export function EntityNote({ id }: { id: string }) {
  const note = useLiaison((state) => state.view.notes[id]);
  return (
    <TextButton look="link" onPress={() => showDialog('note', [id])}>
      <Icon of={StickyNote} size={13} /> {note ?? text.commands.note}
    </TextButton>
  );
}
