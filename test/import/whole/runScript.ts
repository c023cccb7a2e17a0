import neo4j from 'neo4j-driver';
import { neo4jAccess } from '../../support/engines.ts';

/** Runs a Cypher script as cypher-shell does, a statement at a time, on the tests' Neo4j; gives what is there then. */
export async function runScript(script: string): Promise<{ entities: number; relations: number }> {
  const { uri, user, password, database } = neo4jAccess();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const session = driver.session({ database });
  try {
    for (const statement of script.split(/;\n/)) if (statement.trim() !== '') await session.run(statement);
    const { records } = await session.run(
      `MATCH (n:Entity) WITH count(n) AS entities
       OPTIONAL MATCH (:Entity)-[r WHERE r.status IS NOT NULL]->(:Entity)
       RETURN entities, count(r) AS relations`,
    );
    return records[0]!.toObject() as { entities: number; relations: number };
  } finally {
    await driver.close();
  }
}
