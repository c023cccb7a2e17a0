'use strict';
/**
 * A real Neo4j for the tests, found or started. In this order: TEST_NEO4J_URI (never NEO4J_URI,
 * since tests delete what they find), a running Docker engine, Java 17 or newer with the jars.
 */
const { mayUse, wipe } = require('./claim.cjs');
const docker = require('./docker.cjs');
const jars = require('./jars.cjs');
const { waitForQuery } = require('./ready.cjs');
const { startServer } = require('./server.cjs');
const { withLock } = require('../support/lock.cjs');

const advice = `The tests need a real Neo4j and found none. Do one of these, then run the tests again:
  - start Docker (Docker Desktop, or \`systemctl start docker\`), or
  - install Java 17 or newer and Maven (Debian, Ubuntu: apt-get install openjdk-17-jre-headless maven;
    macOS: brew install openjdk@17 maven), or
  - point TEST_NEO4J_URI, TEST_NEO4J_USER and TEST_NEO4J_PASSWORD to an EMPTY database that may be
    written to and wiped.`;

/** The database that the environment names; looked at when no one else's tests are using it. */
async function fromEnvironment({ onStart = () => {} }) {
  const access = {
    uri: process.env.TEST_NEO4J_URI,
    user: process.env.TEST_NEO4J_USER || 'neo4j',
    password: process.env.TEST_NEO4J_PASSWORD || '',
    database: process.env.TEST_NEO4J_DATABASE || 'neo4j',
  };
  await waitForQuery(access, 15);
  // What an earlier run or version left is gone before the tests, and what they leave after them.
  const emptied = () =>
    withLock(`${access.uri}/${access.database}`, async () => {
      await mayUse(access);
      await wipe(access);
    });
  await emptied();
  onStart(emptied);
  return { ...access, what: `Neo4j of TEST_NEO4J_URI (${access.uri})`, stop: async () => {} };
}

async function fromJars(options) {
  const java = jars.findJava();
  if (!java || !(jars.haveJars() || jars.hasMaven())) throw new Error(advice);
  if (!jars.haveJars())
    process.stderr.write(`Getting Neo4j ${jars.version} from Maven Central, once (123 MB) …\n`);
  const lib = await jars.ensureJars();
  const server = await startServer({ ...options, java, lib });
  const another = () => startServer({ onStart: options.onStart, password: server.password, java, lib });
  return { ...server, another, what: `Neo4j ${jars.version} (jars)` };
}

/**
 * Resolves with {uri, user, password, database, what, stop}; `stop` ends only what was started here.
 * Rejects, saying what to install, when there is no way to have one. `onStart` is called with a
 * `stop` as soon as something was started. Where there is `another`, it starts one more of the same
 * password.
 */
async function findNeo4j({ startOnly = false, ...options } = {}) {
  if (process.env.TEST_NEO4J_URI && !startOnly) return fromEnvironment(options);
  if (!(await docker.isRunning())) return fromJars(options);
  try {
    return { ...(await docker.startService(options)), what: 'Neo4j in Docker' };
  } catch (error) {
    process.stderr.write(`Docker is running but gave no Neo4j, trying Java instead: ${error.message}\n`);
    return fromJars(options);
  }
}

module.exports = { findNeo4j };
