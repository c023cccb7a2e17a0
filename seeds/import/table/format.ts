import { InputError } from '../../../server/errors.ts';
import { sharedTerms } from '../formats/shared/vocabulary.ts';
import type { Format, ImportFile, ImportItem, ReadingContext } from '../items.ts';
import type { Mapping, TableMapping } from '../mapping/schema.ts';
import { rowsOf, type Row } from './csv.ts';
import { delimiterOf } from './dialect.ts';
import { tableFor } from './tableFor.ts';
import { compileRow } from './tableRow.ts';

const HEAD_CHARACTERS = 64 * 1024;

/** Tables as CSV, TSV and the like, read by a mapping. Gives items row by row; holds one file's rows of a piece at a time. */
export function tableFormat(mapping: Mapping): Format {
  return {
    id: 'table',
    label: 'Table (CSV, TSV)',
    recognizes: (name) => /\.(csv|tsv|tab|txt)$/i.test(name),
    async *read(files, _mapping, context) {
      for (const file of files) {
        const table = tableFor(mapping, file.name);
        if (table) yield* readTable(file, table, mapping, context);
      }
    },
  };
}

async function* readTable(
  file: ImportFile,
  table: TableMapping,
  mapping: Mapping,
  { dataset }: ReadingContext,
): AsyncGenerator<ImportItem> {
  const delimiter = table.delimiter ?? delimiterOf(file.name, await headOf(file));
  const rows = rowsOf(file.text(), {
    delimiter: delimiter === '\\t' || delimiter === 'tab' ? '\t' : delimiter,
    quote: table.quote === 'none' ? null : (table.quote ?? '"'),
    pad: table.ragged === 'pad',
    from: table.header ?? 1,
    width: table.columns?.length ?? null,
  });
  const surroundings = {
    dataset,
    dates: table.dates ?? mapping.dates ?? [],
    undirected: undirectedTypes(mapping),
  };
  const compile = (columns: readonly string[]) => {
    const compiled = compileRow(table, columns, surroundings);
    if (compiled.unknown.size > 0) throw unknownColumns(file.name, columns, compiled.unknown);
    return compiled;
  };
  let reader = table.columns && compile(table.columns);
  const items: ImportItem[] = [];
  const emit = (item: ImportItem) => void items.push(item);
  const take = ({ line, fields, fault }: Row) => {
    const at = { file: file.name, line };
    if (!reader && fields) {
      reader = compile(columnNames(fields));
      return;
    }
    emit({ what: 'row', at });
    if (fault) emit({ what: 'skipped', at, ...fault, severity: 'bad' });
    else {
      const found: ImportItem[] = [];
      reader?.read(fields, at, (item) => void found.push(item));
      // Half of a row may say what the whole does not: an end that can't be read is not no end.
      const isBroken = found.some((item) => item.what === 'skipped' && item.severity === 'bad');
      items.push(...onceEach(isBroken ? found.filter(({ what }) => what === 'skipped') : found));
    }
  };
  for await (const piece of rows) {
    piece.forEach(take);
    yield* items.splice(0, items.length);
  }
}

/** A problem of a cell that several relations of a row read is one problem. */
function onceEach(items: readonly ImportItem[]): ImportItem[] {
  const told = new Set<string>();
  return items.filter((item) => {
    if (item.what !== 'skipped') return true;
    const isNew = !told.has(item.detail);
    told.add(item.detail);
    return isNew;
  });
}

/** The first characters of a file. */
export async function headOf(file: ImportFile): Promise<string> {
  let head = '';
  for await (const piece of file.text()) {
    head += piece;
    if (head.length >= HEAD_CHARACTERS) break;
  }
  return head.slice(0, HEAD_CHARACTERS);
}

/** Names of columns as a mapping writes them: a nameless one is `column 3`, a repeated one `Name (2)`; braces and a first @ are left out. */
export function columnNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((written, index) => {
    const name =
      written.replace(/\s+/g, ' ').trim().replace(/^@/, '').replace(/[{}]/g, '') || `column ${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function unknownColumns(
  file: string,
  columns: readonly string[],
  unknown: ReadonlyMap<string, string>,
): InputError {
  const lines = [...unknown].map(
    ([name, hint]) =>
      `${file}:1:1: error: Expected a column \`${name}\`, which the mapping names, found none.${hint}`,
  );
  const all = columns.map((name) => `\`${name}\``).join(', ');
  return new InputError(`${lines.join('\n')}\nThe columns are ${all}.`);
}

/** Types whose ends may be read in either order: shared ones, and those that the mapping adds. */
function undirectedTypes(mapping: Mapping): Set<string> {
  const types = new Set(
    [...sharedTerms().types.values()].filter((type) => !type.directed).map(({ id }) => id),
  );
  const added = (mapping.vocabulary as { relationTypes?: unknown } | null | undefined)?.relationTypes;
  for (const type of Array.isArray(added) ? (added as Array<{ id?: unknown; directed?: unknown }>) : [])
    if (type.directed === false && typeof type.id === 'string') types.add(type.id);
  return types;
}
