import type { ReadContext } from '../port.ts';
import { openConnection, type Connection, type Parameters } from './connection.ts';
import { closed, explain, tooLate } from './failures.ts';
import type { Statement } from './statement.ts';

/** More reads at once than this only take turns on the processor. */
const MOST_CONNECTIONS = 4;
const INTERRUPT_AGAIN_MILLISECONDS = 20;
const LONGEST_TIMER = 2_147_483_647;

const SETTINGS =
  'PRAGMA query_only = 1; PRAGMA cache_size = -32000; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = 2;';

export interface Readers {
  /**
   * The rows of a statement. Throws TimeoutError as soon as the deadline passes, and interrupts
   * the statement; StoreUnavailableError where the file can't be read.
   */
  read: <Row>(statement: Statement, parameters: Parameters, context: ReadContext) => Promise<Row[]>;
  close: () => void;
}

/** A few connections that can only read, opened as they are needed. */
export function openReaders(file: string): Readers {
  const idle: Connection[] = [];
  const waiting: Array<(connection: Connection) => void> = [];
  let opened = 0;
  let isClosed = false;

  async function acquire(): Promise<Connection> {
    const free = idle.pop();
    if (free) return free;
    if (opened >= MOST_CONNECTIONS) return new Promise((resolve) => waiting.push(resolve));
    opened += 1;
    try {
      const connection = openConnection(file);
      await connection.exec(SETTINGS);
      return connection;
    } catch (error) {
      opened -= 1;
      throw error;
    }
  }

  function release(connection: Connection): void {
    const next = waiting.shift();
    if (next) next(connection);
    else if (isClosed) connection.close();
    else idle.push(connection);
  }

  async function run<Row>(
    statement: Statement,
    parameters: Parameters,
    isLate: { at: boolean },
  ): Promise<Row[]> {
    const connection = await acquire();
    let again: NodeJS.Timeout | undefined;
    try {
      // Waiting for a connection, or for the statement to be prepared, may outlast the deadline.
      if (isLate.at) throw tooLate(statement.name);
      if (isClosed) throw closed(file);
      again = setInterval(() => {
        if (isLate.at) connection.interrupt();
      }, INTERRUPT_AGAIN_MILLISECONDS);
      return await connection.read<Row>(statement, parameters);
    } finally {
      clearInterval(again);
      release(connection);
    }
  }

  return {
    async read<Row>(statement: Statement, parameters: Parameters, { deadline }: ReadContext) {
      if (isClosed) throw closed(file);
      const left = deadline - Date.now();
      if (left <= 0) throw tooLate(statement.name);
      const isLate = { at: false };
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(
          () => {
            isLate.at = true;
            reject(tooLate(statement.name));
          },
          Math.min(left, LONGEST_TIMER),
        );
      });
      try {
        return await Promise.race([run<Row>(statement, parameters, isLate), late]);
      } catch (error) {
        throw explain(file, error);
      } finally {
        clearTimeout(timer);
      }
    },
    close() {
      isClosed = true;
      for (const connection of idle.splice(0)) connection.close();
    },
  };
}
