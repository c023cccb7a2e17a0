import { create } from 'zustand';
import { showDialog } from '../app/dialogs.ts';
import type { ImportProgress, ImportReport } from './report.ts';
import { ImportRefusal, sendImport } from './sendImport.ts';

/** `choosing` files; `checking` them; `checked`: the report says what would happen; `running`; `done`; `failed`. */
export type Phase = 'choosing' | 'checking' | 'checked' | 'running' | 'done' | 'failed';

interface Importing {
  phase: Phase;
  files: readonly File[];
  skipBad: boolean;
  /** The mapping as somebody wrote it in the page; null: the files bring theirs, or it is made up. */
  mapping: string | null;
  /** The id that somebody gave the data set; null: it is called after the files, or as their mapping says. */
  dataset: string | null;
  progress: ImportProgress | null;
  report: ImportReport | null;
  /** Why it failed. */
  problem: string | null;
  /** Whether another id for the data set would help. */
  isTaken: boolean;
}

const NOTHING: Importing = {
  phase: 'choosing',
  files: [],
  skipBad: false,
  mapping: null,
  dataset: null,
  progress: null,
  report: null,
  problem: null,
  isTaken: false,
};

/** Where an import stands; there is one at a time. */
export const useImporting = create<Importing>(() => NOTHING);

let current = new AbortController();

/** Opens the window, and checks files at once where there are some. */
export function beginImport(files: readonly File[] = []): void {
  forgetImport();
  showDialog('import');
  if (files.length > 0) void checkFiles(files, false);
}

/** Asks the server what is in files and what importing them would do. */
export const checkFiles = (files: readonly File[], skipBad: boolean): Promise<void> => {
  useImporting.setState({ files, skipBad });
  return send('checking', 'checked');
};

/** Checks the same files for a data set of another id. */
export const checkInto = (dataset: string): Promise<void> => {
  useImporting.setState({ dataset });
  return send('checking', 'checked');
};

/** Checks the same files by a mapping that was written in the page. */
export const checkBy = (mapping: string): Promise<void> => {
  useImporting.setState({ mapping });
  return send('checking', 'checked');
};

/** Imports what was checked. */
export const runImport = (): Promise<void> => send('running', 'done');

/** Stops what is under way; what was written stays. */
export function stopImport(): void {
  current.abort();
  useImporting.setState(({ phase, report }) =>
    phase === 'running' && report
      ? { phase: 'done', progress: null, report: { ...report, outcome: 'stopped' } }
      : { ...NOTHING },
  );
}

/** Back to choosing. */
export function forgetImport(): void {
  current.abort();
  useImporting.setState(NOTHING);
}

async function send(during: Phase, after: Phase): Promise<void> {
  current.abort();
  const mine = new AbortController();
  current = mine;
  const { files, skipBad, mapping, dataset } = useImporting.getState();
  useImporting.setState({ phase: during, progress: null, problem: null, isTaken: false });
  try {
    const report = await sendImport(files, {
      dryRun: during === 'checking',
      skipBad,
      mapping,
      dataset,
      signal: mine.signal,
      onProgress: (progress) => !mine.signal.aborted && useImporting.setState({ progress }),
    });
    if (!mine.signal.aborted) useImporting.setState({ phase: after, report, progress: null });
  } catch (error) {
    if (mine.signal.aborted) return;
    const problem = error instanceof Error ? error.message : String(error);
    const isTaken = error instanceof ImportRefusal && error.argument === 'dataset';
    useImporting.setState({ phase: 'failed', problem, isTaken, progress: null });
  }
}
