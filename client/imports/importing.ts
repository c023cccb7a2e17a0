import { create } from 'zustand';
import { showDialog } from '../app/dialogs.ts';
import type { ImportProgress, ImportReport } from './report.ts';
import { sendImport } from './sendImport.ts';

/** `choosing` files; `checking` them; `checked`: the report says what would happen; `running`; `done`; `failed`. */
export type Phase = 'choosing' | 'checking' | 'checked' | 'running' | 'done' | 'failed';

interface Importing {
  phase: Phase;
  files: readonly File[];
  skipBad: boolean;
  progress: ImportProgress | null;
  report: ImportReport | null;
  /** Why it failed. */
  problem: string | null;
}

const NOTHING: Importing = {
  phase: 'choosing',
  files: [],
  skipBad: false,
  progress: null,
  report: null,
  problem: null,
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
  const { files, skipBad } = useImporting.getState();
  useImporting.setState({ phase: during, progress: null, problem: null });
  try {
    const report = await sendImport(files, {
      dryRun: during === 'checking',
      skipBad,
      signal: mine.signal,
      onProgress: (progress) => !mine.signal.aborted && useImporting.setState({ progress }),
    });
    if (!mine.signal.aborted) useImporting.setState({ phase: after, report, progress: null });
  } catch (error) {
    if (mine.signal.aborted) return;
    const problem = error instanceof Error ? error.message : String(error);
    useImporting.setState({ phase: 'failed', problem, progress: null });
  }
}
