import { useId, useState } from 'react';
import { liaison } from '../state/index.ts';
import { text } from '../text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { Window } from '../ui/Window.tsx';
import windows from '../ui/Window.module.css';
import { closeDialog, useDialogs } from './dialogs.ts';

const MOST_LETTERS = 500;

/** Writes a note on an entity; it stays in the view. */
export default function NoteDialog() {
  const id = useDialogs((dialogs) => (dialogs.open === 'note' ? dialogs.about[0] : undefined));
  const name = id === undefined ? '' : (liaison.getState().data.entities[id]?.name ?? id);
  return (
    <Window title={text.note.title(name)} isOpen={id !== undefined} onClose={closeDialog}>
      {id !== undefined && <NoteForm id={id} />}
    </Window>
  );
}

function NoteForm({ id }: { id: string }) {
  const field = useId();
  const before = liaison.getState().view.notes[id] ?? '';
  const [words, setWords] = useState(before);
  const keep = (note: string) => {
    liaison.getState().actions.setNote(id, note);
    closeDialog();
  };
  return (
    <form
      className={windows.field}
      onSubmit={(event) => {
        event.preventDefault();
        keep(words);
      }}
    >
      <label htmlFor={field}>{text.note.field}</label>
      <textarea
        id={field}
        rows={4}
        maxLength={MOST_LETTERS}
        value={words}
        autoFocus
        onChange={(event) => setWords(event.target.value)}
      />
      <p className={windows.body}>{text.note.hint}</p>
      <div className={windows.actions}>
        {before !== '' && (
          <TextButton look="quiet" onPress={() => keep('')}>
            {text.note.remove}
          </TextButton>
        )}
        <TextButton onPress={closeDialog}>{text.note.cancel}</TextButton>
        <TextButton look="main" type="submit">
          {text.note.keep}
        </TextButton>
      </div>
    </form>
  );
}
