import type { Format, ImportFile, Place } from '../../items.ts';
import { graphItems } from '../graph/graphItems.ts';
import { graphMappingOf } from '../graph/graphMapping.ts';
import type { RawItem } from '../graph/rawGraph.ts';
import { asRecord, asText } from '../shared/json.ts';
import { readJsonRecords } from '../shared/jsonRecords.ts';
import { bad } from '../shared/skipped.ts';
import { edgeOf, nodeOf } from './elements.ts';

/** Gephi Lite's workspace. What its edges hold stands apart from them and is kept in memory meanwhile. */
export const gephiLite: Format = {
  id: 'gephi-lite',
  label: 'Gephi Lite workspace',
  recognizes: (_name, head) => /"type"\s*:\s*"gephi-lite"/.test(head),
  read: async function* (files, mapping) {
    const options = graphMappingOf(mapping);
    for (const file of files) yield* graphItems(file, elements(file), options);
  },
};

const NODES = 'graphDataset.nodeData.{}';
const EDGES = 'graphDataset.fullGraph.edges.[]';
const EDGE_DATA = 'graphDataset.edgeData.{}';

async function* elements(file: ImportFile): AsyncGenerator<RawItem> {
  const { data, directed } = await edgeDataOf(file);
  for await (const found of readJsonRecords(file, [NODES, EDGES])) {
    if ('problem' in found) yield bad(found.at, 'broken JSON', found.problem);
    else if (found.path[1] === 'nodeData') yield nodeAt(found.path[2] ?? '', found.value, found.at);
    else {
      const key = asText(asRecord(found.value)?.key) ?? '';
      yield edgeOf({ ...asRecord(found.value), attributes: data.get(key) }, found.at, directed);
    }
  }
}

const nodeAt = (key: string, value: unknown, at: Place): RawItem => nodeOf({ key, attributes: value }, at);

async function edgeDataOf(file: ImportFile): Promise<{ data: Map<string, unknown>; directed: boolean }> {
  const data = new Map<string, unknown>();
  let directed = true;
  for await (const found of readJsonRecords(file, [EDGE_DATA, 'graphDataset.fullGraph.options'])) {
    if ('problem' in found) continue;
    if (found.path[1] === 'edgeData') data.set(found.path[2] ?? '', found.value);
    else directed = asText(asRecord(found.value)?.type) !== 'undirected';
  }
  return { data, directed };
}
