import { slug } from '../ids.ts';
import type { Column } from './columns.ts';
import { entitiesOf } from './entities.ts';
import { foldHeader, kindSaid } from './headers.ts';
import { shareOf } from './looks.ts';

/** A table with its columns, as far as they are known by themselves. */
export interface SampledTable {
  name: string;
  columns: readonly Column[];
}

/** By which column a table tells its entities apart, so that others name them by it. */
interface Key {
  table: SampledTable;
  column: Column;
  values: ReadonlySet<string>;
  kind: string;
  /** Beginnings of words by which another table's header may mean it. */
  stems: ReadonlySet<string>;
}

/** Headers of who of the same table stands above. */
const SUPERIOR = /\b(parent|superior|manager|reports to|mutter|ubergeordnet\w*|mere|padre|matriz)\b/;

/** How much of a column has to be found among the ids of a table. */
const MOSTLY = 0.6;

/**
 * Tables that name each other's entities by ids ("person_id", and "id" in people.csv): the columns with
 * these ids refer to what the other table describes, and that table's entities bear them.
 */
export function withReferences(tables: readonly SampledTable[]): SampledTable[] {
  const keys = tables.flatMap((table) => keyOf(table) ?? []);
  const used = new Set<Column>();
  const referring = tables.map((table) => ({
    ...table,
    columns: table.columns.map((column): Column => {
      const key = keys.find((one) => one.column !== column && refersTo(column, one, keys));
      if (!key || keys.some((one) => one.column === column)) return column;
      used.add(key.column);
      return {
        ...column,
        sort: 'reference',
        why: `its values are ids of ${key.table.name}`,
        kind: key.kind,
        id: idBy(key.table, column),
      };
    }),
  }));
  return referring.map((table) => ({
    ...table,
    columns: table.columns.map((column) =>
      used.has(column)
        ? { ...column, sort: 'key', why: 'other tables name its rows by it', id: idBy(table, column) }
        : isNamedTwice(column, table.columns)
          ? { ...column, sort: 'text', why: 'the id beside it says who' }
          : column,
    ),
  }));
}

/** An id as both tables write it: of the table that describes, and the value. */
const idBy = ({ name }: SampledTable, column: Column) =>
  `{@dataset}:${slug(name.replace(/\.[^.]*$/, '')) || 'table'}:{${column.name}}`;

function keyOf(table: SampledTable): Key | null {
  const [entity] = entitiesOf(table.columns);
  const column = table.columns.find(
    ({ name, sort, cells, values }) =>
      sort === 'id' &&
      isOwnId(name, table.name) &&
      values.length === cells.length &&
      new Set(values).size === values.length,
  );
  if (!entity || !column) return null;
  const words = [table.name.replace(/\.[^.]*$/, ''), column.name, ...entity.columns.map(({ name }) => name)];
  return {
    table,
    column,
    values: new Set(column.values),
    kind: entity.kind,
    stems: new Set(words.flatMap(stemsOf)),
  };
}

/** Whether a header means the rows of its own table: "id", or "person id" in people.csv. */
function isOwnId(header: string, file: string): boolean {
  const name = file.replace(/\.[^.]*$/, '');
  const stems = stemsOf(header);
  return (
    stems.length === 0 ||
    stems.some((stem) => stemsOf(name).includes(stem)) ||
    (kindSaid(header) !== null && kindSaid(header) === kindSaid(name))
  );
}

/** Beginnings of words, so that "companies" and "company" are one. */
const stemsOf = (text: string) =>
  foldHeader(text)
    .split(' ')
    .filter((word) => word.length > 2 && !/^(name|names|first|last|code|number|key|ref|uuid)$/.test(word))
    .map((word) => word.slice(0, 5));

/** Whether a column holds ids of a table. Numbers are alike everywhere: there the header has to mean it, or no other table can be meant. */
function refersTo(column: Column, key: Key, keys: readonly Key[]): boolean {
  if (!['id', 'name', 'text'].includes(column.sort) || column.values.length === 0) return false;
  const isMeant = (one: Key) =>
    (one.table.columns.includes(column) && SUPERIOR.test(foldHeader(column.name))) ||
    stemsOf(column.name).some((stem) => one.stems.has(stem)) ||
    kindSaid(column.name) === one.kind;
  const found = shareOf(column.values, (value) => key.values.has(value));
  const areNumbers = column.values.every((value) => /^\d+$/.test(value));
  if (!areNumbers) return found > MOSTLY;
  if (column.sort === 'text') return false;
  // Of a long table only the beginning is known.
  if (isMeant(key)) return found > 0 || key.values.size >= 200;
  return found > MOSTLY && keys.length === 1;
}

/** Whether a name repeats what an id beside it refers to: "person_id" and "person". */
const isNamedTwice = (column: Column, columns: readonly Column[]) =>
  column.sort === 'name' &&
  columns.some(
    ({ sort, name }) =>
      sort === 'reference' && stemsOf(name).some((stem) => stemsOf(column.name).includes(stem)),
  );
