/** What docs/claims.md promises: queries with their answers, and tables whose columns are fields of a relation. */
export interface Example {
  query: string;
  answer: string;
}

export interface Row {
  relation: string;
  asOf: string;
  knownBy: string;
  /** Field, value as the page writes it. */
  cells: Array<[field: string, value: string]>;
}

/** The day under which the page speaks where it says no other. */
const PAGE_DAY = '2026-03-31';

const FIELDS = ['status', 'statusReason', 'certainty', 'originals', 'start', 'end'];

export function examplesIn(page: string): Example[] {
  return [...page.matchAll(/```graphql\n([\s\S]*?)```\n```json\n([\s\S]*?)```/g)].map(
    ([, query = '', answer = '']) => ({ query, answer }),
  );
}

export function rowsIn(page: string): Row[] {
  const rows: Row[] = [];
  let header: string[] = [];
  for (const line of page.split('\n')) {
    if (!line.startsWith('|')) {
      header = [];
      continue;
    }
    const cells = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    if (header.length === 0) header = cells;
    else if (header[0] === 'relation' && !cells[0]?.startsWith('---')) rows.push(rowOf(header, cells));
  }
  return rows;
}

function rowOf(header: string[], cells: string[]): Row {
  const cell = (name: string) => cells[header.indexOf(name)];
  const knownBy = cell('known by') ?? PAGE_DAY;
  return {
    relation: cell('relation') ?? '',
    asOf: cell('as of') ?? knownBy,
    knownBy,
    cells: header.flatMap((name, index): Array<[string, string]> =>
      FIELDS.includes(name) ? [[name, cells[index] ?? '']] : [],
    ),
  };
}

/** The query for a row, and its answer as the page writes it: "not shown", "–" for what is not there. */
export const queryFor = ({ relation, asOf, knownBy }: Row): string =>
  `{ relation(id: "${relation}", asOf: "${asOf}", knownBy: "${knownBy}") { status statusReason certainty originals start { text } end { text } } }`;

export function asWritten(row: Row, data: unknown): Row['cells'] {
  const { relation } = data as { relation: Record<string, unknown> | null };
  return row.cells.map(([field]) => [field, relation === null ? 'not shown' : written(relation[field])]);
}

function written(value: unknown): string {
  if (value === null) return '–';
  if (typeof value === 'string' || typeof value === 'number') return `${value}`;
  return `\`${(value as { text: string }).text}\``;
}
