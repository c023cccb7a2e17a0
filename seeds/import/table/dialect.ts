import { parse } from 'csv-parse/sync';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_LINES = 40;

/** The sign between the fields of a table, from its name and beginning: the one that cuts most lines alike. */
export function delimiterOf(name: string, head: string): string {
  if (/\.(tsv|tab)$/i.test(name)) return '\t';
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = sample(head, delimiter).map(({ length }) => length);
    const [width = 1] = widths;
    const alike = widths.filter((one) => one === width).length / Math.max(widths.length, 1);
    const score = width > 1 ? alike * alike * Math.log2(width + 1) : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The first rows of a beginning of a file, as far as they can be read. */
export function sample(head: string, delimiter: string, rows = SAMPLE_LINES): string[][] {
  const found: string[][] = [];
  try {
    parse(head, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      bom: true,
      to: rows,
      on_record: (record: string[]) => {
        found.push(record);
        return null;
      },
    });
  } catch {
    // A beginning may end in the middle of a quoted text.
  }
  return found;
}
