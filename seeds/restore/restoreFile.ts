import { InputError } from '../../server/errors.ts';
import type { IdentityDecision } from '../../server/model/identity/decision.ts';
import type { Vocabulary } from '../../server/model/types.ts';
import { settleIdentity } from '../../server/store/merged/settle.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { patience } from '../../server/store/chunks.ts';
import { lookUp, lookUpRelations, lookUpSources } from '../../server/store/lookUp.ts';
import { mergeEntity, mergeFacts, mergeSource } from '../load/merge.ts';
import { refold } from '../load/refold.ts';
import { sameRecord } from '../load/same.ts';
import { checkFile } from './check.ts';
import type { Checked } from './check.ts';
import { partsOf } from './parts.ts';
import type { Piece } from './parts.ts';
import { readers } from './records.ts';
import type { RestoredRelation } from './records.ts';

/** A file to restore from, as text or as the records in it; both may be called again and read from the start. */
type RestoredFile =
  { name: string; text: () => AsyncIterable<string> } | { name: string; pieces: () => AsyncIterable<Piece> };

export interface RestoreOptions {
  /** Check and count, write nothing. */
  dryRun?: boolean;
  signal?: AbortSignal;
  /** Told after each transaction: records written, of how many. */
  onProgress?: (written: number, of: number) => void;
}

export interface RestoreReport {
  counts: Checked['counts'];
  datasets: string[];
  dryRun: boolean;
  /** Records that became one with another data set's by an identifier that both bear. */
  joined: number;
}

const AT_ONCE = 500;

/**
 * Loads a file in Liaison's own format with everything as it was: ids, when each statement was
 * recorded and withdrawn, and from which data set. What is stored already stays and is filled up as
 * by a seed folder; statuses are folded from the statements. Running it again changes nothing.
 *
 * @throws InputError with the problems of the file; nothing was written then. What the store throws.
 */
export async function restoreFile(
  store: GraphStore,
  file: RestoredFile,
  { dryRun = false, signal, onProgress = () => {} }: RestoreOptions = {},
): Promise<RestoreReport> {
  const pieces = () => ('pieces' in file ? file.pieces() : partsOf(file.text(), file.name));
  const checked = await checkFile(store, file.name, pieces());
  const { counts, datasets, vocabulary } = checked;
  const report = { counts, datasets: datasets.map(({ id }) => id), dryRun, joined: 0 };
  if (dryRun) return report;
  const known = new Set((await store.datasets(patience())).map(({ id }) => id));
  await writeVocabulary(store, vocabulary);
  for (const dataset of datasets) if (!known.has(dataset.id)) await store.write({ dataset });

  const total = counts.entities + counts.sources + counts.relations;
  let written = 0;
  const decisions: IdentityDecision[] = [];
  const writers = {
    entities: chunked(readers.entities, (rows) => writeEntities(store, rows)),
    sources: chunked(readers.sources, (rows) => writeSources(store, rows)),
    relations: chunked(readers.relations, (rows) => writeRelations(store, rows, file.name)),
    decisions: chunked(readers.decisions, (rows) => Promise.resolve(void decisions.push(...rows))),
  };
  let open: keyof typeof writers | null = null;
  const tell = (count: number) => {
    signal?.throwIfAborted();
    written += count;
    if (count > 0) onProgress(written, total);
  };
  for await (const { part, value } of pieces()) {
    if (part === 'head' || part === 'vocabulary' || part === 'datasets') continue;
    if (open !== null && open !== part) tell(await writers[open].end());
    open = part;
    tell(await writers[part].add(value));
  }
  if (open !== null) tell(await writers[open].end());
  await writeDecisions(store, decisions);
  await refold(store);
  const joined = await settleIdentity(store, await store.decisions(patience()), new Date().toISOString());
  return { ...report, joined };
}

/** Gathers records and writes them by the handful; each call tells how many it wrote. */
function chunked<T>(read: (value: unknown) => T, write: (rows: T[]) => Promise<void>) {
  let held: T[] = [];
  const end = async (): Promise<number> => {
    const rows = held;
    held = [];
    if (rows.length > 0) await write(rows);
    return rows.length;
  };
  return {
    add: async (value: unknown): Promise<number> => {
      held.push(read(value));
      return held.length >= AT_ONCE ? end() : 0;
    },
    end,
  };
}

/** Terms that the store has stay as they are: other data sets rest on them. */
async function writeVocabulary(store: GraphStore, ours: Vocabulary): Promise<void> {
  const stored = await store.vocabulary(patience());
  const added = <T extends { id: string }>(list: T[], there: T[]) =>
    list.filter(({ id }) => !there.some((term) => term.id === id));
  const missing: Vocabulary = {
    kinds: added(ours.kinds, stored.kinds),
    relationTypes: added(ours.relationTypes, stored.relationTypes),
    categories: added(ours.categories, stored.categories),
  };
  if (Object.values(missing).some((terms: unknown[]) => terms.length > 0))
    await store.write({ vocabulary: missing });
}

async function writeEntities(
  store: GraphStore,
  rows: Array<ReturnType<typeof readers.entities>>,
): Promise<void> {
  const stored = await lookUp(
    rows.map(({ id }) => id),
    (ids) => store.entitiesByIds(ids, patience()),
  );
  const entities = rows.flatMap((ours) => {
    const before = stored.get(ours.id);
    if (!before) return [ours];
    const { record } = mergeEntity(before, ours, ours.datasets[0] ?? '', false);
    const merged = { ...record, datasets: [...new Set([...before.datasets, ...ours.datasets])].sort() };
    return sameRecord(before, merged) ? [] : [merged];
  });
  if (entities.length > 0) await store.write({ entities });
}

async function writeSources(
  store: GraphStore,
  rows: Array<ReturnType<typeof readers.sources>>,
): Promise<void> {
  const stored = await lookUpSources(
    store,
    rows.map(({ id }) => id),
  );
  const sources = rows
    .map((ours) => mergeSource(stored.get(ours.id), ours, false).record)
    .filter((record) => !sameRecord(stored.get(record.id) ?? null, record));
  if (sources.length > 0) await store.write({ sources });
}

/** Histories are folded when everything is there; until then what is new is not shown. */
async function writeRelations(store: GraphStore, rows: RestoredRelation[], name: string): Promise<void> {
  const stored = await lookUpRelations(
    store,
    rows.map(({ id }) => id),
  );
  const relations = rows.flatMap(({ evidence: _evidence, ...ours }) => {
    const before = stored.get(ours.id);
    if (!before) return [{ ...ours, history: [] }];
    const { history, ...facts } = before;
    const { record, conflict } = mergeFacts(facts, ours);
    if (conflict !== null)
      throw new InputError(
        `${name}: the id ${ours.id} names another relation in the data set ${before.dataset}: ${conflict}. What stands before it in the file was written; rename it and run again.`,
      );
    return sameRecord(facts, record) ? [] : [{ ...record, history }];
  });
  const evidence = rows.flatMap((row) => row.evidence);
  const there = await lookUp(
    evidence.map(({ id }) => id),
    (ids) => store.evidenceByIds(ids, patience()),
  );
  const missing = evidence.filter(({ id }) => !there.has(id));
  if (relations.length + missing.length > 0) await store.write({ relations, evidence: missing });
}

/** Decided and taken back in the order in which it happened: what was taken back may be decided again later. */
async function writeDecisions(store: GraphStore, decisions: readonly IdentityDecision[]): Promise<void> {
  const there = new Set((await store.decisions(patience())).map(({ id }) => id));
  const steps = decisions
    .filter(({ id }) => !there.has(id))
    .flatMap((decision, order) => {
      const { id, at, undoneAt, undoneBy, undoneReason } = decision;
      const fresh = { ...decision, undoneAt: null, undoneBy: null, undoneReason: null };
      const decide = { at, order, run: async () => void (await store.decide([fresh])) };
      if (undoneAt === null) return [decide];
      const undoing = { at: undoneAt, by: undoneBy ?? '', reason: undoneReason ?? '' };
      return [decide, { at: undoneAt, order, run: async () => void (await store.undoDecision(id, undoing)) }];
    });
  for (const { run } of steps.sort(
    (one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)) || one.order - other.order,
  ))
    await run();
}
