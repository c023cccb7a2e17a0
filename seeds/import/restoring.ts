import { InputError } from '../../server/errors.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { patience } from '../load/chunks.ts';
import { emptyCounts } from '../load/summary.ts';
import { restoreFile } from '../restore/restoreFile.ts';
import type { DecodedFile } from './files/decoded.ts';
import type { ImportProgress, ImportReport, Outcome } from './report.ts';

interface Options {
  dryRun?: boolean;
  format?: string;
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
}

/** What a report calls Liaison's own format. */
const LIAISON = { format: 'liaison', label: 'Liaison JSON, everything as it was' };

/**
 * A file in Liaison's own format is not imported as a new claim about anything: it is put back with
 * its data sets, days and withdrawals. Null: none of the files is one.
 *
 * @throws InputError with the problems of the file, or where other files come with it.
 */
export async function restoreInstead(
  store: GraphStore,
  files: readonly DecodedFile[],
  options: Options,
): Promise<ImportReport | null> {
  const own = options.format === undefined || options.format === LIAISON.format;
  const found = own ? await asyncFilter(files, isLiaisonJson) : [];
  const [file] = found;
  if (file === undefined) return null;
  if (files.length > 1)
    throw new InputError(
      `Expected ${file.name} alone, since it brings data sets of its own; found ${files.length} files. Import it by itself.`,
    );
  return restored(store, file, options);
}

async function restored(store: GraphStore, file: DecodedFile, options: Options): Promise<ImportReport> {
  const { dryRun = false, signal, onProgress } = options;
  const begun = Date.now();
  const before = await heldBy(store);
  const tell = (done: number, total: number) =>
    onProgress?.({ phase: 'writing', done, total, rate: done / Math.max(1, (Date.now() - begun) / 1000) });
  let outcome: Outcome = dryRun ? 'checked' : 'written';
  const { counts, datasets } = await restoreFile(store, file, { dryRun, signal, onProgress: tell }).catch(
    (error: unknown) => {
      if (!signal?.aborted) throw error;
      outcome = 'stopped';
      return { counts: { entities: 0, sources: 0, relations: 0, evidence: 0 }, datasets: [] };
    },
  );
  const after = await heldBy(store);
  const isNew = !datasets.some((id) => before.ids.has(id));
  const created = emptyCounts();
  for (const what of ['entities', 'sources', 'relations', 'evidence'] as const)
    created[what].created = dryRun ? (isNew ? counts[what] : 0) : after.counts[what] - before.counts[what];
  if (outcome === 'written' && before.version === after.version) outcome = 'unchanged';
  const rows = counts.entities + counts.sources + counts.relations;
  const id = datasets[0] ?? '';
  return {
    outcome,
    message: `${file.name}: ${rows} records of ${datasets.length === 1 ? `data set ${id}` : `${datasets.length} data sets`}, ${outcome}.`,
    dataset: { id, title: after.titles.get(id) ?? id },
    files: [{ name: file.name, ...LIAISON, encoding: file.encoding.label, note: null }],
    rows: { read: rows, used: rows, partly: 0, skipped: 0 },
    found: counts,
    counts: created,
    terms: [],
    batches: 0,
    seconds: Math.round((Date.now() - begun) / 100) / 10,
    reasons: [],
    problems: [],
    problemsLeftOut: 0,
    suggestedMapping: null,
  };
}

async function heldBy(store: GraphStore) {
  const datasets = await store.datasets(patience());
  const sum = (what: 'entities' | 'sources' | 'relations' | 'evidence') =>
    datasets.reduce((total, { counts }) => total + counts[what], 0);
  return {
    ids: new Set(datasets.map(({ id }) => id)),
    titles: new Map(datasets.map(({ id, title }) => [id, title])),
    version: await store.version(patience()),
    counts: {
      entities: sum('entities'),
      sources: sum('sources'),
      relations: sum('relations'),
      evidence: sum('evidence'),
    },
  };
}

async function isLiaisonJson(file: DecodedFile): Promise<boolean> {
  if (file.encoding.label === null) return false;
  for await (const piece of file.text()) return /^\s*\{\s*"format"\s*:\s*"liaison"/.test(piece);
  return false;
}

async function asyncFilter<T>(list: readonly T[], test: (one: T) => Promise<boolean>): Promise<T[]> {
  const passed = await Promise.all(list.map(test));
  return list.filter((_, at) => passed[at]);
}
