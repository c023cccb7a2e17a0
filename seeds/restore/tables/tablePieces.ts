import { InputError } from '../../../server/errors.ts';
import type { Piece } from '../parts.ts';
import { entityIn, relationIn, sourceIn } from './records.ts';
import { rowsIn, type Row, type Table } from './rows.ts';

/** The format that manifest.json names, and the version of it that is understood. */
const FORMAT = 'liaison-tables';
const VERSION = 1;
const TABLES = ['nodes.csv', 'mentioned.csv', 'sources.csv', 'relations.csv', 'evidence.csv'] as const;

/** Whether a text begins as the manifest of Liaison's tables. */
export const isManifest = (head: string): boolean => /^\s*\{\s*"format"\s*:\s*"liaison-tables"/.test(head);

/**
 * Liaison's own tables (server/export/formats/csv.ts) as the records of a Liaison file, one after another.
 * Each table is read once; as Liaison wrote them, only the statements of one relation are in memory.
 *
 * @param files the manifest and the tables, by their bare names
 * @throws InputError where a table is missing or is none.
 */
export async function* tablePieces(
  files: ReadonlyMap<string, Table>,
  manifest: Table,
): AsyncGenerator<Piece> {
  const missing = TABLES.filter((name) => !files.has(name));
  if (missing.length > 0)
    throw new InputError(
      `${manifest.name}: expected ${TABLES.join(', ')} beside it, found no ${missing.join(', ')}. Import the archive, or its folder as a whole.`,
    );
  const table = (name: (typeof TABLES)[number]): Table => files.get(name) as Table;
  yield* headOf(await readAll(manifest), manifest.name);
  for (const name of ['nodes.csv', 'mentioned.csv'] as const)
    for await (const { line, cells } of rowsIn(table(name)))
      yield { part: 'entities', value: entityIn(cells), line, file: name };
  for await (const { line, cells } of rowsIn(table('sources.csv')))
    yield { part: 'sources', value: sourceIn(cells), line, file: 'sources.csv' };
  const statements = grouped(rowsIn(table('evidence.csv')));
  for await (const { line, cells } of rowsIn(table('relations.csv')))
    yield {
      part: 'relations',
      value: relationIn(cells, await statements.of(cells.Id ?? '')),
      line,
      file: 'relations.csv',
    };
  await statements.end();
}

function* headOf(text: string, name: string): Generator<Piece> {
  const file = name.replace(/^.*[/\\]/, '');
  const { format, version, datasets, vocabulary } = parsed(text, name);
  if (format !== FORMAT || version !== VERSION)
    throw new InputError(
      `${name}: expected Liaison's tables of version ${VERSION}, got ${JSON.stringify(format) ?? 'none'}, version ${JSON.stringify(version) ?? 'none'}: they were made by another Liaison. Use that one, or a newer one than this.`,
    );
  // From here on it is a Liaison file like any other.
  yield { part: 'head', value: { format: 'liaison', version: 1 }, line: null, file };
  yield { part: 'vocabulary', value: vocabulary, line: null, file };
  for (const value of Array.isArray(datasets) ? (datasets as unknown[]) : [])
    yield { part: 'datasets', value, line: null, file };
}

function parsed(text: string, name: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    throw new InputError(
      `${name}: expected JSON, got something else: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/**
 * The statements of one relation after another. Those of relations to come are kept until they are asked
 * for, as where somebody has sorted the relations otherwise.
 */
function grouped(rows: AsyncGenerator<Row>) {
  const kept = new Map<string, Row[]>();
  const given = new Set<string>();
  let next: IteratorResult<Row, unknown> | null = null;
  const keep = (row: Row) => {
    const relation = row.cells.relation ?? '';
    if (given.has(relation))
      throw new InputError(
        `evidence.csv, line ${row.line}: expected the statements about ${relation} to stand together, found one apart. Sort the table by the column “relation”.`,
      );
    kept.set(relation, [...(kept.get(relation) ?? []), row]);
  };
  return {
    of: async (relation: string): Promise<Array<Row['cells']>> => {
      const found = kept.get(relation) ?? [];
      kept.delete(relation);
      given.add(relation);
      for (;;) {
        next ??= await rows.next();
        const isMine = !next.done && next.value.cells.relation === relation;
        if (next.done || (!isMine && found.length > 0)) return found.map(({ cells }) => cells);
        if (isMine) found.push(next.value);
        else keep(next.value);
        next = null;
      }
    },
    /** After the last relation. Throws where statements are left: they are about nothing in the tables. */
    end: async (): Promise<void> => {
      if (next && !next.done) keep(next.value);
      for await (const row of rows) keep(row);
      const [left] = [...kept.values()].flat();
      if (left)
        throw new InputError(
          `evidence.csv, line ${left.line}: names the relation ${left.cells.relation ?? ''}, which is not in relations.csv.`,
        );
    },
  };
}

async function readAll({ text }: Table): Promise<string> {
  let all = '';
  for await (const piece of text()) all += piece;
  return all;
}
