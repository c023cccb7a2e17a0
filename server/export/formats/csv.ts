import { listText } from '../../model/cellText.ts';
import { NODE_COLUMNS, RELATION_COLUMNS } from '../cells.ts';
import type { Cell, Column } from '../cells.ts';
import type { Claim, ExportContent } from '../content.ts';
import { edgeLabel, isTold } from '../edges.ts';
import type { ExportFormat, WriteOptions } from '../format.ts';
import { zip } from '../zip.ts';

/** The version of the tables below, which manifest.json names; a reader refuses a later one. */
const VERSION = 1;

/**
 * Tables for spreadsheets and Gephi, in one ZIP: nodes, relations, and the statements and sources behind
 * them. The manifest holds what is no row, so that Liaison reads them again (seeds/restore/tables).
 */
export const csv: ExportFormat = {
  id: 'csv',
  label: 'CSV tables in a ZIP, for spreadsheets and Gephi',
  extension: '.zip',
  mime: 'application/zip',
  wholeRecord: false,
  leavesDeniedOut: false,
  cannotHold: [
    'Tables know no claims: each relation is a row with its status in the column “status”; leave out rows whose column “counts” is false before anything is counted.',
    'Withdrawn statements, and what was decided about who is who, are only in Liaison JSON.',
    'Lists stand in one cell, parted by “ | ”; a “|” of their own has a backslash before it. Text that a spreadsheet would take for a formula has an apostrophe before it.',
  ],
  write: (content, options) => zip(files(content, options)),
};

const NODES: ReadonlyArray<Column<{ id: string; name: string }>> = [
  { name: 'Id', type: 'string', of: ({ id }) => id },
  { name: 'Label', type: 'string', of: ({ name }) => name },
];
/** As Gephi reads a table of edges. */
const EDGES: ReadonlyArray<Column<Claim>> = [
  { name: 'Source', type: 'string', of: ({ relation }) => relation.from },
  { name: 'Target', type: 'string', of: ({ relation }) => relation.to },
  { name: 'Type', type: 'string', of: ({ term }) => (term.directed ? 'Directed' : 'Undirected') },
  { name: 'Id', type: 'string', of: ({ relation }) => relation.id },
  { name: 'Label', type: 'string', of: edgeLabel },
  { name: 'from_name', type: 'string', of: ({ from }) => from.name },
  { name: 'to_name', type: 'string', of: ({ to }) => to.name },
];

type Statement = Claim['evidence'][number];
const STATEMENTS: ReadonlyArray<Column<Statement>> = (
  [
    ['id', ({ id }) => id],
    ['relation', ({ relation }) => relation],
    ['stance', ({ stance }) => stance],
    ['basis', ({ basis }) => basis],
    ['speaker', ({ speakerName, attribution }) => speakerName ?? attribution],
    ['speaker_id', ({ speaker }) => speaker],
    ['attribution', ({ attribution }) => attribution],
    ['on_behalf_of', ({ partyName }) => partyName],
    ['on_behalf_of_id', ({ onBehalfOf }) => onBehalfOf],
    ['source', ({ source }) => source],
    ['origin', ({ origin }) => origin],
    ['publisher', ({ document }) => document.publisher],
    ['title', ({ document }) => document.title],
    ['url', ({ document }) => document.url],
    ['locator', ({ locator }) => locator],
    ['note', ({ note }) => note],
    ['start', ({ start }) => start],
    ['end', ({ end }) => end],
    ['published_on', ({ publishedOn }) => publishedOn],
    ['recorded_at', ({ recordedAt }) => recordedAt],
    ['retracts', ({ retracts }) => retracts],
    ['dataset', ({ dataset }) => dataset],
  ] as ReadonlyArray<[string, (row: Statement) => Cell]>
).map(([name, of]) => ({ name, type: 'string', of }));

type SourceRow = Statement['document'];
const SOURCES: ReadonlyArray<Column<SourceRow>> = (
  [
    ['id', ({ id }) => id],
    ['publisher', ({ publisher }) => publisher],
    ['title', ({ title }) => title],
    ['url', ({ url }) => url],
    ['published_on', ({ publishedOn }) => publishedOn],
    ['based_on', ({ basedOn }) => listText(basedOn)],
    ['dataset', ({ dataset }) => dataset],
  ] as ReadonlyArray<[string, (row: SourceRow) => Cell]>
).map(([name, of]) => ({ name, type: 'string', of }));

async function* files(content: ExportContent, { denied, notes }: WriteOptions) {
  yield { name: 'manifest.json', text: [manifest(content, notes)] };
  yield { name: 'nodes.csv', text: table([...NODES, ...NODE_COLUMNS], content.entities()) };
  yield { name: 'mentioned.csv', text: table([...NODES, ...NODE_COLUMNS], content.mentioned()) };
  yield { name: 'relations.csv', text: table([...EDGES, ...RELATION_COLUMNS], told(content, denied)) };
  yield { name: 'evidence.csv', text: table(STATEMENTS, statements(content, denied)) };
  yield { name: 'sources.csv', text: table(SOURCES, content.sources()) };
  yield {
    name: 'notes.txt',
    text: [`Liaison, ${content.head.what}.\r\n`, ...notes.map((line) => `${line}\r\n`)],
  };
}

/** What is no row of a table. */
function manifest({ head }: ExportContent, notes: readonly string[]): string {
  const { exportedAt, lens, what, datasets, vocabulary } = head;
  const held = { format: 'liaison-tables', version: VERSION, exportedAt, lens, what, notes };
  return `${JSON.stringify({ ...held, datasets, vocabulary }, null, 1)}\n`;
}

async function* told({ claims }: ExportContent, denied: boolean): AsyncGenerator<Claim> {
  for await (const claim of claims()) if (isTold(claim, denied)) yield claim;
}

async function* statements(content: ExportContent, denied: boolean): AsyncGenerator<Statement> {
  for await (const { evidence } of told(content, denied)) yield* evidence;
}

/** Spreadsheets take a file without this mark for one in the local encoding, and spoil names in other scripts. */
const BYTE_ORDER_MARK = '\ufeff';

async function* table<T>(columns: ReadonlyArray<Column<T>>, rows: AsyncIterable<T>): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${columns.map(({ name }) => name).join(',')}\r\n`;
  for await (const row of rows) yield `${columns.map(({ of }) => written(of(row))).join(',')}\r\n`;
}

/**
 * RFC 4180; names and titles come from anyone, and a file from here must never run anything. Nothing is an
 * empty cell, an empty text a pair of quotes.
 */
function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  // One that has apostrophes of its own before the sign gets one more, so that taking one off gives it back.
  const safe = /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return safe === '' || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
