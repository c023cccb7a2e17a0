import { useCallback, useEffect, useId, useState } from 'react';
import { sentenceOf } from '../../api/failure.ts';
import { liaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { Window } from '../../ui/Window.tsx';
import windows from '../../ui/Window.module.css';
import { listViews, readViewFile, saveView } from '../../views/index.ts';
import type { SavedView } from '../../views/index.ts';
import { closeDialog, useDialogs } from '../dialogs.ts';
import { SavedRow } from './SavedRow.tsx';
import styles from './Take.module.css';

/** The views that are saved on the server: save, open, rename, delete, to and from files. */
export default function ViewsDialog() {
  const open = useDialogs((dialogs) => dialogs.open === 'views');
  return (
    <Window title={text.views.title} isOpen={open} onClose={closeDialog} wide>
      <SavedViews />
    </Window>
  );
}

function SavedViews() {
  const [views, setViews] = useState<SavedView[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = useCallback(async (work: () => Promise<unknown>) => {
    try {
      await work();
      setViews(await listViews());
      setProblem(null);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  }, []);
  useEffect(() => {
    const abort = new AbortController();
    listViews(abort.signal).then(setViews, (error: unknown) => {
      if (!abort.signal.aborted) setProblem(sentenceOf(error));
    });
    return () => abort.abort();
  }, []);
  return (
    <>
      <p className={windows.body}>{text.views.hint}</p>
      <SaveForm onSave={(name) => attempt(() => saveView(name, liaison.getState().view))} />
      {problem && <Notice urgent>{problem}</Notice>}
      {views === null && !problem && <Loading>{text.views.loading}</Loading>}
      {views?.length === 0 && <p>{text.views.none}</p>}
      <ul className={styles.saved}>
        {views?.map((saved) => (
          <SavedRow key={saved.id} saved={saved} attempt={attempt} />
        ))}
      </ul>
      <div className={windows.actions}>
        <FileButton onProblem={setProblem} />
        <TextButton onPress={closeDialog}>{text.keys.close}</TextButton>
      </div>
    </>
  );
}

function SaveForm({ onSave }: { onSave: (name: string) => Promise<void> }) {
  const id = useId();
  const [name, setName] = useState('');
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void onSave(name.trim()).then(() => setName(''));
      }}
    >
      <div className={windows.field}>
        <label htmlFor={id}>{text.views.name}</label>
        <input id={id} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
      </div>
      <TextButton look="main" type="submit" isDisabled={name.trim() === ''}>
        {text.views.save}
      </TextButton>
    </form>
  );
}

/** A button over a file field, which no style can make look like one. */
function FileButton({ onProblem }: { onProblem: (problem: string) => void }) {
  const read = async (file: File | undefined) => {
    if (!file) return;
    try {
      const { name, view } = readViewFile(await file.text());
      liaison.getState().actions.replaceView(view, text.views.open(name));
      closeDialog();
    } catch (error) {
      onProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <label className={`${styles.file} ${styles.fileButton}`}>
      {text.views.fromFile}
      <input
        type="file"
        accept=".json,application/json"
        onChange={(event) => void read(event.target.files?.[0])}
      />
    </label>
  );
}
