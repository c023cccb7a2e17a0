import type { GraphStore } from '../port.ts';
import type { Neo4jConfig } from './config.ts';
import { decisionStore } from './decisions.ts';
import { openDatabase } from './open.ts';
import { prepare } from './prepare.ts';
import { catalogueReads } from './reads/catalogue.ts';
import { changeReads } from './reads/changes.ts';
import { entityReads } from './reads/entities.ts';
import { evidenceReads } from './reads/evidence.ts';
import { relationLists } from './reads/relation-lists.ts';
import { relationReads } from './reads/relations.ts';
import { sourceReads } from './reads/sources.ts';
import { walkReads } from './reads/walks.ts';
import { viewStore } from './views.ts';
import { batchWriter } from './write/batch.ts';

/**
 * The graph database: Neo4j 5.26 or newer, over Bolt.
 *
 * @throws StoreUnavailableError where the server can't be reached, is too old, or refuses the
 *   user or the database
 */
export async function openNeo4jStore(config: Neo4jConfig): Promise<GraphStore> {
  const database = await openDatabase(config);
  return {
    engine: 'neo4j',
    prepare: () => prepare(database),
    close: () => database.driver.close(),
    ...catalogueReads(database),
    ...entityReads(database),
    ...relationReads(database),
    ...relationLists(database),
    ...walkReads(database),
    ...changeReads(database),
    ...evidenceReads(database),
    ...sourceReads(database),
    ...viewStore(database),
    ...decisionStore(database),
    write: batchWriter(database),
  };
}
