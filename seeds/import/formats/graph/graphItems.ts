import type { ImportFile, ImportItem } from '../../items.ts';
import { slug } from '../shared/ids.ts';
import { unused } from '../shared/skipped.ts';
import { edgeItems } from './edgeItems.ts';
import type { EdgeContext } from './edgeContext.ts';
import type { GraphMapping } from './graphMapping.ts';
import { KindMemory } from './KindMemory.ts';
import { nodeItems } from './nodeItems.ts';
import type { RawEdge, RawItem, RawNode } from './rawGraph.ts';

/**
 * Nodes and edges of a graph file as entities and relations: the one way in for every graph format.
 * New kinds and types come before their first use, once each.
 */
export async function* graphItems(
  file: ImportFile,
  raw: AsyncIterable<RawItem>,
  mapping: GraphMapping,
  madeOn: string | null = null,
  prefix: string = prefixOf(file.name, mapping),
): AsyncGenerator<ImportItem> {
  const kinds = new KindMemory(mapping.kind ?? 'Thing');
  const names = new Map<string, string>();
  const told = new Set<string>();
  let drawn = 0;
  for await (const item of raw) {
    if (item.what === 'skipped') {
      yield item;
      continue;
    }
    if (item.what === 'drawing') {
      drawn += 1;
      continue;
    }
    yield { what: 'row', at: item.at };
    const made = itemsOf(item, { prefix, mapping, kinds, names, madeOn });
    for (const one of made.items)
      if (one.what === 'entity' && names.size < MOST_NAMES) names.set(one.name, one.id);
    if (made.drawn) drawn += 1;
    for (const one of made.items) if (isNews(one, told)) yield one;
  }
  if (drawn > 0)
    yield unused(
      { file: file.name, line: null },
      'how the graph is drawn',
      `Places, sizes and colours of ${drawn} nodes and edges are not kept: Liaison lays out its pictures itself.`,
    );
}

function itemsOf(item: RawNode | RawEdge, context: EdgeContext): { items: ImportItem[]; drawn: boolean } {
  if (item.what === 'edge') return edgeItems(item, context);
  const made = nodeItems(item, context.prefix, context.mapping);
  context.kinds.keep(made.entity.id, made.entity.kind);
  return made;
}

/** Ids of nodes are their file's own: two files may both have a node 1. */
export function prefixOf(name: string, { ids, dataset }: GraphMapping): string {
  if (ids !== undefined) return ids;
  const file = slug(name.replace(/^.*[/\\]/, '').replace(/\.[a-z.]+$/i, '')).slice(0, 60) || 'graph';
  return dataset === undefined || dataset === file ? file : `${dataset}:${file}`;
}

/** How many names are kept for finding speakers by them. */
const MOST_NAMES = 100_000;

/** How many sources are remembered as told; later ones may be told again, which changes nothing. */
const MOST_TOLD = 100_000;

function isNews(item: ImportItem, told: Set<string>): boolean {
  if (item.what !== 'kind' && item.what !== 'type' && item.what !== 'source') return true;
  const key = `${item.what} ${item.what === 'source' ? item.id : item.term.id}`;
  if (told.has(key)) return false;
  if (told.size < MOST_TOLD) told.add(key);
  return true;
}
