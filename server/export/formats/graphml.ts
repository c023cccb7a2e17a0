import { NODE_COLUMNS, RELATION_COLUMNS } from '../cells.ts';
import type { Column } from '../cells.ts';
import type { ExportContent } from '../content.ts';
import type { ExportFormat, WriteOptions } from '../format.ts';
import { statementsOf } from '../statements.ts';
import { edgeLabel, edges } from '../edges.ts';
import { xml, xmlComment } from '../xml.ts';

/** GraphML 1.0 (graphml.graphdrawing.org) with every attribute declared. */
export const graphml: ExportFormat = {
  id: 'graphml',
  label: 'GraphML, for yEd, Gephi, NetworkX, igraph',
  extension: '.graphml',
  mime: 'application/graphml+xml',
  wholeRecord: false,
  leavesDeniedOut: false,
  cannotHold: [
    'GraphML knows no claims: each relation is an edge with its status in the attribute “status”; leave out edges whose attribute “counts” is false before anything is counted.',
    'Denials are told by the attribute “denied_by” of the relation that they deny, not as edges of their own.',
    'Statements stand as text (JSON) in the attribute “evidence”; sources that no statement names are not in.',
  ],
  write,
};

async function* write(content: ExportContent, { denied, notes }: WriteOptions): AsyncGenerator<string> {
  const { what, exportedAt } = content.head;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  for (const line of [`Liaison, ${what}, ${exportedAt}`, ...notes]) yield `${xmlComment(line)}\n`;
  yield key('label', 'node', 'string', 'n_label');
  for (const { name, type } of NODE_COLUMNS) yield key(name, 'node', type, `n_${name}`);
  yield key('label', 'edge', 'string', 'e_label');
  yield key('weight', 'edge', 'double', 'e_weight');
  for (const { name, type } of RELATION_COLUMNS) yield key(name, 'edge', type, `e_${name}`);
  yield key('evidence', 'edge', 'string', 'e_evidence');
  yield '<graph id="liaison" edgedefault="directed">\n';
  for await (const entity of content.entities()) {
    const cells = dataOf(NODE_COLUMNS, 'n', entity);
    yield `<node id="${xml(entity.id)}"><data key="n_label">${xml(entity.name)}</data>${cells}</node>\n`;
  }
  for await (const claim of edges(content, denied)) {
    const { id, from, to } = claim.relation;
    const head = `<edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}" directed="${claim.term.directed}">`;
    const label = `<data key="e_label">${xml(edgeLabel(claim))}</data><data key="e_weight">${claim.state?.originals ?? 0}</data>`;
    const evidence = `<data key="e_evidence">${xml(JSON.stringify(statementsOf(claim)))}</data>`;
    yield `${head}${label}${dataOf(RELATION_COLUMNS, 'e', claim)}${evidence}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

const key = (name: string, of: string, type: string, id: string): string =>
  `<key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`;

function dataOf<T>(columns: ReadonlyArray<Column<T>>, prefix: string, row: T): string {
  return columns
    .map(({ name, of }) => ({ name, cell: of(row) }))
    .filter(({ cell }) => cell !== null)
    .map(({ name, cell }) => `<data key="${prefix}_${name}">${xml(String(cell))}</data>`)
    .join('');
}
