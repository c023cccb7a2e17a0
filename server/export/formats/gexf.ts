import { NODE_COLUMNS, RELATION_COLUMNS } from '../cells.ts';
import type { Cell, Column } from '../cells.ts';
import type { Claim, ExportContent } from '../content.ts';
import { edgeLabel, edges } from '../edges.ts';
import type { ExportFormat, WriteOptions } from '../format.ts';
import { statementsOf } from '../statements.ts';
import { xml, xmlComment } from '../xml.ts';

/** GEXF 1.3 (gexf.net/1.3): attributes declared, the days of each relation as its spell. */
export const gexf: ExportFormat = {
  id: 'gexf',
  label: 'GEXF 1.3, for Gephi',
  extension: '.gexf',
  mime: 'application/xml',
  wholeRecord: false,
  leavesDeniedOut: false,
  cannotHold: [
    'GEXF knows no claims: each relation is an edge with its status in the attribute “status”; filter by the attribute “counts” before anything is counted.',
    'Denials are told by the attribute “denied_by” of the relation that they deny, not as edges of their own.',
    'A spell has whole days and no doubt: it runs from the first to the last day that the dates allow, an occurrence over the days on which it may have happened; the dates as stated are in the attributes.',
    'Statements stand as text (JSON) in the attribute “evidence”; sources that no statement names are not in.',
  ],
  write,
};

const EXTRA: ReadonlyArray<Column<Claim>> = [
  { name: 'evidence', type: 'string', of: (claim) => JSON.stringify(statementsOf(claim)) },
];
const EDGE_COLUMNS = [...RELATION_COLUMNS, ...EXTRA];
const TYPES = { string: 'string', double: 'double', boolean: 'boolean', int: 'integer' } as const;

async function* write(content: ExportContent, { denied, notes }: WriteOptions): AsyncGenerator<string> {
  const { what, exportedAt } = content.head;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  for (const line of notes) yield `${xmlComment(line)}\n`;
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">\n';
  yield `<meta lastmodifieddate="${exportedAt.slice(0, 10)}"><creator>Liaison</creator><description>${xml([`Liaison, ${what}.`, ...notes].join(' '))}</description></meta>\n`;
  // Each edge has its type. A default would be a rule: Gephi passes over edges of the other one.
  yield '<graph mode="dynamic" timeformat="date" timerepresentation="interval">\n';
  yield attributes('node', NODE_COLUMNS);
  yield attributes('edge', EDGE_COLUMNS);
  yield '<nodes>\n';
  for await (const entity of content.entities())
    yield `<node id="${xml(entity.id)}" label="${xml(entity.name)}">${values(NODE_COLUMNS, entity)}</node>\n`;
  yield '</nodes>\n<edges>\n';
  for await (const claim of edges(content, denied)) {
    const { id, from, to, type } = claim.relation;
    const kind = claim.term.directed ? 'directed' : 'undirected';
    const head = `id="${xml(id)}" source="${xml(from)}" target="${xml(to)}" type="${kind}" kind="${xml(type)}" label="${xml(edgeLabel(claim))}" weight="${Math.max(1, claim.state?.originals ?? 1)}"`;
    yield `<edge ${head}>${values(EDGE_COLUMNS, claim)}${spells(claim)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function attributes<T>(of: 'node' | 'edge', columns: ReadonlyArray<Column<T>>): string {
  const declared = columns.map(
    ({ name, type }) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`,
  );
  return `<attributes class="${of}" mode="static">\n${declared.join('')}</attributes>\n`;
}

function values<T>(columns: ReadonlyArray<Column<T>>, row: T): string {
  const told = columns
    .map(({ name, of }): [string, Cell] => [name, of(row)])
    .filter(([, cell]) => cell !== null)
    .map(([name, cell]) => `<attvalue for="${name}" value="${xml(String(cell))}"/>`);
  return told.length === 0 ? '' : `<attvalues>${told.join('')}</attvalues>`;
}

/** From the first day that the start may mean to the last that the end may; open sides are left out. */
function spells({ state, term }: Claim): string {
  if (!state?.start) return '';
  const { start, startStated, end } = state;
  // What no source dates is known to be so from the day on which it was first described.
  const from = startStated ? start.earliest : start.latest;
  const until = term.temporality === 'OCCURRENCE' ? start.latest : (end?.latest ?? null);
  const sides = [from && `start="${from}"`, until && `end="${until}"`].filter((side) => side !== null);
  return sides.length === 0 ? '' : `<spells><spell ${sides.join(' ')}/></spells>`;
}
