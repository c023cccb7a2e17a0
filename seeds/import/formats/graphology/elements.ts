import type { Place } from '../../items.ts';
import type { RawItem } from '../graph/rawGraph.ts';
import { asRecord, asText } from '../shared/json.ts';
import { bad } from '../shared/skipped.ts';

/**
 * A node: `{ key, attributes }`, or its attributes beside its `key` or `id`. Early d3 has neither: its
 * links count nodes from 0, which `mayCount` allows.
 */
export function nodeOf(value: unknown, at: Place, mayCount = false): RawItem {
  const node = asRecord(value);
  if (!node) return bad(at, 'a node that is no object', 'Expected { "key": …, "attributes": { … } }.');
  const { key, id, attributes, ...rest } = node;
  const own = asText(key) ?? asText(id) ?? (mayCount ? placeIn(at) : null);
  if (own === null) return bad(at, 'a node without an id', 'Expected a `key` or an `id`.');
  return { what: 'node', at, id: own, attributes: { ...rest, ...asRecord(attributes) } };
}

const placeIn = ({ path }: Place): string | null => /\[(\d+)\]$/.exec(path ?? '')?.[1] ?? null;

/** An edge: `{ source, target, attributes }`, its attributes beside them, or a pair of keys. */
export function edgeOf(value: unknown, at: Place, directed: boolean): RawItem {
  if (Array.isArray(value))
    return between(asText(value[0]), asText(value[1]), { at, id: null, directed, attributes: {} });
  const edge = asRecord(value);
  if (!edge) return bad(at, 'an edge that is no object', 'Expected { "source": …, "target": … }.');
  const { key, id, source, target, undirected, attributes, ...rest } = edge;
  // d3 puts the node itself in the place of its id once it has run.
  const end = (one: unknown) => asText(one) ?? asText(asRecord(one)?.id) ?? asText(asRecord(one)?.key);
  return between(end(source), end(target), {
    at,
    // networkx counts parallel edges from 0: no id for the whole file.
    id: typeof key === 'string' ? key : asText(id),
    directed: undirected === true ? false : directed,
    attributes: { ...rest, ...asRecord(attributes) },
  });
}

interface EdgeParts {
  at: Place;
  id: string | null;
  directed: boolean;
  attributes: Record<string, unknown>;
}

function between(from: string | null, to: string | null, parts: EdgeParts): RawItem {
  if (from === null || to === null)
    return bad(parts.at, 'an edge without an end', 'Expected a `source` and a `target`.');
  return { what: 'edge', from, to, ...parts };
}
