import type { GraphStore } from './port.ts';

/** Which database, and where. */
export type StoreConfig =
  | { engine: 'sqlite'; file: string }
  | { engine: 'neo4j'; uri: string; user: string; password: string; database: string };

/**
 * Opens the store of the configured engine; only that engine's adapter and driver are loaded.
 *
 * @throws StoreUnavailableError where the database can't be reached or its file can't be used.
 */
export async function openStore(config: StoreConfig): Promise<GraphStore> {
  if (config.engine === 'neo4j') {
    const { openNeo4jStore } = await import('./neo4j/store.ts');
    return openNeo4jStore(config);
  }
  const { openSqliteStore } = await import('./sqlite/store.ts');
  return openSqliteStore(config);
}
