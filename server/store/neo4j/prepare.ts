import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import type { QueryName } from './queries/names.ts';
import { checkLayout, LAYOUT } from './layout.ts';
import { QUERY_NAMES } from './queries/names.ts';
import { writeInTransaction } from './write.ts';

/** Constraints and indexes, each in its own transaction as Neo4j wants it; then waits until they can be used. */
export async function prepare(database: Database): Promise<void> {
  await checkLayout(database);
  for (const name of QUERY_NAMES.filter(isSchema)) {
    await writeInTransaction(database, (transaction) => transaction.run(name, {}));
  }
  await writeInTransaction(database, async (transaction) => {
    await transaction.run('catalogue/await-indexes', { seconds: 300 });
    await transaction.run('catalogue/mark-store', { store: randomUUID(), layout: LAYOUT });
  });
}

function isSchema(name: QueryName): boolean {
  return name.startsWith('schema/');
}
