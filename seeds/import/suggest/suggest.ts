import type { DecodedFile } from '../files/decoded.ts';
import { slug } from '../ids.ts';
import { delimiterOf, sample } from '../table/dialect.ts';
import { headOf } from '../table/format.ts';
import { sortColumn } from './columns.ts';
import { headOfTable, type Head } from './headerRow.ts';
import { withReferences, type SampledTable } from './keys.ts';
import { suggestTable } from './table.ts';

/** Rows that are looked at. */
const SAMPLE_ROWS = 300;
const TABLE = /\.(csv|tsv|tab|txt)$/i;

/**
 * A first mapping for tables, as YAML that loads as it is: by the header and the first rows, with a
 * comment for every column. Null where none of the files is a table.
 */
export async function suggest(files: readonly DecodedFile[]): Promise<string | null> {
  const sampled: Array<SampledTable & { head: Head; delimiter: string }> = [];
  for (const file of files) {
    if (!TABLE.test(file.name) || file.encoding.label === null) continue;
    const text = await headOf(file);
    const delimiter = delimiterOf(file.name, text);
    const head = headOfTable(sample(text, delimiter, SAMPLE_ROWS));
    if (!head) continue;
    const columns = head.names.map((name, index) => ({
      ...sortColumn(
        head.isMadeUp ? '' : name,
        head.rows.map((row) => row[index] ?? ''),
      ),
      name,
    }));
    sampled.push({ name: file.name.replace(/^.*[/\\]/, ''), columns, head, delimiter });
  }
  const linked = withReferences(sampled);
  const tables = sampled.flatMap(({ name, columns, head, delimiter }, at) =>
    suggestTable(name, linked[at]?.columns ?? columns, { ...head, delimiter }),
  );
  const names = sampled.map(({ name }) => name);
  const [first] = names;
  if (first === undefined) return null;
  const title = first.replace(/\.[^.]*$/, '');
  return [
    '# A first mapping, made from the header and the first rows. Read it, correct it, keep it: docs/import.md says what it may hold.',
    'dataset:',
    `  id: ${slug(title) || 'table'}`,
    `  title: ${JSON.stringify(title)}`,
    'source:',
    `  title: ${JSON.stringify(names.join(', '))}`,
    '  # publisher: who published it; url: where; publishedOn: when (2024-05, 2024-05-17)',
    '# OFFICIAL: a record or a party itself; NAMED, ANONYMOUS: people; OUTLET: a publication; ANALYSIS: a conclusion.',
    'basis: OUTLET',
    'tables:',
    ...tables,
    '',
  ].join('\n');
}
