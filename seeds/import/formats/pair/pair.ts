import type { Format, ImportFile } from '../../items.ts';
import { graphItems, prefixOf } from '../graph/graphItems.ts';
import { graphMappingOf } from '../graph/graphMapping.ts';
import type { GraphMapping } from '../graph/graphMapping.ts';
import { columnsOf, delimiterOf } from './columns.ts';
import { readRows } from './readRows.ts';

/**
 * Node and edge tables: Gephi's (`Id, Label` and `Source, Target, Type`) and neo4j-admin's
 * (`:ID, :LABEL` and `:START_ID, :END_ID, :TYPE`). Files given together are one graph.
 */
export const pair: Format = {
  id: 'csv-pair',
  label: 'Node and edge tables (Gephi, neo4j-admin)',
  recognizes: (_name, head) => columnsOf(headerOf(head)) !== null,
  read: async function* (files, mapping) {
    const options = graphMappingOf(mapping);
    const prefix = commonPrefix(files, options);
    const sorted = await nodesFirst(files);
    for (const file of sorted) yield* graphItems(file, readRows(file), options, null, prefix);
  },
};

/** The header line's cells, roughly: to recognise it is enough. */
function headerOf(head: string): string[] {
  const line = head.split(/\r?\n/, 1)[0] ?? '';
  return line.split(delimiterOf(line)).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

async function nodesFirst(files: readonly ImportFile[]): Promise<ImportFile[]> {
  const nodes: ImportFile[] = [];
  const edges: ImportFile[] = [];
  for (const file of files)
    (columnsOf(headerOf(await firstPiece(file)))?.what === 'edge' ? edges : nodes).push(file);
  return [...nodes, ...edges];
}

async function firstPiece(file: ImportFile): Promise<string> {
  let head = '';
  for await (const piece of file.text()) {
    head += piece;
    if (head.includes('\n')) break;
  }
  return head;
}

/** What the files' names have in common: `trade-nodes.csv` and `trade-edges.csv` are "trade". */
function commonPrefix(files: readonly ImportFile[], mapping: GraphMapping): string {
  const [first] = files;
  const name = (first?.name ?? '').replace(/^.*[/\\]/, '');
  const bare = name
    .replace(/(nodes?|edges?|relationships?|rels?|links?|vertices|entities)(?=[^a-z]|$)/i, '')
    .replace(/^[-_. ]+|[-_. ]+(?=\.)/g, '');
  return prefixOf(/^\.?[a-z]*$/i.test(bare) && !/[a-z]{2}.*\./i.test(bare) ? 'graph.csv' : bare, mapping);
}
