/** What the adapter leaves in the database is a graph that reads well in Neo4j's own tools. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';
import type { GraphStore } from '../../server/store/port.ts';
import { LAYOUT } from '../../server/store/neo4j/layout.ts';
import { openNeo4jStore } from '../../server/store/neo4j/store.ts';
import { claim, clear } from '../neo4j/claim.cjs';
import { entity, source } from '../store/build.ts';
import { soon } from '../store/under-test.ts';
import { RELATIONS, worldBatches } from '../store/world.ts';
import { neo4jAccess } from '../support/engines.ts';
import { lock } from '../support/lock.cjs';

let release: (() => void) | undefined;
let store: GraphStore;
let driver: Driver;

beforeAll(async () => {
  const access = neo4jAccess();
  release = await lock(`${access.uri}/${access.database}`);
  await claim(access);
  driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password), {
    disableLosslessIntegers: true,
  });
  store = await openNeo4jStore(access);
  await store.prepare();
  for (const batch of worldBatches()) await store.write(batch);
}, 10 * 60_000);

afterAll(async () => {
  await driver?.close();
  await store?.close();
  if (release) await clear(neo4jAccess()).finally(release);
}, 60_000);

async function ask(query: string): Promise<unknown[]> {
  const { records } = await driver.executeQuery(query, {}, { database: neo4jAccess().database });
  return records.map((record): unknown => record.get(0));
}

describe('the graph', () => {
  it('has its kind on every entity as a label', async () => {
    expect(await ask("MATCH (e:Entity:Company {id: 'ford'}) RETURN e.name")).toEqual(['Ford']);
    expect(await ask('MATCH (e:Entity) WHERE NOT e.kind IN labels(e) RETURN e.id')).toEqual([]);
  });

  it('has relations as typed relationships between entities, findable by id', async () => {
    expect(await ask('MATCH (:Entity)-[r]->(:Entity) RETURN count(r)')).toEqual([RELATIONS.length]);
    expect(
      await ask("MATCH ({id: 'ford'})-[r:LICENSING_DEAL]->({id: 'catl'}) RETURN r.id ORDER BY r.id"),
    ).toEqual(['licence', 'licence-wider']);
    expect(
      await ask(
        'MATCH (k:RelationId) WHERE NOT EXISTS { ({id: k.from})-[r {id: k.id}]->({id: k.to}) WHERE type(r) = k.type } RETURN k.id',
      ),
    ).toEqual([]);
  });

  it('has statements in sources, origins, and sources based on others', async () => {
    expect(await ask("MATCH (:Evidence {id: 'e-licence-1'})-[:IN]->(s:Source) RETURN s.id")).toEqual([
      'paper',
    ]);
    expect(await ask("MATCH (:Evidence {id: 'e-licence-1'})-[:ORIGIN]->(s:Source) RETURN s.id")).toEqual([
      'wire',
    ]);
    expect(
      await ask("MATCH (:Source {id: 'paper'})-[:BASED_ON]->(s:Source) RETURN s.id ORDER BY s.id"),
    ).toEqual(['filing', 'wire']);
  });

  it('drops the label of a former kind', async () => {
    await store.write({ entities: [entity({ id: 'changes', kind: 'Company', name: 'Changes' })] });
    await store.write({ entities: [entity({ id: 'changes', kind: 'Place', name: 'Changes' })] });
    expect(
      await ask("MATCH (e {id: 'changes'}) UNWIND labels(e) AS label RETURN label ORDER BY label"),
    ).toEqual(['Entity', 'Place']);
  });

  it('takes no entity for a record of its own, whatever its kind is called', async () => {
    const before = (await store.datasets(soon())).length;
    await store.write({
      entities: [entity({ id: 'named-so', kind: 'Dataset', name: 'A data set that someone published' })],
    });
    await store.write({
      entities: [entity({ id: 'named-so', kind: 'Source', name: 'A data set that someone published' })],
    });
    expect(await ask("MATCH (e {id: 'named-so'}) RETURN labels(e)")).toEqual([['Entity']]);
    expect((await store.datasets(soon())).length).toBe(before);
    expect((await store.entitiesByIds(['named-so'], soon()))[0]?.kind).toBe('Source');
  });

  it('links a source to a document that comes later, once, and no more to one that it no longer repeats', async () => {
    const later = (basedOn: string[]) => ({ sources: [source({ id: 'reprint', basedOn })] });
    const repeated = () => ask("MATCH (:Source {id: 'reprint'})-[b:BASED_ON]->(s) RETURN s.id ORDER BY s.id");
    await store.write(later(['wire', 'comes-later']));
    expect(await repeated()).toEqual(['wire']);
    await store.write({ sources: [source({ id: 'comes-later' })] });
    await store.write({ sources: [source({ id: 'another' })] });
    expect(await repeated()).toEqual(['comes-later', 'wire']);
    await store.write(later(['comes-later']));
    expect(await repeated()).toEqual(['comes-later']);
    expect(await ask('MATCH (s:Source {waits: true}) RETURN s.id')).toEqual([]);
  });

  it('has what happened to a relation on the node of its id, and the day after which nothing more did', async () => {
    expect(await ask("MATCH (k:RelationId {id: 'venture'}) RETURN k.changes")).toEqual([
      [
        '2026-01-30 2026-01-30 2026-01-30 9999-99-99 ! BECAME_KNOWN',
        '2026-02-01 2026-02-01 2026-02-01 9999-99-99 ! DENIED',
      ],
    ]);
    expect(await ask("MATCH (k:RelationId {id: 'venture'}) RETURN k.lastChange")).toEqual(['2026-02-01']);
  });

  it('is refused when another Liaison wrote it, with what to do', async () => {
    await ask("MATCH (m:Meta {id: 'liaison'}) REMOVE m.layout");
    await expect(store.prepare()).rejects.toThrow(/layout 1: an older Liaison wrote it.*npm run seed/);
    await ask("MATCH (m:Meta {id: 'liaison'}) SET m.layout = 99");
    await expect(store.prepare()).rejects.toThrow(/layout 99: a newer Liaison wrote it/);
    await ask(`MATCH (m:Meta {id: 'liaison'}) SET m.layout = ${LAYOUT}`);
    await store.prepare();
  });

  it('has an index for each way in', async () => {
    const online = await ask(
      "SHOW INDEXES YIELD labelsOrTypes, properties, state, type WHERE type = 'RANGE' AND state = 'ONLINE' " +
        "RETURN labelsOrTypes[0] + '.' + properties[0] AS way",
    );
    const ways = [
      'Entity.id',
      'Entity.nameKey',
      'Entity.kind',
      'Evidence.id',
      'Evidence.relation',
      'Source.id',
      'Dataset.id',
    ];
    expect(online).toEqual(
      expect.arrayContaining([
        ...ways,
        'RelationId.id',
        'RelationId.about',
        'RelationId.follows',
        'RelationId.amends',
        'RelationId.lastChange',
      ]),
    );
  });
});
