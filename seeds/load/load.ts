import { InputError } from '../../server/errors.ts';
import { whoIsWho } from '../../server/model/identity/groups.ts';
import { settleIdentity } from '../../server/store/merged/settle.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { toBatches } from './batches.ts';
import { patience } from '../../server/store/chunks.ts';
import { collect } from './collect.ts';
import { referredElsewhere } from './elsewhere.ts';
import type { Elsewhere } from './elsewhere.ts';
import { lookUp, lookUpFollowed, lookUpRelations, lookUpSources } from '../../server/store/lookUp.ts';
import { plan } from './plan.ts';
import { hasErrors, newProblems, problemsText } from './problems.ts';
import { BASE_VOCABULARY, readSeeds } from './read.ts';
import type { ReadSeeds } from './read.ts';
import { toRecords } from './records.ts';
import { refold } from './refold.ts';
import { readStored, readWhole } from './stored.ts';
import type { LoadSummary } from './summary.ts';
import { validate } from './validate.ts';
import { writeBatches } from './write.ts';
import type { Progress } from './write.ts';

export interface LoadOptions {
  /** Withdraw evidence that the data set holds and the files no longer state. */
  withdrawMissing?: boolean;
  /** Let the files' values replace those of other data sets in what both hold. */
  overwriteShared?: boolean;
  /** Compare and count, write nothing. */
  dryRun?: boolean;
  /** Rows in a transaction, about. */
  batchSize?: number;
  /** When this load happens; today's clock unless given. */
  now?: Date;
  /** The shared vocabulary's file. */
  vocabulary?: string;
  onProgress?: (progress: Progress) => void;
}

const BATCH_SIZE = 2_000;

/**
 * Loads a seed folder into a prepared store: reads, checks, compares, writes what differs. Loading
 * the same twice writes nothing the second time.
 *
 * @throws InputError with every problem of the files, a line each; StoreUnavailableError; when a
 *   transaction fails, an error that says what is in the database and what is not.
 */
export async function loadFolder(
  store: GraphStore,
  folder: string,
  options: LoadOptions = {},
): Promise<LoadSummary> {
  const {
    withdrawMissing = false,
    overwriteShared = false,
    dryRun = false,
    batchSize = BATCH_SIZE,
  } = options;
  const now = (options.now ?? new Date()).toISOString();
  const read = await readSeeds(folder, options.vocabulary ?? BASE_VOCABULARY);
  const elsewhere = await readElsewhere(store, read);
  const { draft, problems } = validate(read, elsewhere);
  if (hasErrors(problems)) throw new InputError(problemsText(problems));

  const records = toRecords(draft, elsewhere, now);
  const decisions = await store.decisions(patience());
  const whole = await readWhole(store, records.dataset.id, whoIsWho(decisions).resolve);
  const planned = plan(records, await readStored(store, records, overwriteShared, whole), {
    withdrawMissing,
    overwriteShared,
    now,
  });
  const batches = toBatches(planned, batchSize);
  let refolded = 0;
  let joined = 0;
  if (!dryRun) {
    await writeBatches(store, batches, options.onProgress);
    if (planned.refold) refolded = (await refold(store)).changed;
    joined = await settleIdentity(store, decisions, now);
  }
  return {
    dataset: records.dataset.id,
    dryRun,
    counts: planned.counts,
    batches: dryRun ? 0 : batches.length,
    refolded,
    joined,
    warnings: [...problems, ...planned.warnings],
  };
}

/**
 * What the files refer to in other data sets. Rows that only this data set holds are left out: a
 * folder that forgets one of its own records must not pass because an older load brought it in.
 */
async function readElsewhere(store: GraphStore, read: ReadSeeds): Promise<Elsewhere> {
  const draft = collect(read, newProblems());
  const dataset = draft.datasets[0]?.value.id;
  const referred = referredElsewhere(draft);
  const entities = await lookUp(referred.entities, (chunk) => store.entitiesByIds(chunk, patience()));
  const sources = await lookUpSources(store, referred.sources);
  const relations = await lookUpFollowed(store, referred.relations);
  const amended = [...relations.values()].flatMap(({ amends, about }) =>
    [amends, about].filter((id) => id !== null),
  );
  return {
    entities: keep(entities, ({ datasets }) => datasets.some((id) => id !== dataset)),
    sources: keep(sources, (source) => source.dataset !== dataset),
    relations: keep(
      new Map([...(await lookUpRelations(store, amended)), ...relations]),
      (relation) => relation.dataset !== dataset,
    ),
  };
}

function keep<T>(rows: ReadonlyMap<string, T>, test: (row: T) => boolean): Map<string, T> {
  return new Map([...rows].filter(([, row]) => test(row)));
}
