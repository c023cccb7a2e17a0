/** The lines of a header, as written; what they say is checked against the query by `check.ts`. */
export interface Header {
  purpose: string;
  access: string | null;
  /** What a part expects to be bound; null for a whole query. */
  part: string[] | null;
  parameters: string[] | null;
  marker: string | null;
  /** Columns, the names of parts that give columns in brackets taken off; null when the line is missing. */
  row: string[] | null;
  /** Parts named in brackets on the row line. */
  rowParts: string[];
  /** The lines below the header. */
  body: string;
}

const FIELDS = new Set(['access', 'part', 'parameters', 'marker', 'row']);

/**
 * Reads the comment lines with which a file in `cypher/` begins: the purpose, then
 * `// field: a, b` lines.
 */
export function readHeader(text: string): Header {
  const lines = text.split('\n');
  const length = lines.findIndex((line) => !isHeaderLine(line));
  const head = lines
    .slice(0, length < 0 ? lines.length : length)
    .map((line) => line.slice('//'.length).trim());
  const fields = new Map<string, string>();
  const purpose: string[] = [];
  for (const line of head) {
    const field = /^([a-z]+): *(.*)$/.exec(line);
    if (field?.[1] !== undefined && FIELDS.has(field[1])) fields.set(field[1], field[2] ?? '');
    else purpose.push(line);
  }
  const row = fields.get('row');
  return {
    purpose: purpose.join(' ').trim(),
    access: fields.get('access') ?? null,
    part: list(fields.get('part')),
    parameters: list(fields.get('parameters')),
    marker: fields.get('marker') ?? null,
    row: list(row?.replace(/\(.*?\)/g, '')),
    rowParts: [...(row ?? '').matchAll(/\((.*?)\)/g)].flatMap((match) => list(match[1]) ?? []),
    body: lines.slice(head.length).join('\n').trim(),
  };
}

function isHeaderLine(line: string): boolean {
  return line.startsWith('//') && !line.startsWith('// include ');
}

/** `none` and `nothing` stand for an empty list. */
function list(text: string | undefined): string[] | null {
  if (text === undefined) return null;
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '' && item !== 'none' && item !== 'nothing');
}
