import { InputError } from '../../server/errors.ts';
import type { Dataset, Vocabulary } from '../../server/model/types.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { patience } from '../../server/store/chunks.ts';
import { ID_PATTERN } from '../load/shapes.ts';
import type { DecodedFile } from './files/decoded.ts';
import { formats } from './formats/index.ts';
import { slug } from './ids.ts';
import type { Mapping } from './mapping/schema.ts';
import { readMapping, type MappingFile, type ReadMapping } from './mapping/read.ts';
import { recognise, type Recognised } from './recognise.ts';
import { suggest } from './suggest/suggest.ts';
import { tableFormat } from './table/format.ts';
import { readTerms, type Terms } from './terms.ts';

/** All that is known before the first record is read. */
export interface Prepared {
  files: Recognised[];
  mapping: Mapping | null;
  /** The mapping as written, with the data set's id. */
  raw: Record<string, unknown>;
  /** The mapping that was made up for tables without one, as YAML. */
  suggested: string | null;
  dataset: Omit<Dataset, 'writtenAt'>;
  /** Whether somebody said which data set it is; else it is called after the files. */
  isNamed: boolean;
  terms: Terms;
  before: { vocabulary: Vocabulary; dataset: Dataset | null };
  isStoreEmpty: boolean;
  /** Whether another data set holds relations. */
  isShared: boolean;
}

/** @throws InputError where the mapping is wrong, no file can be read, or an id can't be one. */
export async function prepare(
  store: GraphStore,
  files: readonly DecodedFile[],
  options: {
    mapping?: MappingFile | null | undefined;
    dataset?: string | undefined;
    format?: string | undefined;
  },
): Promise<Prepared> {
  const given = options.mapping ? readMapping(options.mapping) : null;
  const guess = tableFormat(given?.value ?? NO_MAPPING);
  const recognised = await recognise(files, {
    formats,
    table: guess,
    mapping: given?.value ?? null,
    wanted: options.format,
  });
  const suggested =
    given && given.value.tables.length > 0
      ? null
      : await suggest(recognised.filter(({ format }) => format === guess).map(({ file }) => file));
  const read =
    suggested === null
      ? given
      : withTables(given, readMapping({ name: 'the suggested mapping', text: suggested }));
  const table = tableFormat(read?.value ?? NO_MAPPING);

  const names = recognised.filter(({ format }) => format !== null).map(({ file }) => file.name);
  const named = options.dataset ?? given?.value.dataset?.id;
  const id = datasetId(named, names);
  const held = await store.datasets(patience());
  const stored = held.map(({ counts: _counts, ...row }) => row);
  const before = {
    vocabulary: await store.vocabulary(patience()),
    dataset: stored.find((row) => row.id === id) ?? null,
  };
  return {
    files: recognised.map((one) => (one.format === guess ? { ...one, format: table } : one)),
    mapping: read?.value ?? null,
    raw: { ...read?.raw, dataset: { ...(read?.raw.dataset as object | undefined), id } },
    suggested,
    dataset: datasetRow(id, given?.value.dataset, before.dataset, options.dataset ?? calledBy(names)),
    isNamed: named !== undefined,
    terms: await readTerms(before.vocabulary, read?.vocabulary ?? null),
    before,
    isStoreEmpty: await isEmpty(store),
    isShared: held.some(({ id: other, counts }) => other !== id && counts.relations > 0),
  };
}

const NO_MAPPING: Mapping = { tables: [] };

/** What a person declared, with tables that were made up. */
function withTables(given: ReadMapping | null, made: ReadMapping): ReadMapping {
  if (!given) return made;
  return {
    ...given,
    value: { ...given.value, tables: made.value.tables },
    raw: { ...given.raw, tables: made.raw.tables },
  };
}

function datasetId(wanted: string | undefined, names: readonly string[]): string {
  const id = wanted ?? slug(calledBy(names));
  if (ID_PATTERN.test(id)) return id;
  throw new InputError(
    `Expected the id of the data set in lower case letters, digits and - . _ :, a letter or digit first, found "${id}". Give one by --dataset or \`dataset: { id }\` in the mapping.`,
  );
}

/** What the mapping says of the data set; what it leaves open stays as stored. */
function datasetRow(
  id: string,
  said: Mapping['dataset'],
  stored: Dataset | null,
  called: string,
): Prepared['dataset'] {
  return {
    id,
    title: said?.title ?? stored?.title ?? called,
    description: said?.description ?? stored?.description ?? null,
    licence: said?.licence ?? stored?.licence ?? null,
    version: said?.version ?? stored?.version ?? null,
  };
}

/** What a data set is called that nobody named: a file's name without its ending; of several files, their folder's. */
function calledBy(names: readonly string[]): string {
  const paths = names.map((name) => name.split(/[/\\]/));
  const [first = []] = paths;
  const folder = first.at(-2);
  const isOneFolder =
    names.length > 1 &&
    folder !== undefined &&
    paths.every((path) => path.slice(0, -1).join('/') === first.slice(0, -1).join('/'));
  return isOneFolder && folder !== '.' && folder !== '..'
    ? folder
    : (first.at(-1) ?? '').replace(/(?<=.)\..*$/, '');
}

async function isEmpty(store: GraphStore): Promise<boolean> {
  const [relation] = await store.relationIds(null, 1, patience());
  return (
    relation === undefined &&
    (await store.countEntities({}, patience())) === 0 &&
    (await store.countSources(patience())) === 0
  );
}
