import { useState } from 'react';
import { download, fileOf } from '../../export/download.ts';
import { liaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import {
  dayWords,
  deleteView,
  openSavedView,
  renameView,
  replaceSavedView,
  viewFile,
} from '../../views/index.ts';
import type { SavedView } from '../../views/index.ts';
import { closeDialog } from '../dialogs.ts';
import styles from './Take.module.css';

interface SavedRowProps {
  saved: SavedView;
  /** Does it, reads the list again, and says what went wrong. */
  attempt: (work: () => Promise<unknown>) => Promise<void>;
}

/** One saved view with what can be done to it. */
export function SavedRow({ saved, attempt }: SavedRowProps) {
  const [renaming, setRenaming] = useState(false);
  const [sure, setSure] = useState(false);
  const words = text.views;
  const { id, name } = saved;
  const open = async () => {
    const view = await openSavedView(saved);
    liaison.getState().actions.replaceView(view, words.open(name));
    closeDialog();
  };
  const toFile = async () => {
    const { fileName, text: contents } = viewFile(name, await openSavedView(saved));
    download(fileOf('json', contents), fileName);
  };
  const remove = () => {
    if (sure) void attempt(() => deleteView(id));
    else setSure(true);
  };
  if (renaming) {
    const rename = async (next: string) => {
      await attempt(() => renameView(id, next));
      setRenaming(false);
    };
    return <RenameRow name={name} onRename={rename} onCancel={() => setRenaming(false)} />;
  }
  return (
    <li>
      <TextButton look="link" aria-label={words.open(name)} onPress={() => void attempt(open)}>
        {name}
      </TextButton>
      <span>{words.savedAt(dayWords(saved.savedAt))}</span>
      <Action words={words.rename} name={name} onPress={() => setRenaming(true)} />
      <Action
        words={words.replace}
        name={name}
        onPress={() => void attempt(() => replaceSavedView(id, liaison.getState().view))}
      />
      <Action words={words.file} name={name} onPress={() => void attempt(toFile)} />
      <Action words={sure ? words.reallyRemove : words.remove} name={name} onPress={remove} />
    </li>
  );
}

function Action({ words, name, onPress }: { words: string; name: string; onPress: () => void }) {
  return (
    <TextButton look="quiet" aria-label={text.views.about(words, name)} onPress={onPress}>
      {words}
    </TextButton>
  );
}

interface RenameRowProps {
  name: string;
  onRename: (next: string) => Promise<void>;
  onCancel: () => void;
}

function RenameRow({ name, onRename, onCancel }: RenameRowProps) {
  const [next, setNext] = useState(name);
  return (
    <li>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          if (next.trim() !== '') void onRename(next.trim());
        }}
      >
        <input
          className={styles.name}
          autoFocus
          aria-label={text.views.newName(name)}
          value={next}
          maxLength={120}
          onChange={(event) => setNext(event.target.value)}
        />
        <TextButton look="main" type="submit">
          {text.views.keepName}
        </TextButton>
        <TextButton onPress={onCancel}>{text.note.cancel}</TextButton>
      </form>
    </li>
  );
}
