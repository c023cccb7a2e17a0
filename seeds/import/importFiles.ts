import { InputError } from '../../server/errors.ts';
import type { IdentityDecision } from '../../server/model/identity/decision.ts';
import { whoIsWho } from '../../server/model/identity/groups.ts';
import { patience } from '../../server/store/chunks.ts';
import { settleIdentity } from '../../server/store/merged/settle.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { changesFolding } from '../load/plan-vocabulary.ts';
import { refold } from '../load/refold.ts';
import { emptyCounts } from '../load/summary.ts';
import { checkStage } from './check/checkStage.ts';
import { refuseStrangers } from './check/collision.ts';
import type { World } from './check/world.ts';
import type { DecodedFile } from './files/decoded.ts';
import { fileSources } from './fileSources.ts';
import type { MappingFile } from './mapping/read.ts';
import { prepare, type Prepared } from './prepare.ts';
import { pulse, Stopped } from './pulse.ts';
import { completeEvidence, readInto, type Reading } from './reading.ts';
import type { ImportProblem, ImportProgress, ImportReport } from './report.ts';
import { restoreInstead } from './restoring.ts';
import { makeReport, tellAll, type Findings } from './result.ts';
import { openStage, type Stage } from './stage/stage.ts';
import { SQL } from './stage/tables.ts';
import { settleMissing } from './write/missing.ts';
import { newWriter, type Writer } from './write/writer.ts';
import { writeStage } from './write/writeStage.ts';

export interface ImportOptions {
  mapping?: MappingFile | null;
  /** Read, check, compare and count; write nothing. */
  dryRun?: boolean;
  /** Leave broken rows out and let the rest in; otherwise one of them keeps everything out. */
  skipBad?: boolean;
  /** Withdraw evidence that the data set holds and the files no longer state. */
  withdrawMissing?: boolean;
  /** Id of the data set; wins over the mapping's. */
  dataset?: string;
  /** A format's id; else each file's is recognised. */
  format?: string;
  /** Stops the import when aborted; what was written stays, and running again goes on. */
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
  /** Every problem in the order of the files, when all is done. */
  onProblem?: (problem: ImportProblem) => void;
  /** When this import happens; today's clock unless given. */
  now?: Date;
  /** Records that are compared and written together, about. */
  atOnce?: number;
}

const AT_ONCE = 2_000;

/**
 * Imports files into a prepared store: reads them into a scratch database on the disk, checks all
 * of it, and only then writes what the store does not hold yet, in transactions each of which leaves
 * the graph whole. Importing the same twice writes nothing the second time; after a stop or a crash,
 * importing again writes the rest.
 *
 * @throws InputError where the mapping is wrong or no file can be read; StoreUnavailableError.
 *   Broken data is no error: the report says `refused`, and why.
 */
export async function importFiles(
  store: GraphStore,
  files: readonly DecodedFile[],
  options: ImportOptions = {},
): Promise<ImportReport> {
  if (files.length === 0) throw new InputError('Expected at least one file to import, found none.');
  const restored = await restoreInstead(store, files, options);
  if (restored) return restored;
  const begun = Date.now();
  const prepared = await prepare(store, files, options);
  const stage = await openStage(files.map(({ name }) => name));
  const findings: Findings = {
    outcome: 'checked',
    rows: 0,
    counts: emptyCounts(),
    terms: [],
    batches: 0,
    refolded: 0,
    joined: 0,
  };
  try {
    try {
      await run(store, stage, prepared, options, findings);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      findings.outcome = 'stopped';
    }
    await stage.settle(true);
    if (options.onProblem) await tellAll(stage.scratch, options.onProblem);
    return await makeReport(stage.scratch, prepared, findings, (Date.now() - begun) / 1000);
  } finally {
    await stage.remove();
  }
}

async function run(
  store: GraphStore,
  stage: Stage,
  prepared: Prepared,
  options: ImportOptions,
  findings: Findings,
): Promise<void> {
  const { skipBad = false, dryRun = false } = options;
  await read(stage, prepared, options, findings);
  await refuseStrangers(store, stage.scratch, prepared);
  const decisions = await store.decisions(patience());
  const world = worldOf(store, stage, prepared, decisions);
  findings.terms = [...world.added.kinds, ...world.added.relationTypes].map(({ value }) => value.id);
  const [counts = []] = await stage.scratch.rows(SQL.counts);
  const total = counts.slice(0, 3).reduce<number>((sum, count) => sum + Number(count), 0);

  const checking = pulse('checking', options, () => total);
  await checkStage(stage, world, checking.add);
  checking.end();
  const [[bad] = []] = await stage.scratch.rows(SQL.badCount);
  if (Number(bad) > 0 && !skipBad && !dryRun) {
    findings.outcome = 'refused';
    return;
  }
  const now = (options.now ?? new Date()).toISOString();
  const terms = {
    kinds: [...world.kinds.values()],
    relationTypes: [...world.types.values()],
    categories: [...world.base.categories, ...world.added.categories].map(({ value }) => value),
  };
  const writer = newWriter(world, terms, prepared.before, now, dryRun);
  try {
    await write(writer, stage, options, findings, total);
    if (!dryRun && changesFolding(terms, prepared.before.vocabulary))
      findings.refolded = (await refold(store)).changed;
    if (!dryRun) findings.joined = await settleIdentity(store, decisions, now);
  } finally {
    findings.batches = writer.batches;
  }
  const isWritten = writer.batches > 0 || findings.joined > 0;
  findings.outcome = dryRun ? 'checked' : isWritten ? 'written' : 'unchanged';
}

/** Reads all files into the stage, those of one format together. */
async function read(
  stage: Stage,
  { files, mapping, raw, dataset, terms }: Prepared,
  options: ImportOptions,
  findings: Findings,
): Promise<void> {
  const size = files.reduce((sum, { file, format }) => sum + (format ? (file.size ?? 0) : 0), 0);
  let characters = 0;
  // Rows to come are guessed from how much of the files is read; letters of several bytes make it a guess.
  const reading = pulse('reading', options, (rows) =>
    size === 0 || characters === 0 ? null : Math.max(rows, Math.round((rows * size) / characters)),
  );
  const counted = (file: DecodedFile): DecodedFile => {
    // Some formats read a file twice: what counts is how far the last reading is.
    let own = 0;
    return {
      ...file,
      async *text() {
        characters -= own;
        own = 0;
        for await (const piece of file.text()) {
          own += piece.length;
          characters += piece.length;
          yield piece;
        }
      },
    };
  };
  const into: Reading = {
    stage,
    terms,
    sources: fileSources(dataset.id, mapping),
    dataset: dataset.id,
    mapping: raw,
    broken: new Set(files.filter(({ file }) => file.encoding.isBroken).map(({ file }) => file.name)),
    first: new Map(),
    onRow: () => {
      findings.rows += 1;
      reading.add(1);
    },
  };
  for (const format of new Set(files.map((one) => one.format)))
    if (format)
      await readInto(
        format,
        files.filter((one) => one.format === format).map(({ file }) => counted(file)),
        into,
      );
  reading.end();
  await completeEvidence(into);
}

function worldOf(
  store: GraphStore,
  stage: Stage,
  { terms, dataset, isStoreEmpty, isShared }: Prepared,
  decisions: readonly IdentityDecision[],
): World {
  for (const { problem, item } of terms.check())
    if (item)
      stage.problem({
        severity: 'bad',
        reason: 'a kind or relation type that can not be one',
        detail: problem.message,
        at: item.at,
      });
  const { base, added } = terms;
  return {
    store,
    scratch: stage.scratch,
    dataset,
    base,
    added,
    kinds: new Map([...base.kinds, ...added.kinds].map(({ value }) => [value.id, value])),
    types: new Map([...base.relationTypes, ...added.relationTypes].map(({ value }) => [value.id, value])),
    isStoreEmpty,
    isShared,
    decided: new Set(decisions.flatMap(({ kept, merged }) => [kept, ...merged])),
    resolve: whoIsWho(decisions).resolve,
  };
}

async function write(
  writer: Writer,
  stage: Stage,
  options: ImportOptions,
  { counts }: Findings,
  total: number,
): Promise<void> {
  // A dry run compares with the database and writes nothing.
  const writing = pulse(options.dryRun ? 'checking' : 'writing', options, () => total);
  await writeStage(writer, stage, counts, options.atOnce ?? AT_ONCE, writing.add);
  await settleMissing(writer, stage.scratch, counts, options.withdrawMissing ?? false);
  writing.end();
}
