import neo4j from 'neo4j-driver';
import type { Neo4jConfig } from './config.ts';
import type { Database } from './database.ts';
import { connect } from './connect.ts';
import { loadQueries } from './queries/load.ts';
import { read } from './read.ts';

const PATIENCE = 15_000;

/**
 * Loads the queries, connects, and asks the named database something: a server lets us in before
 * it is known whether it has that database.
 *
 * @throws StoreUnavailableError that says what to do; Error where a query file is wrong
 */
export async function openDatabase(config: Neo4jConfig): Promise<Database> {
  const queries = loadQueries();
  const database = { config, queries, driver: await connect(config), bookmarks: neo4j.bookmarkManager() };
  try {
    await read(database, 'catalogue/ping', {}, { deadline: Date.now() + PATIENCE });
    return database;
  } catch (error) {
    await database.driver.close();
    throw error;
  }
}
