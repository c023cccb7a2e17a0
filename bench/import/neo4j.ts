/**
 * Loading relations with evidence into Neo4j, beside `UNWIND … MERGE` of the same relations and
 * statements, and a second load of what is there. Needs an empty database that may be wiped:
 * TEST_NEO4J_URI, _USER, _PASSWORD, _DATABASE. RELATIONS sets how many (100,000), ROUNDS how often (3).
 */
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { openStore } from '../../server/store/choose.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { loadByMerge } from './peer.ts';
import { world } from './world.ts';
import type { World } from './world.ts';

const { mayUse, wipe } = createRequire(import.meta.url)('../../test/neo4j/claim.cjs') as {
  mayUse: (access: Access) => Promise<void>;
  wipe: (access: Access) => Promise<void>;
};

interface Access {
  uri: string;
  user: string;
  password: string;
  database: string;
}

export const benchmark = {
  name: 'import-neo4j',
  measures: 'seconds to load relations with their evidence and histories, and to load the same again',
  peer: 'UNWIND … MERGE in transactions of 10,000, without histories',
  run,
};

const RELATIONS = Number(process.env.RELATIONS ?? 100_000);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const BATCH = 4_000;
const WRITERS = 2;

async function run(): Promise<object> {
  const access = accessFrom(process.env);
  await mayUse(access);
  const made = world(RELATIONS, 7);
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password), {
    disableLosslessIntegers: true,
  });
  const rounds: Array<Record<'ours' | 'oursAgain' | 'peer' | 'peerAgain', number>> = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      await wipe(access);
      const peer = await seconds(() => loadByMerge(driver, access.database, made));
      await check(driver, access, made);
      const peerAgain = await seconds(() => loadByMerge(driver, access.database, made));
      await wipe(access);
      const store = await openStore({ engine: 'neo4j', ...access });
      await store.prepare();
      const ours = await seconds(() => load(store, made));
      await check(driver, access, made);
      const oursAgain = await seconds(() => load(store, made));
      await store.close();
      rounds.push({ ours, oursAgain, peer, peerAgain });
    }
  } finally {
    await wipe(access);
    await driver.close();
  }
  const ours = median(rounds.map((one) => one.ours));
  const peer = median(rounds.map((one) => one.peer));
  return {
    machine: `${cpus().length} cores`,
    relations: RELATIONS,
    rounds,
    relationsASecond: { ours: Math.round(RELATIONS / ours), peer: Math.round(RELATIONS / peer) },
    timesAsFast: peer / ours,
    timesAsFastAgain: median(rounds.map((one) => one.peer / one.oursAgain)),
  };
}

/** What a load does once its claims are folded: entities, sources, then relations by several writers. */
async function load(store: GraphStore, { entities, sources, relations, evidence }: World): Promise<void> {
  for (let at = 0; at < entities.length; at += BATCH)
    await store.write({ entities: entities.slice(at, at + BATCH) });
  await store.write({ sources });
  const starts = Array.from({ length: Math.ceil(relations.length / BATCH) }, (_, at) => at * BATCH);
  const writer = async () => {
    for (let at = starts.shift(); at !== undefined; at = starts.shift())
      await store.write({
        relations: relations.slice(at, at + BATCH),
        evidence: evidence.slice(at, at + BATCH),
      });
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

/** A benchmark that compares different contents says nothing. */
async function check(driver: Driver, { database }: Access, { relations, evidence }: World): Promise<void> {
  const types = [...new Set(relations.map(({ type }) => type))];
  const { records } = await driver.executeQuery(
    `MATCH (v:Evidence)-[:IN]->(:Source) WITH count(v) AS evidence
     MATCH ()-[r:${types.join('|')}]->() RETURN evidence, count(r) AS relations`,
    {},
    { database },
  );
  const found = records[0]?.toObject() as { evidence: number; relations: number } | undefined;
  if (found?.relations !== relations.length || found.evidence !== evidence.length)
    throw new Error(
      `Expected ${relations.length} relations and ${evidence.length} statements, found ${JSON.stringify(found)}.`,
    );
}

function accessFrom(env: NodeJS.ProcessEnv): Access {
  const { TEST_NEO4J_URI: uri, TEST_NEO4J_PASSWORD: password } = env;
  if (!uri || !password)
    throw new Error('Expected TEST_NEO4J_URI and TEST_NEO4J_PASSWORD of a database that may be emptied.');
  const { TEST_NEO4J_USER: user = 'neo4j', TEST_NEO4J_DATABASE: database = 'neo4j' } = env;
  return { uri, user, password, database };
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
