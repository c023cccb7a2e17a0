import { parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImportFile, Place } from '../../items.ts';
import type { RawItem } from '../graph/rawGraph.ts';
import { reasonOf } from '../shared/reasonOf.ts';
import { bad } from '../shared/skipped.ts';
import { columnsOf, delimiterOf } from './columns.ts';
import type { Columns } from './columns.ts';

interface Row {
  record: string[];
  info: { lines: number };
}

/** The rows of a node or edge table. */
export async function* readRows(file: ImportFile): AsyncGenerator<RawItem> {
  const parser = parse({
    delimiter: delimiterOf(await headLine(file)),
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    info: true,
    maxRecordSize: 32 * 1024 * 1024,
  });
  // What goes wrong comes out of the loop below.
  pipeline(Readable.from(file.text()), parser).catch(() => undefined);
  let columns: Columns | null = null;
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<Row>) {
      const at = { file: file.name, line };
      line = info.lines + 1;
      if (columns === null) {
        columns = columnsOf(record);
        if (columns === null) {
          yield bad(
            at,
            'no header of a node or edge table',
            'Expected Id and Label, Source and Target, or Neo4j’s :ID, :START_ID and :END_ID.',
          );
          return;
        }
      } else if (record.length !== columns.names.length)
        yield bad(
          at,
          'a row with another number of cells',
          `Expected ${columns.names.length} cells, found ${record.length}.`,
        );
      else yield columns.what === 'node' ? nodeOf(record, columns, at) : edgeOf(record, columns, at);
    }
  } catch (error) {
    yield bad({ file: file.name, line }, 'a broken table', reasonOf(error));
  }
}

async function headLine(file: ImportFile): Promise<string> {
  let head = '';
  for await (const piece of file.text()) {
    head += piece;
    if (head.includes('\n')) break;
  }
  return head.split(/\r?\n/, 1)[0] ?? '';
}

function nodeOf(record: readonly string[], columns: Columns, at: Place): RawItem {
  const id = record[columns.id]?.trim();
  if (!id) return bad(at, 'a node without an id', 'Expected an id in this row.');
  const kinds = (record[columns.type] ?? '').split(';').filter((word) => word !== '' && word !== 'Entity');
  return {
    what: 'node',
    at,
    id,
    label: record[columns.label] ?? null,
    kinds,
    attributes: rest(record, columns),
  };
}

function edgeOf(record: readonly string[], columns: Columns, at: Place): RawItem {
  const [from, to] = [record[columns.from]?.trim(), record[columns.to]?.trim()];
  if (!from || !to) return bad(at, 'an edge without an end', 'Expected both ends in this row.');
  const type = record[columns.type]?.trim() ?? '';
  // Gephi's word, unless somebody put the relation's type there.
  const isDirection = columns.typeIsDirection && /^(un)?directed$|^mutual$|^$/i.test(type);
  return {
    what: 'edge',
    at,
    id: record[columns.id]?.trim() || null,
    from,
    to,
    directed: isDirection ? /^directed$/i.test(type) : !columns.typeIsDirection,
    label: record[columns.label] || (isDirection || !columns.typeIsDirection ? null : type),
    type: columns.typeIsDirection ? null : type || null,
    attributes: rest(record, columns),
  };
}

/** The cells that are none of the table's own columns, by name. */
function rest(
  record: readonly string[],
  { id, label, from, to, type, names }: Columns,
): Record<string, string> {
  const own = [id, label, from, to, type];
  return Object.fromEntries(
    names
      .map((name, at) => [name, record[at] ?? ''] as const)
      .filter(([, value], at) => !own.includes(at) && value !== ''),
  );
}
