import type { ImportFile, Place } from '../../items.ts';
import type { RawItem } from '../graph/rawGraph.ts';
import { bad } from '../shared/skipped.ts';
import { columnsOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { tableRows, wrongWidth } from './tableRows.ts';

/** The rows of a node or edge table. */
export async function* readRows(file: ImportFile): AsyncGenerator<RawItem> {
  let columns: Columns | null = null;
  for await (const row of tableRows(file)) {
    if (row.what !== 'cells') yield row;
    else if (columns === null) {
      columns = columnsOf(row.cells);
      if (columns !== null) continue;
      yield bad(
        row.at,
        'no header of a node or edge table',
        'Expected Id and Label, Source and Target, or Neo4j’s :ID, :START_ID and :END_ID.',
      );
      return;
    } else if (row.cells.length !== columns.names.length)
      yield wrongWidth(row.at, columns.names.length, row.cells.length);
    else
      yield columns.what === 'node' ? nodeOf(row.cells, columns, row.at) : edgeOf(row.cells, columns, row.at);
  }
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
