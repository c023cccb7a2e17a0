import type { Format, ImportFile, Place } from '../../items.ts';
import { graphItems } from '../graph/graphItems.ts';
import { graphMappingOf } from '../graph/graphMapping.ts';
import type { RawItem } from '../graph/rawGraph.ts';
import { asRecord, asText } from '../shared/json.ts';
import { readJsonRecords } from '../shared/jsonRecords.ts';
import { bad, unused } from '../shared/skipped.ts';

/** A map of LittleSis (Oligrapher 2 and 3), alone or inside its page's data. */
export const oligrapher: Format = {
  id: 'oligrapher',
  label: 'LittleSis / Oligrapher map',
  recognizes: (_name, head) => /"nodes"\s*:\s*\{/.test(head) && !head.includes('gephi-lite'),
  read: async function* (files, mapping) {
    const options = graphMappingOf(mapping);
    for (const file of files) yield* graphItems(file, elements(file), options);
  },
};

const PLACES = ['nodes.{}', 'edges.{}', 'captions.{}'];

async function* elements(file: ImportFile): AsyncGenerator<RawItem> {
  let captions = 0;
  for await (const found of readJsonRecords(file, [...PLACES, ...PLACES.map((place) => `graph.${place}`)])) {
    if ('problem' in found) {
      yield bad(found.at, 'broken JSON', found.problem);
      continue;
    }
    const [list, key] = found.path.slice(-2);
    const fields = fieldsOf(found.value);
    if (list === 'captions') captions += 1;
    else if (list === 'nodes') yield nodeOf(key ?? '', fields, found.at);
    else yield edgeOf(key ?? '', fields, found.at);
  }
  if (captions > 0)
    yield unused(
      { file: file.name, line: null },
      'a caption of the picture',
      `${captions} texts that stand beside the picture and belong to no node.`,
    );
}

/** Older maps keep what is shown under `display`. */
function fieldsOf(value: unknown): Record<string, unknown> {
  const { display, ...rest } = asRecord(value) ?? {};
  return { ...rest, ...asRecord(display) };
}

function nodeOf(key: string, fields: Record<string, unknown>, at: Place): RawItem {
  const { id, name, edgeIds: _edgeIds, ...attributes } = fields;
  const url = asText(fields.url) ?? '';
  const kind = /\/person\//.test(url) ? 'Person' : /\/org\//.test(url) ? 'Organization' : null;
  const kinds = kind === null ? [] : [kind];
  return { what: 'node', at, id: asText(id) ?? key, label: asText(name), kinds, attributes };
}

/** Where a curve bends and ends is how it is drawn. */
const DRAWN = ['x1', 'y1', 'x2', 'y2', 's1', 's2', 'cx', 'cy', 'xb', 'yb', 'is_bent'];

function edgeOf(key: string, fields: Record<string, unknown>, at: Place): RawItem {
  const { id, node1_id, node2_id, arrow, label, ...rest } = fields;
  const [one, other] = [asText(node1_id), asText(node2_id)];
  if (one === null || other === null)
    return bad(at, 'an edge without an end', 'Expected `node1_id` and `node2_id`.');
  const [from, to] = arrow === '2->1' ? [other, one] : [one, other];
  return {
    what: 'edge',
    at,
    id: asText(id) ?? key,
    from,
    to,
    directed: arrow === '1->2' || arrow === '2->1' || arrow === true,
    label: asText(label),
    attributes: Object.fromEntries(Object.entries(rest).filter(([name]) => !DRAWN.includes(name))),
  };
}
