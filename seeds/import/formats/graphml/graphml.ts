import type { Format, ImportFile, Place } from '../../items.ts';
import { graphItems } from '../graph/graphItems.ts';
import { graphMappingOf } from '../graph/graphMapping.ts';
import type { RawItem } from '../graph/rawGraph.ts';
import { bad, unused } from '../shared/skipped.ts';
import { readXml } from '../shared/xml.ts';
import type { XmlEvent } from '../shared/xml.ts';

/** GraphML, also as yEd, networkx, igraph and Neo4j's APOC write it. */
export const graphml: Format = {
  id: 'graphml',
  label: 'GraphML',
  recognizes: (_name, head) => /<graphml[\s>]/i.test(head),
  read: async function* (files, mapping) {
    const options = graphMappingOf(mapping);
    for (const file of files) yield* graphItems(file, elements(file), options);
  },
};

interface Key {
  name: string;
  for: string;
  fallback: string | null;
}

interface Element {
  what: 'node' | 'edge';
  at: Place;
  own: Readonly<Record<string, string>>;
  attributes: Record<string, string>;
  label: string | null;
}

async function* elements(file: ImportFile): AsyncGenerator<RawItem> {
  const keys = new Map<string, Key>();
  const open: Element[] = [];
  let directedByDefault = false;
  let key: Key | null = null;
  let text = '';
  let labelling = false;
  for await (const event of readXml(file)) {
    if (event.what === 'problem') yield bad(event.at, 'broken XML', event.problem);
    else if (event.what === 'text') text += event.text;
    else if (event.what === 'open') {
      // yEd puts where a label stands into the label, behind its words.
      if (labelling) keepLabel(open.at(-1), text);
      labelling = isLabel(event.name);
      text = '';
      const { name, attributes, at } = event;
      if (name === 'key') {
        key = keyOf(attributes);
        keys.set(attributes.id ?? '', key);
      } else if (name === 'graph') directedByDefault = attributes.edgedefault === 'directed';
      else if (name === 'data') key = keys.get(attributes.key ?? '') ?? keyOf({ id: attributes.key ?? '' });
      else if (name === 'node' || name === 'edge')
        open.push({ what: name, at, own: attributes, attributes: insideOf(name, open.at(-1)), label: null });
      else if (name === 'hyperedge')
        yield unused(
          at,
          'an edge between more than two nodes',
          'A relation has two ends; this hyperedge is left out.',
        );
    } else {
      closeInside(event, open.at(-1), key, text);
      if (event.name === 'default' && key) key.fallback = text.trim();
      if (event.name === 'data' || event.name === 'key') key = null;
      if (event.name === 'node' || event.name === 'edge') {
        const element = open.pop();
        if (element) yield finished(element, keys, directedByDefault);
      }
      labelling = false;
      if (event.prefix === '') text = '';
    }
  }
}

const isLabel = (name: string) => name === 'NodeLabel' || name === 'EdgeLabel';

function keepLabel(element: Element | undefined, text: string): void {
  if (element) element.label ??= text.trim() || null;
}

/** A node of a graph within a node is a part of that node. */
function insideOf(what: string, outer: Element | undefined): Record<string, string> {
  return what === 'node' && outer?.what === 'node' ? { 'inside of': outer.own.id ?? '' } : {};
}

/** What a closing tag inside a node or an edge adds to it. */
function closeInside(
  event: Extract<XmlEvent, { what: 'close' }>,
  element: Element | undefined,
  key: Key | null,
  text: string,
): void {
  if (!element) return;
  if (isLabel(event.name)) keepLabel(element, text);
  else if (event.name === 'data' && key && text.trim() !== '') element.attributes[key.name] = text.trim();
  else if (event.name === 'desc' && text.trim() !== '') element.attributes.description = text.trim();
}

function keyOf(attributes: Readonly<Record<string, string>>): Key {
  return {
    name: attributes['attr.name'] ?? attributes.name ?? attributes.id ?? '',
    for: attributes.for ?? 'all',
    fallback: null,
  };
}

function finished(element: Element, keys: ReadonlyMap<string, Key>, directedByDefault: boolean): RawItem {
  const { what, at, own, label } = element;
  const defaults = [...keys.values()].filter(
    (key) => key.fallback && (key.for === what || key.for === 'all'),
  );
  const attributes = {
    ...Object.fromEntries(defaults.map(({ name, fallback }) => [name, fallback])),
    ...element.attributes,
  };
  if (what === 'node') {
    if (!own.id) return bad(at, 'a node without an id', 'Expected <node id="…">.');
    // Neo4j writes `labels=":Person:Actor"`.
    const kinds = (own.labels ?? '').split(':').filter((word) => word !== '');
    const { labels: _labels, ...rest } = attributes as Record<string, unknown>;
    return { what, at, id: own.id, label, kinds, attributes: kinds.length > 0 ? rest : attributes };
  }
  if (!own.source || !own.target)
    return bad(at, 'an edge without an end', 'Expected <edge source="…" target="…">.');
  const directed = own.directed === undefined ? directedByDefault : own.directed === 'true';
  const type = own.label ?? null;
  const { source: from, target: to } = own;
  return { what, at, id: own.id ?? null, from, to, directed, label, type, attributes };
}
