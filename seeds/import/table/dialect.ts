import { parse } from 'csv-parse/sync';
import { SEPARATOR_LINE } from './csv.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_LINES = 40;

/** The sign between the fields of a table, from its name and beginning: the one that cuts most lines alike. */
export function delimiterOf(name: string, head: string): string {
  const said = SEPARATOR_LINE.exec(head.split(/\r\n|\r|\n/, 1)[0] ?? '')?.[1];
  if (said !== undefined) return said;
  if (/\.(tsv|tab)$/i.test(name)) return '\t';
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = sample(head, delimiter).map(({ fields }) => fields.length);
    const [width = 1] = widths;
    const alike = widths.filter((one) => one === width).length / Math.max(widths.length, 1);
    const score = width > 1 ? alike * alike * Math.log2(width + 1) : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** A row of a sample with the line on which it ends. */
export interface SampleRow {
  line: number;
  fields: string[];
}

/** The first rows of a beginning of a file, as far as they can be read. */
export function sample(head: string, delimiter: string, rows = SAMPLE_LINES): SampleRow[] {
  const found: SampleRow[] = [];
  try {
    parse(head, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      bom: true,
      to: rows,
      on_record: (fields: string[], { lines }) => {
        if (!(lines === 1 && SEPARATOR_LINE.test(fields.join(delimiter))))
          found.push({ line: lines, fields });
        return null;
      },
    });
  } catch {
    // A beginning may end in the middle of a quoted text.
  }
  return found;
}
