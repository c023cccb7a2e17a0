import { useEffect } from 'react';
import { writeToken } from '../api/writeToken.ts';
import { closeDialog, useDialogs } from '../app/dialogs.ts';
import { text } from '../text.ts';
import { Notice } from '../ui/Notice.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { Window } from '../ui/Window.tsx';
import windows from '../ui/Window.module.css';
import { ChooseFiles } from './ChooseFiles.tsx';
import { DatasetField } from './DatasetField.tsx';
import { Findings } from './Findings.tsx';
import { forgetImport, runImport, stopImport, useImporting } from './importing.ts';
import { MappingField } from './MappingField.tsx';
import { Progress } from './Progress.tsx';
import { badIn } from './report.ts';
import { learnImported, showImported } from './showImported.ts';

/** Files on their way in: chosen, checked, imported, each step seen before the next. */
export default function ImportDialog() {
  const open = useDialogs((dialogs) => dialogs.open === 'import');
  const running = useImporting(({ phase }) => phase === 'running');
  // Closing by Escape or a click beside it would leave an import running unseen.
  const close = () => !running && leave();
  return (
    <Window title={text.imports.title} isOpen={open} onClose={close} wide>
      {writeToken() === null ? <NoToken /> : <Step />}
    </Window>
  );
}

function leave(): void {
  forgetImport();
  closeDialog();
}

function NoToken() {
  return (
    <>
      <Notice title={text.imports.noToken}>
        <p>{text.imports.noTokenHint}</p>
      </Notice>
      <div className={windows.actions}>
        <TextButton autoFocus onPress={leave}>
          {text.imports.close}
        </TextButton>
      </div>
    </>
  );
}

function Step() {
  const { phase, problem, isTaken, files, dataset, mapping } = useImporting();
  if (phase === 'choosing') return <Choosing />;
  if (phase === 'checking') return <Working onStop={forgetImport} label={text.imports.cancel} />;
  if (phase === 'running') return <Working onStop={stopImport} label={text.imports.stop} />;
  if (phase === 'checked') return <Checked />;
  if (phase === 'done') return <Done />;
  return (
    <>
      <Notice title={mapping === null ? text.imports.failed : text.imports.mappingWrong} urgent>
        {problem?.split('\n').map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </Notice>
      {mapping !== null && !isTaken && (
        <MappingField checked={mapping} name={calledAfter(files)} problem={problem} />
      )}
      {isTaken && <DatasetField proposed={`${dataset ?? calledAfter(files)}-2`} checked={null} />}
      <div className={windows.actions}>
        <TextButton onPress={leave}>{text.imports.close}</TextButton>
        <TextButton autoFocus={!isTaken && mapping === null} onPress={forgetImport}>
          {text.imports.again}
        </TextButton>
      </div>
    </>
  );
}

/** As the server calls a data set that nobody named: what comes first of a file's name. */
function calledAfter([file]: readonly File[]): string {
  const name = (file?.name ?? '').replace(/(?<=.)\..*$/, '').toLowerCase();
  return name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function Choosing() {
  return (
    <>
      <p className={windows.body}>{text.imports.hint}</p>
      <ChooseFiles />
      <div className={windows.actions}>
        <TextButton onPress={leave}>{text.imports.cancel}</TextButton>
      </div>
    </>
  );
}

function Working({ onStop, label }: { onStop: () => void; label: string }) {
  return (
    <>
      <Progress />
      <div className={windows.actions}>
        <TextButton autoFocus onPress={onStop}>
          {label}
        </TextButton>
      </div>
    </>
  );
}

function Checked() {
  const { report, skipBad } = useImporting();
  if (!report) return null;
  // Liaison's own files bring their data sets with them.
  const isOwn = report.files.some(({ format }) => format === 'liaison');
  const mayRun = report.rows.read > 0 && (skipBad || badIn(report) === 0);
  return (
    <>
      <Findings report={report} />
      {!isOwn && <DatasetField proposed={report.dataset.id} checked={report.dataset.id} />}
      <div className={windows.actions}>
        <TextButton onPress={forgetImport}>{text.imports.again}</TextButton>
        <TextButton onPress={leave}>{text.imports.cancel}</TextButton>
        <TextButton look="main" autoFocus={mayRun} isDisabled={!mayRun} onPress={() => void runImport()}>
          {text.imports.run}
        </TextButton>
      </div>
    </>
  );
}

function Done() {
  const report = useImporting((importing) => importing.report);
  const changed = report?.outcome === 'written' || report?.outcome === 'stopped';
  useEffect(() => {
    if (changed) void learnImported().catch(() => undefined);
  }, [changed]);
  if (!report) return null;
  const show = () => {
    leave();
    void showImported(report.dataset);
  };
  return (
    <>
      <Findings report={report} />
      <div className={windows.actions}>
        <TextButton onPress={leave}>{text.imports.close}</TextButton>
        {report.outcome !== 'refused' && (
          <TextButton look="main" autoFocus onPress={show}>
            {text.imports.show}
          </TextButton>
        )}
      </div>
    </>
  );
}
