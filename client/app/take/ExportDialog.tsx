import { useEffect, useId, useState } from 'react';
import { loadFormats } from '../../api/exports.ts';
import type { ExportFormat } from '../../api/exports.ts';
import { sentenceOf } from '../../api/failure.ts';
import { liaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { Window } from '../../ui/Window.tsx';
import windows from '../../ui/Window.module.css';
import { today } from '../../ui/days.ts';
import { lensInWords } from '../../export/index.ts';
import { closeDialog, useDialogs } from '../dialogs.ts';
import { say } from '../say.ts';
import styles from './ExportDialog.module.css';
import { exportWanted, sizes } from './exportWanted.ts';
import type { What } from './exportWanted.ts';

const words = text.exporting;

/** What to take along, in which format, and what that format can't hold. */
export default function ExportDialog() {
  const open = useDialogs((dialogs) => dialogs.open === 'export');
  return (
    <Window title={words.title} isOpen={open} onClose={closeDialog} wide>
      {open && <Offer />}
    </Window>
  );
}

function Offer() {
  const [formats, setFormats] = useState<ExportFormat[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    loadFormats(abort.signal).then(setFormats, (error: unknown) => {
      if (!abort.signal.aborted) setProblem(sentenceOf(error));
    });
    return () => abort.abort();
  }, []);
  if (problem !== null) return <Notice urgent>{problem}</Notice>;
  return formats === null ? <Loading>{words.loading}</Loading> : <ExportForm formats={formats} />;
}

function ExportForm({ formats }: { formats: ExportFormat[] }) {
  const [size] = useState(sizes);
  const [what, setWhat] = useState<What>(size.selected > 0 ? 'selected' : 'seen');
  const [id, setId] = useState(formats[0]?.id ?? '');
  const [record, setRecord] = useState(true);
  const [denied, setDenied] = useState<boolean | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useId();
  const format = formats.find((one) => one.id === id);
  if (!format) return null;
  const whole = format.wholeRecord && record;
  const { lens } = liaison.getState().view;
  const withDenied = denied ?? !format.leavesDeniedOut;
  const write = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const days = whole ? { asOf: null, knownBy: null } : resolved(lens);
      say(words.written(await exportWanted({ what, format, denied: withDenied, ...days })));
      closeDialog();
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(false);
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <fieldset className={styles.choices}>
        <legend>{words.what}</legend>
        {(['seen', 'selected', 'everything'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${field}-what`}
              checked={what === one}
              disabled={(one === 'selected' && size.selected === 0) || (one === 'seen' && size.seen === 0)}
              onChange={() => setWhat(one)}
            />
            {whatWords(one, size)}
          </label>
        ))}
      </fieldset>
      <div className={windows.field}>
        <label htmlFor={field}>{words.format}</label>
        <select
          id={field}
          className={styles.select}
          value={id}
          onChange={(event) => setId(event.target.value)}
        >
          {formats.map(({ id: value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.choices}>
        {format.wholeRecord && (
          <label>
            <input type="checkbox" checked={record} onChange={(event) => setRecord(event.target.checked)} />
            {words.recordOption}
          </label>
        )}
        <label>
          <input type="checkbox" checked={withDenied} onChange={(event) => setDenied(event.target.checked)} />
          {words.denied}
        </label>
        {format.leavesDeniedOut && withDenied && <p className={styles.hint}>{words.deniedHint}</p>}
      </div>
      <div>
        <h3 className={styles.heading}>{words.days}</h3>
        <p className={styles.hint}>{whole ? words.record : lensInWords(resolved(lens))}</p>
      </div>
      <div>
        <h3 className={styles.heading}>{words.cannotHold}</h3>
        {format.cannotHold.length === 0 ? (
          <p className={styles.hint}>{words.holdsAll}</p>
        ) : (
          <ul className={styles.notes}>
            {format.cannotHold.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </div>
      {problem !== null && <Notice urgent>{problem}</Notice>}
      <div className={windows.actions}>
        <TextButton onPress={closeDialog}>{words.cancel}</TextButton>
        <TextButton look="main" type="submit" isDisabled={busy}>
          {busy ? words.writing : words.write}
        </TextButton>
      </div>
    </form>
  );
}

function whatWords(what: What, { seen, selected }: ReturnType<typeof sizes>): string {
  if (what === 'everything') return words.everything;
  if (what === 'seen') return words.seen(seen);
  return selected === 0 ? words.nothingSelected : words.selected(selected);
}

const resolved = ({ asOf, knownBy }: { asOf: string | null; knownBy: string | null }) => ({
  asOf: asOf ?? today(),
  knownBy: knownBy ?? today(),
});
