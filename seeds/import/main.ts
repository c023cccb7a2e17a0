/** `npm run import -- <file or folder …>`: imports files into the configured store. */
import { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { InputError } from '../../server/errors.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { TERMINAL, withStore } from '../load/command.ts';
import { loadFolder } from '../load/load.ts';
import { problemsText } from '../load/problems.ts';
import { summaryTable } from '../load/summary.ts';
import { filesFromPaths } from './files/paths.ts';
import { importFiles } from './importFiles.ts';
import type { MappingFile } from './mapping/read.ts';
import { reportText } from './print.ts';
import { newProgressDisplay } from './progress.ts';
import { openReportFile } from './reportFile.ts';
import { isSeedFolder } from './seedFolder.ts';
import { suggest } from './suggest/suggest.ts';

interface Options {
  mapping?: string;
  suggest?: boolean;
  dryRun?: boolean;
  skipBad?: boolean;
  report?: string;
  format?: string;
  dataset?: string;
  withdrawMissing?: boolean;
  encoding?: string;
  dataDir?: string;
}

const program = new Command('npm run import --')
  .description('Imports tables and graphs (docs/import.md). Running it again changes nothing.')
  .argument('<paths...>', 'files, or folders of files')
  .option('--mapping <file>', 'what the columns of tables are (YAML, docs/import.md)')
  .option('--suggest', 'print a first mapping for these tables, and import nothing')
  .option('--dry-run', 'read, check, compare and count, but write nothing')
  .option('--skip-bad', 'leave broken rows out instead of stopping')
  .option('--report <file>', 'write everything that was left out, with its line, as JSON')
  .option('--format <id>', 'the format of the files, where it is not recognised')
  .option('--dataset <id>', 'the data set to import into')
  .option('--withdraw-missing', 'withdraw evidence of the data set that is no longer in the files')
  .option('--encoding <name>', 'the encoding of the files, such as windows-1252')
  .option('--data-dir <folder>', 'use the SQLite file liaison.db in this folder')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 1));

program.parse();
const options = program.opts<Options>();
const stopping = stopOnInterrupt();
let isRefused = false;

const code = options.suggest
  ? await printSuggestion()
  : await withStore(TERMINAL, options.dataDir, async (store) => {
      if (await isSeedFolder(program.args)) return loadSeeds(store);
      const files = await filesFromPaths(program.args, options.encoding);
      const mapping = options.mapping === undefined ? null : await mappingAt(options.mapping);
      const kept = options.report === undefined ? null : await openReportFile(options.report);
      const display = newProgressDisplay(process.stdout);
      const report = await importFiles(store, files, {
        mapping,
        ...pick(options, ['dryRun', 'skipBad', 'withdrawMissing', 'dataset', 'format']),
        signal: stopping,
        onProgress: display.show,
        ...(kept && { onProblem: kept.problem }),
      }).finally(display.stop);
      await kept?.end(report);
      TERMINAL.say(reportText(report));
      isRefused = report.outcome === 'refused' || report.outcome === 'stopped';
    });
process.exitCode = isRefused ? 1 : code;

async function printSuggestion(): Promise<number> {
  try {
    const text = await suggest(await filesFromPaths(program.args, options.encoding));
    if (text === null)
      throw new InputError(
        'Expected tables (CSV, TSV) to suggest a mapping for, found none. Graph formats need none.',
      );
    TERMINAL.say(text.trimEnd());
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    TERMINAL.complain(error.message);
    return 1;
  }
}

/** A folder in Liaison's own format is loaded as `npm run seed` loads it. */
async function loadSeeds(store: GraphStore): Promise<void> {
  const summary = await loadFolder(
    store,
    program.args[0] ?? '',
    pick(options, ['dryRun', 'withdrawMissing']),
  );
  if (summary.warnings.length > 0) TERMINAL.complain(problemsText(summary.warnings));
  TERMINAL.say(summaryTable(summary));
  TERMINAL.say(`Data set ${summary.dataset}: a folder of seeds, written in ${summary.batches} transactions.`);
}

async function mappingAt(file: string): Promise<MappingFile> {
  try {
    return { name: file, text: await readFile(file, 'utf8') };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`Expected a mapping file for --mapping, but ${file} can't be read: ${reason}.`);
  }
}

/** The first Ctrl+C ends the import after what it is doing; a second one ends it at once. */
function stopOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.on('SIGINT', () => {
    if (controller.signal.aborted) process.exit(130);
    TERMINAL.complain(
      '\nStopping; press Ctrl+C again to end at once. Running the same command again goes on.',
    );
    controller.abort();
  });
  return controller.signal;
}

/** Only what is given: an option left out is not the same as one that is undefined. */
function pick<T extends object, K extends keyof T>(
  all: T,
  keys: readonly K[],
): { [Key in K]?: NonNullable<T[Key]> } {
  return Object.fromEntries(keys.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]]]))) as {
    [Key in K]?: NonNullable<T[Key]>;
  };
}
