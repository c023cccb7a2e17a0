'use strict';
/**
 * Neo4j by way of Docker: the service of docker-compose.yml under a project name, port and password
 * of its own, so that a Liaison already running from the same file is left alone.
 */
const { randomBytes } = require('node:crypto');
const path = require('node:path');
const { run, succeeds } = require('../support/command.cjs');
const { waitForQuery } = require('./ready.cjs');
const { freePort } = require('./server.cjs');

const file = path.resolve(__dirname, '../../docker-compose.yml');

/** Whether an engine answers, not merely whether the client is installed. */
async function isRunning() {
  return (await succeeds('docker', ['info'])) && (await succeeds('docker', ['compose', 'version']));
}

/**
 * Resolves when the service answers queries; `stop` removes its container, network and volume.
 * `onStart` gets `stop` as soon as there may be something to remove.
 */
async function startService({ port, password, onStart = () => {} } = {}) {
  const chosen = port || (await freePort());
  const secret = password || randomBytes(18).toString('base64url');
  const compose = ['compose', '-p', `liaison-test-${chosen}`, '-f', file];
  const env = { ...process.env, NEO4J_PASSWORD: secret, NEO4J_PORT: String(chosen) };
  let stopping;
  const stop = () =>
    (stopping ??= run('docker', [...compose, 'down', '--volumes', '--timeout', '20'], { env }));
  const access = { uri: `bolt://127.0.0.1:${chosen}`, user: 'neo4j', password: secret, database: 'neo4j' };
  onStart(stop);
  try {
    await run('docker', [...compose, 'up', '--detach', '--quiet-pull', 'neo4j'], { env });
    await waitForQuery(access);
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
  return { ...access, stop };
}

module.exports = { isRunning, startService };
