import type { Format, ImportFile } from '../../items.ts';
import { graphItems } from '../graph/graphItems.ts';
import { graphMappingOf } from '../graph/graphMapping.ts';
import type { RawItem } from '../graph/rawGraph.ts';
import { asRecord, asText } from '../shared/json.ts';
import { readJsonRecords } from '../shared/jsonRecords.ts';
import { bad } from '../shared/skipped.ts';
import { edgeOf, nodeOf } from './elements.ts';

/** graphology's JSON, sigma's and d3's lists of nodes and edges (`links`), networkx's node-link data. */
export const graphology: Format = {
  id: 'graphology',
  label: 'Nodes and edges in JSON (graphology, sigma, networkx)',
  recognizes: (_name, head) => /^\s*\{/.test(head) && /"(nodes|links|edges)"\s*:\s*\[/.test(head),
  read: async function* (files, mapping) {
    const options = graphMappingOf(mapping);
    for (const file of files) {
      yield* graphItems(file, elements(file, await isDirected(file)), options);
    }
  },
};

/** What the file says of all its edges; the options may stand after them, so they are read first. */
async function isDirected(file: ImportFile): Promise<boolean> {
  let directed: boolean | null = null;
  let attributed = false;
  for await (const found of readJsonRecords(file, [
    'options',
    'directed',
    'edges.[].key',
    'nodes.[].attributes',
  ])) {
    if ('problem' in found) continue;
    const place = found.path.join('.');
    if (place === 'options') directed = asText(asRecord(found.value)?.type) !== 'undirected';
    else if (place === 'directed') directed = found.value === true;
    else attributed = true;
    if (attributed && directed !== null) break;
  }
  // graphology's own default is a mixed graph, in which an edge is directed unless it says otherwise.
  return directed ?? attributed;
}

async function* elements(file: ImportFile, directed: boolean): AsyncGenerator<RawItem> {
  let isCounted = true;
  for await (const found of readJsonRecords(file, ['nodes.[]', 'edges.[]', 'links.[]'])) {
    if ('problem' in found) yield bad(found.at, 'broken JSON', found.problem);
    else if (found.path[0] === 'nodes') {
      // One node with an id of its own, and a node without one is broken.
      isCounted &&= asText(asRecord(found.value)?.key) === null && asText(asRecord(found.value)?.id) === null;
      yield nodeOf(found.value, found.at, isCounted);
    } else yield edgeOf(found.value, found.at, directed);
  }
}
