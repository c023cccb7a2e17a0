import type { RecordShape } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import { setTimeout as wait } from 'node:timers/promises';
import type { ReadContext } from '../port.ts';
import type { Database, Parameters } from './database.ts';
import type { QueryName } from './queries/names.ts';
import { TimeoutError } from '../../errors.ts';
import { shownAddress } from './config.ts';
import { timeLeft } from './database.ts';
import { translateFailure } from './failures.ts';
import { insertAtMarker } from './queries/insert.ts';

const MOST_TRIES = 4;
const FIRST_PAUSE = 40;
// setTimeout takes no more; a deadline further off than this is none.
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Runs one query as an auto-commit read (half the round trips of a managed transaction), and
 * again where the driver says that trying again may help: a read is safe to repeat.
 *
 * @param types what stands at the query's marker, where it has one
 * @returns the rows, a plain object per row
 * @throws TimeoutError as soon as the deadline passes; the server is told to stop
 */
export async function read<Row extends RecordShape>(
  database: Database,
  name: QueryName,
  parameters: Parameters,
  context: ReadContext,
  types?: readonly string[],
): Promise<Row[]> {
  const text = insertAtMarker(database.queries[name], types);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readOnce<Row>(database, name, text, parameters, context);
    } catch (error) {
      if (attempt >= MOST_TRIES || !isWorthTrying(error))
        throw translateFailure(error, database.config, name);
      const pause = FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + Math.random());
      if (pause >= timeLeft(context)) throw translateFailure(error, database.config, name);
      await wait(pause);
    }
  }
}

function isWorthTrying(error: unknown): boolean {
  return error instanceof Error && neo4j.isRetryableError(error);
}

async function readOnce<Row extends RecordShape>(
  database: Database,
  name: QueryName,
  text: string,
  parameters: Parameters,
  context: ReadContext,
): Promise<Row[]> {
  const left = timeLeft(context);
  if (left <= 0) throw tooLate(database, name);
  const session = database.driver.session({
    database: database.config.database,
    defaultAccessMode: neo4j.session.READ,
    bookmarkManager: database.bookmarks,
  });
  const clock = alarm(Math.min(left, LONGEST_TIMER), () => tooLate(database, name));
  const answer = session.run<Row>(text, parameters, { timeout: Math.min(left, LONGEST_TIMER) });
  try {
    const { records } = await Promise.race([answer, clock.rings]);
    return records.map((record) => record.toObject());
  } finally {
    clock.stop();
    // Closing resets the connection, which stops a query that still runs; nobody waits for that.
    answer.catch(() => undefined);
    session.close().catch(() => undefined);
  }
}

function alarm(milliseconds: number, error: () => Error): { rings: Promise<never>; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const rings = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(error()), milliseconds);
  });
  return { rings, stop: () => clearTimeout(timer) };
}

function tooLate({ config }: Database, name: QueryName): TimeoutError {
  return new TimeoutError(
    `Neo4j at ${shownAddress(config)} did not finish "${name}" in time. Ask for less, or allow it more time.`,
  );
}
