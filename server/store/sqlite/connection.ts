import { openDatabase, type LibsqlDatabase, type LibsqlStatement, type Parameter } from './libsql.ts';
import type { Statement } from './statement.ts';

/** Long enough not to fail for a moment's lock, short enough not to hold one of the library's few threads. */
const BUSY_MILLISECONDS = 50;

export type Parameters = Readonly<Record<string, Parameter>>;

/** One connection to the file. Takes one call at a time; its statements stay prepared. */
export interface Connection {
  exec(sql: string): Promise<void>;
  /** The rows of a SELECT. All of the work is done off the caller's thread. */
  read<Row>(statement: Statement, parameters: Parameters): Promise<Row[]>;
  /** Runs a statement that writes; the rows that it returns. */
  change<Row>(statement: Statement, parameters: Parameters): Promise<Row[]>;
  /** Stops what `read` is doing as soon as it can be stopped; harmless when it is doing nothing. */
  interrupt(): void;
  close(): void;
}

export function openConnection(file: string): Connection {
  const database: LibsqlDatabase = openDatabase(file, BUSY_MILLISECONDS);
  const prepared = new Map<string, LibsqlStatement>();
  let isRunning = false;

  async function run(key: string, text: string, parameters: Parameters): Promise<unknown[][]> {
    let ready = prepared.get(key);
    if (!ready) {
      ready = await database.prepare(text);
      if (ready.columns().length > 0) ready.raw(true);
      prepared.set(key, ready);
    }
    isRunning = true;
    try {
      return [...(await ready.iterate({ ...parameters }))];
    } finally {
      isRunning = false;
    }
  }

  return {
    exec: (sql) => database.exec(sql),
    async read<Row>(statement: Statement, parameters: Parameters) {
      const [row] = await run(statement.name, inOneRow(statement), parameters);
      const rows = JSON.parse(String(row?.[0])) as unknown[][];
      return rows.map((values) => named<Row>(statement, values));
    },
    async change<Row>(statement: Statement, parameters: Parameters) {
      const rows = await run(`change ${statement.name}`, statement.text, parameters);
      return rows.map((values) => named<Row>(statement, values));
    },
    interrupt() {
      if (isRunning) database.interrupt();
    },
    close() {
      prepared.clear();
      database.close();
    },
  };
}

/**
 * The library computes only the first row off the caller's thread. Asked for as one row of JSON,
 * all of an answer is computed there, can be interrupted, and crosses over as one text. What is
 * JSON already is put in as it is: to have it read and written once more would double the time.
 */
function inOneRow({ text, columns }: Statement): string {
  const values = columns.map(({ name, json }) =>
    json ? `coalesce("${name}", 'null')` : `json_quote("${name}")`,
  );
  return `SELECT '[' || coalesce(group_concat('[' || ${values.join(" || ',' || ")} || ']'), '') || ']' FROM (${text})`;
}

function named<Row>({ columns }: Statement, values: unknown[]): Row {
  return Object.fromEntries(columns.map(({ name }, index) => [name, values[index]])) as Row;
}
