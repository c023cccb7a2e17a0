import { test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { openStore } from '../../server/store/choose.ts';
import { describeStore } from './contract.ts';

const { TEST_NEO4J_URI: uri, TEST_NEO4J_USER: user, TEST_NEO4J_PASSWORD: password, TEST_NEO4J_DATABASE: database = 'neo4j' } = process.env;

if (uri === undefined || user === undefined || password === undefined) {
  test('a Neo4j to test on', () => {
    throw new Error(
      'Expected TEST_NEO4J_URI, TEST_NEO4J_USER and TEST_NEO4J_PASSWORD to name a Neo4j whose data may be deleted; ' +
        'run these tests by `npm test`, which starts one, or set the variables.',
    );
  });
} else {
  describeStore('neo4j', {
    open: () => openStore({ engine: 'neo4j', uri, user, password, database }),
    empty: async () => {
      const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
      try {
        await driver.executeQuery('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS', {}, { database }).catch(async () => {
          await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database });
        });
      } finally {
        await driver.close();
      }
    },
  });
}
