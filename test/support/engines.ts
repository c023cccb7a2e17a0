/**
 * One suite, both engines: `eachEngine('paths', (makeStore, engine) => { it(…) })`. Both are real;
 * a case that one engine can't have is skipped by name, with its reason, inside the suite.
 */
import { afterAll, beforeAll, describe } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type StoreConfig } from '../../server/store/choose.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { claim, clear, type Access } from '../neo4j/claim.cjs';
import { lock } from './lock.cjs';

/** Opens and prepares a store on the suite's database; closed when the suite ends, if not before. */
export type MakeStore = () => Promise<GraphStore>;

type Engine = GraphStore['engine'];

/** A database for one suite: taken before it, given back after it. */
interface Place {
  take(): Promise<void>;
  giveBack(): Promise<void>;
  config(): StoreConfig;
}

/** Another file's suite may hold Neo4j for a while: Community has one database for all of them. */
const turnTimeout = 10 * 60_000;

export function eachEngine(name: string, suite: (makeStore: MakeStore, engine: Engine) => void): void {
  on('sqlite', newFile());
  on('neo4j', theNeo4j());

  function on(engine: Engine, place: Place) {
    describe(`${name} on ${engine}`, () => {
      const opened: GraphStore[] = [];
      beforeAll(() => place.take(), turnTimeout);
      suite(async () => {
        const store = await openStore(place.config());
        opened.push(store);
        await store.prepare();
        return store;
      }, engine);
      // After the suite's own hooks, which may still need their stores.
      afterAll(async () => {
        await Promise.allSettled(opened.map((store) => store.close()));
        await place.giveBack();
      }, 60_000);
    });
  }
}

/** A file of its own for the suite. */
function newFile(): Place {
  let folder = '';
  return {
    take: async () => {
      folder = await mkdtemp(join(tmpdir(), 'liaison-sqlite-'));
    },
    giveBack: () => rm(folder, { recursive: true, force: true }),
    config: () => ({ engine: 'sqlite', file: join(folder, 'liaison.db') }),
  };
}

/** The one Neo4j: empty when the suite gets it, and no one else's until the suite is over. */
function theNeo4j(): Place {
  let release: (() => void) | undefined;
  return {
    take: async () => {
      const access = neo4jAccess();
      release = await lock(`${access.uri}/${access.database}`);
      await claim(access);
    },
    giveBack: async () => {
      if (!release) return;
      await clear(neo4jAccess()).finally(release);
    },
    config: () => ({ engine: 'neo4j', ...neo4jAccess() }),
  };
}

/** What `npm test` sets for the tests; throws when they were started without it. */
export function neo4jAccess(): Access {
  const { TEST_NEO4J_USER, TEST_NEO4J_PASSWORD, TEST_NEO4J_DATABASE } = process.env;
  // A server of the worker's own, where there are several.
  const TEST_NEO4J_URI =
    process.env[`TEST_NEO4J_URI_${process.env.JEST_WORKER_ID ?? ''}`] ?? process.env.TEST_NEO4J_URI;
  if (!TEST_NEO4J_URI || !TEST_NEO4J_PASSWORD) {
    throw new Error(
      'This test needs a real Neo4j, named by TEST_NEO4J_URI, and there is none in the environment. ' +
        'Run the tests by `npm test` (it finds or starts one), or export what `node test/neo4j/start.cjs` prints.',
    );
  }
  return {
    uri: TEST_NEO4J_URI,
    user: TEST_NEO4J_USER ?? 'neo4j',
    password: TEST_NEO4J_PASSWORD,
    database: TEST_NEO4J_DATABASE ?? 'neo4j',
  };
}

/** The settings by which a program of ours finds that Neo4j. */
export function neo4jSettings(): Record<string, string> {
  const { uri, user, password, database } = neo4jAccess();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
}
