import { setTimeout as sleep } from 'node:timers/promises';
import { openConnection, type Connection } from './connection.ts';
import { closed, explain, isBusy } from './failures.ts';

/** A load writes the same pages again and again: they go from the log into the file every 256 MB, not every 4. */
const SETTINGS =
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = 1; PRAGMA cache_size = -65536; PRAGMA temp_store = 2; PRAGMA wal_autocheckpoint = 65536; PRAGMA journal_size_limit = 67108864;';

const RETRY_MILLISECONDS = 25;

export interface Writer {
  /**
   * Runs `work` in a transaction, one after another; it commits when `work` resolves and leaves no
   * trace when it throws. Throws StoreUnavailableError where the file can't be written.
   */
  transaction<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result>;
  /** Looks at the file without waiting for its lock. */
  look<Result>(read: (connection: Connection) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** The one connection that writes. `patience`: for how many milliseconds another program's lock is waited for. */
export async function openWriter(file: string, patience: number): Promise<Writer> {
  let connection: Connection | null = null;
  let last: Promise<unknown> = Promise.resolve();
  try {
    connection = openConnection(file);
    await whileBusy(patience, () => connection!.exec(SETTINGS));
  } catch (error) {
    connection?.close();
    throw explain(file, error);
  }

  async function transaction<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const open = connection;
    if (!open) throw closed(file);
    try {
      await whileBusy(patience, () => open.exec('BEGIN IMMEDIATE'));
      try {
        const result = await work(open);
        await whileBusy(patience, () => open.exec('COMMIT'));
        return result;
      } catch (error) {
        // Some failures (a full disk) have ended the transaction already; then this one says so.
        await open.exec('ROLLBACK').catch(() => undefined);
        throw error;
      }
    } catch (error) {
      throw explain(file, error);
    }
  }

  async function look<Result>(read: (connection: Connection) => Promise<Result>): Promise<Result> {
    if (!connection) throw closed(file);
    try {
      return await read(connection);
    } catch (error) {
      throw explain(file, error);
    }
  }

  /** One after another: a connection takes one call at a time. */
  function next<Result>(run: () => Promise<Result>): Promise<Result> {
    const mine = last.then(run);
    last = mine.catch(() => undefined);
    return mine;
  }

  return {
    transaction: (work) => next(() => transaction(work)),
    look: (read) => next(() => look(read)),
    async close() {
      await last;
      connection?.close();
      connection = null;
    },
  };
}

/**
 * Tries again while another program holds the lock. Waiting is done here and not in the library,
 * whose few threads the readers need.
 */
async function whileBusy(patience: number, run: () => Promise<void>): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!isBusy(error) || Date.now() >= until) throw error;
      await sleep(RETRY_MILLISECONDS);
    }
  }
}
