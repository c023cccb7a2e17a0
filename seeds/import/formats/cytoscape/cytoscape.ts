import type { Format, ImportFile, Place } from '../../items.ts';
import { graphItems } from '../graph/graphItems.ts';
import { graphMappingOf } from '../graph/graphMapping.ts';
import type { RawItem } from '../graph/rawGraph.ts';
import { asRecord, asText } from '../shared/json.ts';
import { readJsonRecords } from '../shared/jsonRecords.ts';
import { bad } from '../shared/skipped.ts';

/** What Cytoscape keeps for itself, or derives from the rest. */
const DERIVED = new Set(['SUID', 'shared_name', 'shared_interaction', 'selected']);

/** Cytoscape's JSON: `.cyjs` of the program, `cy.json()` of the library. */
export const cytoscape: Format = {
  id: 'cytoscape',
  label: 'Cytoscape JSON (.cyjs)',
  recognizes: (_name, head) =>
    /^\s*\{/.test(head) &&
    /"elements"\s*:\s*(\[|\{\s*"(nodes|edges)"\s*:)/.test(head) &&
    /"data"\s*:\s*\{/.test(head),
  read: async function* (files, mapping) {
    const options = graphMappingOf(mapping);
    for (const file of files) yield* graphItems(file, elements(file), options);
  },
};

async function* elements(file: ImportFile): AsyncGenerator<RawItem> {
  for await (const found of readJsonRecords(file, [
    'elements.nodes.[]',
    'elements.edges.[]',
    'elements.[]',
  ])) {
    if ('problem' in found) {
      yield bad(found.at, 'broken JSON', found.problem);
      continue;
    }
    const element = asRecord(found.value);
    const data = asRecord(element?.data);
    if (!element || !data) yield bad(found.at, 'no node or edge', 'Expected { "data": { … } }.');
    else {
      const isEdge = found.path[1] === 'edges' || element.group === 'edges' || 'source' in data;
      yield isEdge ? edgeOf(data, found.at) : nodeOf(data, found.at);
      if ('position' in element) yield { what: 'drawing', at: found.at };
    }
  }
}

function nodeOf(data: Record<string, unknown>, at: Place): RawItem {
  const id = asText(data.id);
  if (id === null) return bad(at, 'a node without an id', 'Expected `data.id`.');
  return { what: 'node', at, id, attributes: without(data, ['id']) };
}

function edgeOf(data: Record<string, unknown>, at: Place): RawItem {
  const [from, to] = [asText(data.source), asText(data.target)];
  if (from === null || to === null)
    return bad(at, 'an edge without an end', 'Expected `data.source` and `data.target`.');
  const label = asText(data.interaction);
  // "Ford (owns) Volvo": the program puts it together of the ends and what is between them.
  const isMadeUp = label !== null && (asText(data.name) ?? '').includes(` (${label}) `);
  const own = ['id', 'source', 'target', 'interaction', ...(isMadeUp ? ['name'] : [])];
  return {
    what: 'edge',
    at,
    id: asText(data.id),
    from,
    to,
    directed: true,
    label,
    attributes: without(data, own),
  };
}

const without = (data: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name) && !DERIVED.has(name)));
