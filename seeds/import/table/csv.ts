import { parse } from 'csv-parse/sync';
import { linesOf } from './lines.ts';

/** How a table is written. */
export interface Dialect {
  delimiter: string;
  /** null: texts have no quotation marks around them. */
  quote: string | null;
  /** Short rows are filled up with empty fields instead of being problems. */
  pad: boolean;
  /** The line on which the table begins; what stands above is no part of it. */
  from: number;
  /** How many fields a row has; null: as many as the first. */
  width: number | null;
}

/** A row with the line on which it begins, or what is wrong with it. */
export type Row =
  { line: number; fields: string[]; fault: null } | { line: number; fields: null; fault: RowFault };

export interface RowFault {
  reason: string;
  detail: string;
}

/** Rows that are parsed together; only those of one line each. */
const TOGETHER = 500;
/** By which spreadsheets are told the sign between fields. */
export const SEPARATOR_LINE = /^"?sep=(.)"?\s*$/i;
/** A text over more lines than this is rather a quotation mark that was never closed. */
const MOST_LINES = 2_000;

/**
 * The rows of a table by RFC 4180. What breaks the rules is a fault of its line alone: after a
 * quotation mark out of place reading goes on with the next line. Empty lines are passed over.
 */
export async function* rowsOf(pieces: AsyncIterable<string>, dialect: Dialect): AsyncGenerator<Row[]> {
  const reader = newReader(dialect);
  for await (const lines of linesOf(pieces)) {
    const rows = reader.take(lines);
    if (rows.length > 0) yield rows;
  }
  const rest = reader.end();
  if (rest.length > 0) yield rest;
}

interface Line {
  line: number;
  text: string;
}

function newReader(dialect: Dialect) {
  let { width } = dialect;
  let number = 0;
  /** Lines of a row whose quotation mark is not closed yet. */
  let open: Line[] = [];
  let isOdd = false;
  let single: Line[] = [];
  const rows: Row[] = [];

  const row = ({ line }: Line, fields: string[]): Row => {
    width ??= fields.length;
    if (dialect.pad && fields.length < width)
      fields = [...fields, ...new Array<string>(width - fields.length).fill('')];
    if (fields.length > width && fields.slice(width).every((field) => field.trim() === '') && dialect.pad)
      fields = fields.slice(0, width);
    if (fields.length === width) return { line, fields, fault: null };
    return {
      line,
      fields: null,
      fault: {
        reason: 'a row with too many or too few fields',
        detail: `Expected ${width} fields as in the header, found ${fields.length}. Is a field with the delimiter in it not quoted?`,
      },
    };
  };

  const flush = () => {
    if (single.length === 0) return;
    const parsed = tryParse(single.map(({ text }) => text).join('\n'), dialect);
    if (parsed.records?.length === single.length)
      parsed.records.forEach((fields, index) => rows.push(row(single[index] as Line, fields)));
    else for (const line of single) rows.push(alone(line, [line]));
    single = [];
  };

  const alone = (first: Line, lines: readonly Line[]): Row => {
    const { records, message } = tryParse(lines.map(({ text }) => text).join('\n'), dialect);
    const [fields] = records ?? [];
    if (fields && records?.length === 1) return row(first, fields);
    return {
      line: first.line,
      fields: null,
      fault: {
        reason: 'a quotation mark out of place',
        detail: `Expected quotation marks around a whole field, doubled inside of it (""), found one out of place${message === null ? '' : ` (${message})`}. Mend the line, or say \`quote: none\` in the mapping if the file uses none.`,
      },
    };
  };

  /** Ends a row of several lines. If it is broken, only its first line is, and the others are read again. */
  const close = () => {
    flush();
    const [first, ...others] = open;
    if (!first) return;
    const lines = open;
    open = [];
    isOdd = false;
    const whole = alone(first, lines);
    if (whole.fault === null || lines.length === 1) {
      rows.push(whole);
      return;
    }
    rows.push(alone(first, [first]));
    for (const line of others) put(line);
  };

  const put = (line: Line) => {
    const odd = dialect.quote !== null && isOddCount(line.text, dialect.quote);
    if (open.length > 0) {
      open.push(line);
      isOdd = isOdd !== odd;
      if (!isOdd || open.length > MOST_LINES) close();
    } else if (odd) {
      open = [line];
      isOdd = true;
    } else if (line.text.trim() !== '') {
      single.push(line);
      if (single.length >= TOGETHER) flush();
    }
  };

  const given = () => rows.splice(0, rows.length);
  return {
    take(lines: readonly string[]): Row[] {
      for (const text of lines) {
        number += 1;
        if (number < dialect.from || (number === 1 && SEPARATOR_LINE.test(text))) continue;
        put({ line: number, text });
      }
      return given();
    },
    end(): Row[] {
      while (open.length > 0) close();
      flush();
      return given();
    },
  };
}

function isOddCount(text: string, quote: string): boolean {
  let isOdd = false;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) isOdd = !isOdd;
  return isOdd;
}

function tryParse(
  text: string,
  { delimiter, quote }: Dialect,
): { records: string[][] | null; message: string | null } {
  try {
    const records: string[][] = parse(text, {
      delimiter,
      quote,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return { records, message: null };
  } catch (error) {
    const message = error instanceof Error ? (/^[^:]+/.exec(error.message)?.[0] ?? null) : null;
    return { records: null, message };
  }
}
