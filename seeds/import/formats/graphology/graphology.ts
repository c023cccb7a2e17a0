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
      const { directed, madeOn } = await headOf(file);
      yield* graphItems(file, elements(file, directed), options, madeOn);
    }
  },
};

/** What the file says of all its edges; the options may stand after them, so they are read first. */
async function headOf(file: ImportFile): Promise<{ directed: boolean; madeOn: string | null }> {
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
  return { directed: directed ?? attributed, madeOn: null };
}

async function* elements(file: ImportFile, directed: boolean): AsyncGenerator<RawItem> {
  for await (const found of readJsonRecords(file, ['nodes.[]', 'edges.[]', 'links.[]'])) {
    if ('problem' in found) yield bad(found.at, 'broken JSON', found.problem);
    else if (found.path[0] === 'nodes') yield nodeOf(found.value, found.at);
    else yield edgeOf(found.value, found.at, directed);
  }
}
