'use strict';
/**
 * Waiting until a Neo4j can be used. Its port answers a moment before its database does, so only a
 * query that comes back counts.
 */
const { setTimeout: pause } = require('node:timers/promises');

/** Gives `body` a function that runs a query, on one connection, and resolves with rows as plain objects. */
async function withConnection(access, body) {
  // Required late: the test command loads this file before it has installed anything.
  const neo4j = require('neo4j-driver');
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password), {
    connectionTimeout: 5_000,
    disableLosslessIntegers: true,
  });
  const session = driver.session({ database: access.database });
  try {
    return await body(async (query, parameters = {}) => {
      const result = await session.run(query, parameters);
      return result.records.map((record) => record.toObject());
    });
  } finally {
    await driver.close();
  }
}

/** Runs one query. */
function ask(access, query, parameters) {
  return withConnection(access, (run) => run(query, parameters));
}

async function repeat(attempt, seconds, what) {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > until) {
        throw new Error(`${what} within ${seconds} seconds: ${error.message}`, { cause: error });
      }
      await pause(150);
    }
  }
}

/** Resolves when the database answers a query; rejects with the last reason after `seconds`. */
function waitForQuery(access, seconds = 120) {
  return repeat(
    () => ask(access, 'RETURN 1 AS one'),
    seconds,
    `Neo4j at ${access.uri} did not answer a query`,
  );
}

/** Gives a brand-new server, whose password is still `neo4j`, the password of `access`. */
function setPassword(access, seconds = 120) {
  const fresh = { ...access, password: 'neo4j', database: 'system' };
  return repeat(
    () =>
      ask(fresh, "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password: access.password }),
    seconds,
    `Neo4j at ${access.uri} did not take its first password`,
  );
}

module.exports = { ask, withConnection, waitForQuery, setPassword };
