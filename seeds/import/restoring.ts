import { InputError } from '../../server/errors.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { patience } from '../../server/store/chunks.ts';
import { emptyCounts } from '../load/summary.ts';
import { partsOf, type Piece } from '../restore/parts.ts';
import { restoreFile } from '../restore/restoreFile.ts';
import { isManifest, tablePieces } from '../restore/tables/tablePieces.ts';
import type { DecodedFile } from './files/decoded.ts';
import type { ImportProgress, ImportReport, Outcome } from './report.ts';
import { headOf } from './table/format.ts';

interface Options {
  dryRun?: boolean;
  format?: string;
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
}

/** What a report calls Liaison's own formats. */
const JSON_LABEL = 'Liaison JSON, everything as it was';
const TABLES_LABEL = 'Liaison’s own tables';
const LIAISON = 'liaison';

/** What is to be put back: one file, or tables with their manifest. */
interface Found {
  name: string;
  files: readonly DecodedFile[];
  label: string;
  pieces: () => AsyncIterable<Piece>;
}

/**
 * A file in Liaison's own format is not imported as a new claim about anything: it is put back with
 * its data sets, days and withdrawals, and so are Liaison's own tables. Null: none of the files is one.
 *
 * @throws InputError with the problems of the file, or where other files come with it.
 */
export async function restoreInstead(
  store: GraphStore,
  files: readonly DecodedFile[],
  options: Options,
): Promise<ImportReport | null> {
  if (options.format !== undefined && options.format !== LIAISON) return null;
  const heads = await Promise.all(files.map(beginningOf));
  const at = heads.findIndex((head) => isLiaisonJson(head) || isManifest(head));
  const file = files[at];
  if (file === undefined) return null;
  return restored(store, isManifest(heads[at] ?? '') ? tables(file, files) : alone(file, files), options);
}

function alone(file: DecodedFile, files: readonly DecodedFile[]): Found {
  if (files.length > 1)
    throw new InputError(
      `Expected ${file.name} alone, since it brings data sets of its own; found ${files.length} files. Import it by itself.`,
    );
  return { name: file.name, files, label: JSON_LABEL, pieces: () => partsOf(file.text(), file.name) };
}

function tables(manifest: DecodedFile, files: readonly DecodedFile[]): Found {
  const folder = folderOf(manifest);
  const strange = files.filter((file) => folderOf(file) !== folder);
  if (strange[0])
    throw new InputError(
      `Expected ${manifest.name} and its tables alone, since they bring data sets of their own; found ${strange[0].name} as well. Import them by themselves.`,
    );
  const byName = new Map(files.map((file) => [file.name.slice(folder.length), file]));
  const name = folder.replace(/[/\\]$/, '') || manifest.name;
  return { name, files, label: TABLES_LABEL, pieces: () => tablePieces(byName, manifest) };
}

const folderOf = ({ name }: DecodedFile): string => name.replace(/[^/\\]*$/, '');

async function restored(
  store: GraphStore,
  { name, files, label, pieces }: Found,
  options: Options,
): Promise<ImportReport> {
  const { dryRun = false, signal, onProgress } = options;
  const begun = Date.now();
  const before = await heldBy(store);
  const tell = (phase: ImportProgress['phase'], done: number, total: number | null) =>
    onProgress?.({ phase, done, total, rate: done / Math.max(1, (Date.now() - begun) / 1000) });
  let outcome: Outcome = dryRun ? 'checked' : 'written';
  let isChecked = false;
  const told = () => {
    // They are read twice: all of them are checked before the first is written.
    if (isChecked) return pieces();
    isChecked = true;
    return watched(pieces(), signal, (done) => tell('checking', done, null));
  };
  const { counts, datasets, joined } = await restoreFile(
    store,
    { name, pieces: told },
    {
      dryRun,
      signal,
      onProgress: (done, total) => tell('writing', done, total),
    },
  ).catch((error: unknown) => {
    if (!signal?.aborted) throw error;
    outcome = 'stopped';
    return { counts: { entities: 0, sources: 0, relations: 0, evidence: 0 }, datasets: [], joined: 0 };
  });
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
    message: `${name}: ${rows} records of ${datasets.length === 1 ? `data set ${id}` : `${datasets.length} data sets`}, ${outcome}.`,
    dataset: { id, title: after.titles.get(id) ?? id },
    files: files.map((file) => ({
      ...{ name: file.name, format: LIAISON, label, encoding: file.encoding.label, note: null },
    })),
    rows: { read: rows, used: rows, partly: 0, skipped: 0 },
    found: counts,
    overview: null,
    counts: created,
    terms: [],
    batches: 0,
    joined,
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

/** The records as they come, told of now and then. */
async function* watched(
  pieces: AsyncIterable<Piece>,
  signal: AbortSignal | undefined,
  tell: (done: number) => void,
): AsyncGenerator<Piece> {
  let done = 0;
  for await (const piece of pieces) {
    yield piece;
    done += 1;
    if (done % TOLD_EVERY !== 0) continue;
    signal?.throwIfAborted();
    tell(done);
  }
}

const TOLD_EVERY = 1_000;

const isLiaisonJson = (head: string): boolean => /^\s*\{\s*"format"\s*:\s*"liaison"/.test(head);

/** The first characters of a text; of what is none, nothing. */
const beginningOf = async (file: DecodedFile): Promise<string> =>
  file.encoding.label === null ? '' : headOf(file);
