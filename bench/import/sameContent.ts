import type { Entity, Relation } from '../../server/model/types.ts';
import { openStore } from '../../server/store/choose.ts';
import { digestOf, filled } from '../../server/store/neo4j/rows/digest.ts';
import { entityProperties } from '../../server/store/neo4j/rows/entity.ts';
import { evidenceRow } from '../../server/store/neo4j/rows/evidence.ts';
import { relationRow } from '../../server/store/neo4j/rows/relation.ts';
import { sourceProperties } from '../../server/store/neo4j/rows/source.ts';
import type { Access, Loader } from './loader.ts';
import { grouped, merging } from './merging.ts';

const NODES = (labels: string) =>
  `UNWIND $rows AS row MERGE (n:${labels.split(':')[0]} {id: row.id}) SET n:${labels}, n += row`;
const RELATIONS = (type: string) => `UNWIND $rows AS row
MATCH (a:Entity {id: row.key.from}) MATCH (b:Entity {id: row.key.to})
MERGE (a)-[r:${type} {id: row.key.id}]->(b) SET r += row.properties
MERGE (k:RelationId {id: row.key.id}) SET k += row.key`;
const EVIDENCE = `UNWIND $rows AS row
MATCH (s:Source {id: row.source})
MERGE (v:Evidence {id: row.id}) SET v += row
MERGE (v)-[:IN]->(s)`;

/** All that our load leaves in the database, nodes, properties and indexes, but written as the manual shows it. */
export function sameContent(access: Access): Loader {
  const { driver, merge } = merging(access);
  return {
    async prepare() {
      const store = await openStore({ engine: 'neo4j', ...access });
      await store.prepare();
      await store.close();
    },
    async nodes({ entities, sources }) {
      for (const [kind, group] of grouped(entities, (one) => one.kind))
        await merge(NODES(`Entity:${kind}`), group.map(entityRow));
      await merge(
        NODES('Source'),
        sources.map((one) => filled({ ...sourceProperties(one), digest: digestOf(sourceProperties(one)) })),
      );
    },
    async part({ relations, evidence }) {
      for (const [type, group] of grouped(relations, (one) => one.type))
        await merge(RELATIONS(type), group.map(relationRows));
      await merge(
        EVIDENCE,
        evidence.map((piece) => filled(evidenceRow(piece))),
      );
    },
    close: () => driver.close(),
  };
}

function entityRow(entity: Entity) {
  const properties = entityProperties(entity);
  return filled({ ...properties, digest: digestOf(properties) });
}

/** What lies on the relationship, and what on the node of its id. */
function relationRows(relation: Relation) {
  const row = filled(relationRow(relation));
  const { type, from, to, changes, lastChange, digest, ...properties } = row;
  const { id, dataset } = properties;
  return { key: { id, type, from, to, dataset, changes, lastChange, digest }, properties };
}
