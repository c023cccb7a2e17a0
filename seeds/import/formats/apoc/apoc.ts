import type { Format, ImportFile, Place } from '../../items.ts';
import { graphItems } from '../graph/graphItems.ts';
import { graphMappingOf } from '../graph/graphMapping.ts';
import type { RawItem } from '../graph/rawGraph.ts';
import { isList } from '../shared/isList.ts';
import { asRecord, asText, asTexts } from '../shared/json.ts';
import { readJsonLines } from '../shared/jsonLines.ts';
import { readJsonRecords } from '../shared/jsonRecords.ts';
import type { JsonRecord } from '../shared/jsonRecords.ts';
import { bad } from '../shared/skipped.ts';

/** What Neo4j's apoc.export.json writes: a node or relationship a line, or in one list. */
export const apoc: Format = {
  id: 'neo4j-json',
  label: 'Neo4j JSON (apoc.export.json)',
  recognizes: (_name, head) =>
    /^\s*\[?\s*\{/.test(head) &&
    /"type"\s*:\s*"(node|relationship)"/.test(head) &&
    /"(labels|start)"\s*:/.test(head),
  read: async function* (files, mapping) {
    const options = graphMappingOf(mapping);
    for (const file of files) yield* graphItems(file, elements(file), options);
  },
};

async function* elements(file: ImportFile): AsyncGenerator<RawItem> {
  for await (const found of (await isList(file)) ? readJsonRecords(file, ['[]']) : readJsonLines(file))
    yield elementOf(found);
}

function elementOf(found: JsonRecord): RawItem {
  const { at } = found;
  if ('problem' in found) return bad(at, 'broken JSON', found.problem);
  const fields = asRecord(found.value);
  if (fields?.type === 'node') return nodeOf(fields, at);
  if (fields?.type === 'relationship') return edgeOf(fields, at);
  return bad(
    at,
    'neither a node nor a relationship',
    'Expected { "type": "node", … } or { "type": "relationship", … }.',
  );
}

function nodeOf(fields: Record<string, unknown>, at: Place): RawItem {
  const id = asText(fields.id);
  if (id === null) return bad(at, 'a node without an id', 'Expected an `id`.');
  return {
    what: 'node',
    at,
    id,
    kinds: asTexts(fields.labels).filter((label) => label !== 'Entity'),
    attributes: asRecord(fields.properties) ?? {},
  };
}

function edgeOf(fields: Record<string, unknown>, at: Place): RawItem {
  const [from, to] = [endOf(fields.start), endOf(fields.end)];
  if (from === null || to === null)
    return bad(at, 'an edge without an end', 'Expected `start` and `end`, each with an `id`.');
  const type = asText(fields.label);
  const attributes = asRecord(fields.properties) ?? {};
  return { what: 'edge', at, id: asText(fields.id), from, to, directed: true, type, attributes };
}

const endOf = (value: unknown) => asText(asRecord(value)?.id) ?? asText(value);
