import { InputError } from '../../server/errors.ts';

/** The parts of a Liaison file, in the order in which they stand there. */
const PARTS = ['vocabulary', 'datasets', 'entities', 'sources', 'relations', 'decisions'] as const;
export type Part = (typeof PARTS)[number];

/** One record of a file, or the vocabulary as a whole. */
export interface Piece {
  part: Part | 'head';
  value: unknown;
  /** From 1; null where the file was laid out anew. */
  line: number | null;
  /** Which of several files it stands in. */
  file?: string;
}

/** How a file begins that stands a record a line. */
const BEGINNING = ['{', '"format": "liaison",'];
const LISTS: ReadonlySet<string> = new Set<Part>([
  'datasets',
  'entities',
  'sources',
  'relations',
  'decisions',
]);

/**
 * The records of a Liaison file, one after another. As Liaison writes it, each stands on a line of its
 * own and only one is in memory; a file that another program laid out anew is read as a whole.
 *
 * @throws InputError where it is no JSON, or ends too early.
 */
export async function* partsOf(text: AsyncIterable<string>, name: string): AsyncGenerator<Piece> {
  let list: Part | null = null;
  let line = 0;
  let closed = false;
  let ours = true;
  const rest: string[] = [];
  for await (const row of linesOf(text)) {
    line += 1;
    if (line <= BEGINNING.length) ours &&= row === BEGINNING[line - 1];
    if (line === BEGINNING.length && ours) yield { part: 'head', value: { format: 'liaison' }, line };
    if (line <= BEGINNING.length || !ours) rest.push(row);
    else if (row.trim() === '') continue;
    else if (row === '}') {
      closed = true;
    } else if (list !== null) {
      if (row === '],') list = null;
      else yield { part: list, value: parse(row.replace(/,$/, ''), name, line), line };
    } else {
      const [, opened = ''] = /^"(\w+)": \[$/.exec(row) ?? [];
      if (LISTS.has(opened)) list = opened as Part;
      else yield* headOf(parse(`{${row.replace(/,$/, '')}}`, name, line), line);
    }
  }
  if (!ours) yield* wholeOf(parse(rest.join('\n'), name, null));
  else if (!closed)
    throw new InputError(
      `${name}: expected a whole Liaison file, but it ends after line ${line}: it was cut off. Export it again.`,
    );
}

function* headOf(value: unknown, line: number | null): Generator<Piece> {
  for (const [key, field] of Object.entries(value as Record<string, unknown>))
    if (key === 'vocabulary') yield { part: 'vocabulary', value: field, line };
    else yield { part: 'head', value: { [key]: field }, line };
}

function* wholeOf(value: unknown): Generator<Piece> {
  if (typeof value !== 'object' || value === null) return;
  const { format, version, vocabulary, ...lists } = value as Record<string, unknown>;
  yield { part: 'head', value: { format, version }, line: null };
  yield { part: 'vocabulary', value: vocabulary, line: null };
  for (const part of PARTS)
    for (const record of Array.isArray(lists[part]) ? (lists[part] as unknown[]) : [])
      yield { part, value: record, line: null };
}

function parse(json: string, name: string, line: number | null): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const place = line === null ? name : `${name}, line ${line}`;
    throw new InputError(
      `${place}: expected JSON, got something else: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of text) {
    const rows = (held + piece).split('\n');
    held = rows.pop() ?? '';
    for (const row of rows) yield row.endsWith('\r') ? row.slice(0, -1) : row;
  }
  if (held !== '') yield held;
}
