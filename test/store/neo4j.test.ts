import { afterAll, beforeAll } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { openStore } from '../../server/store/choose.ts';
import { claim, clear } from '../neo4j/claim.cjs';
import { neo4jAccess } from '../support/engines.ts';
import { lock } from '../support/lock.cjs';
import { describeStore } from './contract.ts';

/** Another file's suite may hold the one database for a while. */
const TURN_MILLISECONDS = 10 * 60_000;

let release: (() => void) | undefined;

// Without a Neo4j in the environment, neo4jAccess fails every test with a sentence that says what to do.
beforeAll(async () => {
  const access = neo4jAccess();
  release = await lock(`${access.uri}/${access.database}`);
  await claim(access);
}, TURN_MILLISECONDS);

afterAll(async () => {
  if (release) await clear(neo4jAccess()).finally(release);
}, 60_000);

describeStore('neo4j', {
  randomWorlds: 12,
  open: () => openStore({ engine: 'neo4j', ...neo4jAccess() }),
  empty: async () => {
    const { uri, user, password, database } = neo4jAccess();
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    try {
      // All but the mark by which tests know that the database is theirs. Constraints may stay.
      await driver.executeQuery(
        'MATCH (n) WHERE NOT n:LiaisonTestDatabase DETACH DELETE n',
        {},
        { database },
      );
    } finally {
      await driver.close();
    }
  },
});
