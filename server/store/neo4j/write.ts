import type { ManagedTransaction } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import type { Database, Parameters } from './database.ts';
import type { QueryName } from './queries/names.ts';
import { codeOf, translateFailure } from './failures.ts';
import { insertAtMarker } from './queries/insert.ts';

/** Runs queries inside one transaction. */
export interface Transaction {
  /** @param value what stands at the query's marker, where it has one */
  run<Row extends object>(name: QueryName, parameters: Parameters, value?: string): Promise<Outcome<Row>>;
}

export interface Outcome<Row> {
  rows: Row[];
  nodesCreated: number;
  relationshipsCreated: number;
}

const MOST_TRIES = 3;
/** Another writer took the same new id first: what this one would add is there now. */
const TAKEN = 'Neo.ClientError.Schema.ConstraintValidationFailed';

/**
 * Runs `work` in one transaction, applied whole or not at all. It is run again where the driver
 * says that this may help (deadlocks, a leader that changed), or where another writer added the
 * same ids at the same time; so it must do nothing but write. `attempt` counts the latter, from 1.
 */
export async function writeInTransaction<Result>(
  database: Database,
  work: (transaction: Transaction, attempt: number) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const session = database.driver.session({
      database: database.config.database,
      defaultAccessMode: neo4j.session.WRITE,
      bookmarkManager: database.bookmarks,
    });
    try {
      return await session.executeWrite((transaction) => work(wrap(database, transaction), attempt));
    } catch (error) {
      if (codeOf(error) !== TAKEN || attempt >= MOST_TRIES)
        throw translateFailure(error, database.config, 'writing');
    } finally {
      await session.close();
    }
  }
}

function wrap({ queries }: Database, transaction: ManagedTransaction): Transaction {
  return {
    async run<Row extends object>(name: QueryName, parameters: Parameters, value?: string) {
      const text = insertAtMarker(queries[name], value === undefined ? [] : [value]);
      const { records, summary } = await transaction.run(text, parameters);
      const counters = summary.counters.updates();
      return {
        rows: records.map((record) => record.toObject() as Row),
        nodesCreated: counters.nodesCreated,
        relationshipsCreated: counters.relationshipsCreated,
      };
    },
  };
}
