/** `npm run seed -- <folder>`: loads a seed folder into the configured store. */
import { Command } from 'commander';
import { TERMINAL, withStore } from './command.ts';
import { loadFolder } from './load.ts';
import { problemsText } from './problems.ts';
import { newReporter } from './reporter.ts';
import { joinedText, summaryTable } from './summary.ts';
import type { LoadSummary } from './summary.ts';

interface Options {
  withdrawMissing?: boolean;
  overwriteShared?: boolean;
  dryRun?: boolean;
  dataDir?: string;
}

const program = new Command('npm run seed --')
  .description('Loads a seed folder (docs/seeds.md). Running it again changes nothing.')
  .argument('<folder>', 'a folder of *.yaml files, or one such file')
  .option('--withdraw-missing', 'withdraw evidence that is no longer in the files')
  .option(
    '--overwrite-shared',
    'let the files replace what other data sets say of entities and sources that both hold',
  )
  .option('--dry-run', 'check, compare and count, but write nothing')
  .option('--data-dir <folder>', 'use the SQLite file liaison.db in this folder')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 1));

program.parse();
const [folder = ''] = program.args;
const { dataDir, ...options } = program.opts<Options>();

process.exitCode = await withStore(TERMINAL, dataDir, async (store) => {
  const reporter = newReporter(process.stdout);
  const summary = await loadFolder(store, folder, { ...options, onProgress: reporter.progress }).finally(
    reporter.stop,
  );
  if (summary.warnings.length > 0) TERMINAL.complain(problemsText(summary.warnings));
  TERMINAL.say(summaryTable(summary));
  TERMINAL.say(lastLine(summary));
});

function lastLine({ dataset, dryRun, batches, counts, joined, refolded }: LoadSummary): string {
  const left =
    counts.evidence.missing > 0
      ? ' Evidence that is not in the files still counts; --withdraw-missing withdraws it.'
      : '';
  const again = refolded > 0 ? ` ${refolded} more histories changed with the vocabulary.` : '';
  if (dryRun) return `Data set ${dataset}: nothing was written (--dry-run).${left}`;
  return batches === 0
    ? `Data set ${dataset}: the database holds all of it already.${joinedText(joined)}${left}`
    : `Data set ${dataset}: written in ${batches} transaction${batches === 1 ? '' : 's'}.${again}${joinedText(joined)}${left}`;
}
