import type { Access, Loader } from './loader.ts';
import { grouped, merging } from './merging.ts';

const LABELS = ['Entity', 'Source', 'Evidence'];
const CONSTRAINT = (label: string) => `CREATE CONSTRAINT FOR (n:${label}) REQUIRE n.id IS UNIQUE`;
const NODES = (label: string) => `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row`;
const RELATIONS = (type: string) => `UNWIND $rows AS row
MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
MERGE (a)-[r:${type} {id: row.id}]->(b) SET r += row.properties`;
const EVIDENCE = `UNWIND $rows AS row
MATCH (s:Source {id: row.source})
MERGE (v:Evidence {id: row.id}) SET v += row
MERGE (v)-[:IN]->(s)`;

/**
 * The same world as Neo4j's manual has a load from an application: relations and evidence as they
 * are, without histories, without a way to a relation by its id, without changes.
 */
export function bare(access: Access): Loader {
  const { driver, merge, run } = merging(access);
  return {
    async prepare() {
      for (const label of LABELS) await run(CONSTRAINT(label));
      await run('CALL db.awaitIndexes(60)');
    },
    async nodes({ entities, sources }) {
      await merge(
        NODES('Entity'),
        entities.map(({ id, kind, name, country }) => ({ id, kind, name, country })),
      );
      await merge(
        NODES('Source'),
        sources.map(({ id, publisher, title, publishedOn }) => ({ id, publisher, title, publishedOn })),
      );
    },
    async part({ relations, evidence }) {
      for (const [type, group] of grouped(relations, (one) => one.type)) {
        const rows = group.map(({ id, from, to, dataset, history }) => ({
          id,
          from,
          to,
          properties: { dataset, status: history[0]?.status, start: history[0]?.start?.text },
        }));
        await merge(RELATIONS(type), rows);
      }
      await merge(EVIDENCE, evidence.map(plain));
    },
    close: () => driver.close(),
  };
}

const plain = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
