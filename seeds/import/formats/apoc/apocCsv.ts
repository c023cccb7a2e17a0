import type { Format, ImportFile, Place } from '../../items.ts';
import { graphItems } from '../graph/graphItems.ts';
import { graphMappingOf } from '../graph/graphMapping.ts';
import type { RawItem } from '../graph/rawGraph.ts';
import { tableRows, wrongWidth } from '../pair/tableRows.ts';
import { bad } from '../shared/skipped.ts';

/** Columns of the procedure's own; every other one is a property. `useTypes` puts a type behind each: `_id:id`. */
const OWN = ['_id', '_labels', '_start', '_end', '_type'] as const;
const bare = (cell: string) => cell.trim().replace(/:[A-Za-z_[\]]+$/, '');

/** What Neo4j's apoc.export.csv writes: nodes and relationships in one table. */
export const apocCsv: Format = {
  id: 'neo4j-csv',
  label: 'Neo4j CSV (apoc.export.csv)',
  recognizes: (_name, head) => {
    const names = headerOf(head.split(/\r?\n/, 1)[0] ?? '');
    return OWN.every((name) => names.includes(name));
  },
  read: async function* (files, mapping) {
    const options = graphMappingOf(mapping);
    for (const file of files) yield* graphItems(file, elements(file), options);
  },
};

const headerOf = (line: string): string[] =>
  line.split(/[,;\t|]/).map((cell) => bare(cell.replace(/^\ufeff?"?|"$/g, '')));

async function* elements(file: ImportFile): AsyncGenerator<RawItem> {
  let names: string[] | null = null;
  for await (const row of tableRows(file)) {
    if (row.what !== 'cells') yield row;
    else if (names === null) names = row.cells.map(bare);
    else if (row.cells.length !== names.length) yield wrongWidth(row.at, names.length, row.cells.length);
    else yield elementOf(names, row.cells, row.at);
  }
}

/** A row with an id is a node, one with both ends and a type a relationship. */
function elementOf(names: readonly string[], cells: readonly string[], at: Place): RawItem {
  const cell = (name: (typeof OWN)[number]) => cells[names.indexOf(name)]?.trim() ?? '';
  const own = new Set<string>(OWN);
  const attributes = Object.fromEntries(
    names.flatMap((name, index) => {
      const value = cells[index] ?? '';
      return own.has(name) || value === '' ? [] : [[name, valueOf(value)]];
    }),
  );
  const [id, from, to, type] = [cell('_id'), cell('_start'), cell('_end'), cell('_type')];
  if (from !== '' && to !== '' && type !== '')
    return { what: 'edge', at, id: id || null, from, to, directed: true, type, attributes };
  if (id === '')
    return bad(
      at,
      'neither a node nor a relationship',
      'Expected `_id`, or `_start`, `_end` and `_type`, in this row.',
    );
  const kinds = cell('_labels')
    .split(':')
    .filter((label) => label !== '' && label !== 'Entity');
  return { what: 'node', at, id, kinds, attributes };
}

/** Lists stand there as JSON. */
function valueOf(cell: string): unknown {
  if (!cell.startsWith('[')) return cell;
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}
