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

/** By which columns tables tell their entities apart, so that others name them by it. */
interface Key {
  /** What ids begin with, behind the data set. */
  prefix: string;
  /** Tables with one numbering: no value is in two of them. */
  owners: Array<{ table: SampledTable; column: Column }>;
  values: ReadonlySet<string>;
  kinds: readonly string[];
  /** Beginnings of words by which another table's header may mean it. */
  stems: readonly string[];
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
  const keys = keysOf(tables);
  const own = new Map(keys.flatMap((key) => key.owners.map(({ column }) => [column, key] as const)));
  const used = new Set<Key>();
  const referring = tables.map((table) => ({
    ...table,
    columns: table.columns.map((column): Column => {
      const key = own.has(column) ? undefined : keys.find((one) => refersTo(column, one, keys));
      if (!key) return column;
      used.add(key);
      const names = key.owners.map((owner) => owner.table.name).join(', ');
      return {
        ...column,
        ...{ sort: 'reference', why: `its values are ids of ${names}`, id: idBy(key, column) },
        ...{ kind: key.kinds[0] ?? column.kind, kinds: key.kinds },
      };
    }),
  }));
  const sortOf = (column: Column, columns: readonly Column[]): Column => {
    const key = own.get(column);
    if (key && used.has(key))
      return { ...column, sort: 'key', why: 'other tables name its rows by it', id: idBy(key, column) };
    return isNamedTwice(column, columns)
      ? { ...column, sort: 'text', why: 'the id beside it says who' }
      : column;
  };
  return referring.map((table) => ({
    ...table,
    columns: table.columns.map((column) => sortOf(column, table.columns)),
  }));
}

/** An id as all tables write it: of what is numbered, and the number. */
const idBy = ({ prefix }: Key, { name }: Column) => `{@dataset}:${prefix}:{${name}}`;

const bare = (file: string) => file.replace(/\.[^.]*$/, '');

function keysOf(tables: readonly SampledTable[]): Key[] {
  const keys: Key[] = [];
  for (const table of tables) {
    const [entity] = entitiesOf(table.columns);
    if (!entity) continue;
    const ids = table.columns.filter(
      ({ sort, cells, values }) =>
        sort === 'id' && values.length === cells.length && new Set(values).size === values.length,
    );
    const shared = ids.flatMap((column) => {
      const key = keys.find((one) => isOneNumbering(one, column));
      return key ? [{ key, column }] : [];
    })[0];
    const column = shared?.column ?? ids.find(({ name }) => isOwnId(name, table.name));
    if (!column) continue;
    const found: Key = {
      prefix: slug(bare(table.name)) || 'table',
      owners: [{ table, column }],
      values: new Set(column.values),
      kinds: entity.kinds,
      stems: [bare(table.name), column.name, ...entity.columns.map(({ name }) => name)].flatMap(stemsOf),
    };
    if (shared) keys.splice(keys.indexOf(shared.key), 1, united(shared.key, found, column));
    else keys.push(found);
  }
  return keys;
}

/** Whether a column goes on with a numbering: the same header, which says more than "id", and no number twice. */
const isOneNumbering = ({ owners, values }: Key, column: Column) =>
  stemsOf(column.name).length > 0 &&
  owners.some((owner) => foldHeader(owner.column.name) === foldHeader(column.name)) &&
  !column.values.some((value) => values.has(value));

const united = (one: Key, other: Key, column: Column): Key => ({
  prefix: slug(column.name) || one.prefix,
  owners: [...one.owners, ...other.owners],
  values: new Set([...one.values, ...other.values]),
  kinds: [...new Set([...one.kinds, ...other.kinds])],
  stems: [...one.stems, ...other.stems],
});

/** Whether a header means the rows of its own table: "id", or "person id" in people.csv. */
function isOwnId(header: string, file: string): boolean {
  const name = bare(file);
  const stems = stemsOf(header);
  return (
    stems.length === 0 ||
    haveOne(stems, stemsOf(name)) ||
    (kindSaid(header) !== null && kindSaid(header) === kindSaid(name))
  );
}

/** Beginnings of words, so that "companies" and "company" are one. */
const stemsOf = (text: string) =>
  foldHeader(text)
    .split(' ')
    .filter((word) => word.length > 2 && !/^(name|names|first|last|code|number|key|ref|uuid)$/.test(word))
    .map((word) => word.slice(0, 5));

/** Whether one of these words begins like one of those: "node" and "nodes". */
const haveOne = (these: readonly string[], those: readonly string[]) =>
  these.some((one) => those.some((other) => one.startsWith(other) || other.startsWith(one)));

/** Whether a column holds ids of a table. Numbers are alike everywhere: there the header has to mean it, or no other table can be meant. */
function refersTo(column: Column, key: Key, keys: readonly Key[]): boolean {
  if (!['id', 'name', 'text'].includes(column.sort) || column.values.length === 0) return false;
  const isMeant = (one: Key) =>
    (one.owners.some(({ table }) => table.columns.includes(column)) &&
      SUPERIOR.test(foldHeader(column.name))) ||
    haveOne(stemsOf(column.name), one.stems) ||
    one.kinds.includes(kindSaid(column.name) ?? '');
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
      sort === 'reference' && stemsOf(name).some((stem) => haveOne([stem], stemsOf(column.name))),
  );
