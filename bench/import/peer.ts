import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import type { World } from './world.ts';

const BATCH = 10_000;

const CONSTRAINTS = ['Entity', 'Source', 'Evidence'].map(
  (label) => `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
);
const NODES = (label: string) => `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row`;
const relations = (type: string) => `UNWIND $rows AS row
MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
MERGE (a)-[r:${type} {id: row.id}]->(b) SET r += row.properties`;
const EVIDENCE = `UNWIND $rows AS row
MATCH (s:Source {id: row.source})
MERGE (v:Evidence {id: row.id}) SET v += row
MERGE (v)-[:IN]->(s)`;

/**
 * The same world as Neo4j's manual has a load from an application: constraints, then `UNWIND` and
 * `MERGE` in transactions of 10,000 rows. Relations and evidence as they are, without histories.
 */
export async function loadByMerge(driver: Driver, database: string, world: World): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
  const write = async (text: string, rows: object[]) => {
    for (let at = 0; at < rows.length; at += BATCH)
      await session.executeWrite((transaction) =>
        transaction.run(text, { rows: rows.slice(at, at + BATCH) }),
      );
  };
  try {
    for (const constraint of CONSTRAINTS) await session.run(constraint);
    await session.run('CALL db.awaitIndexes(60)');
    await write(
      NODES('Entity'),
      world.entities.map(({ id, kind, name, country }) => ({ id, kind, name, country })),
    );
    await write(
      NODES('Source'),
      world.sources.map(({ id, publisher, title, publishedOn }) => ({ id, publisher, title, publishedOn })),
    );
    for (const type of new Set(world.relations.map((one) => one.type)))
      await write(
        relations(type),
        world.relations
          .filter((one) => one.type === type)
          .map(({ id, from, to, dataset, history }) => ({
            id,
            from,
            to,
            properties: { dataset, status: history[0]?.status, start: history[0]?.start?.text },
          })),
      );
    await write(EVIDENCE, world.evidence.map(plain));
  } finally {
    await session.close();
  }
}

const plain = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
