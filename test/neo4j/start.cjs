'use strict';
/**
 * A Neo4j for developing against, shared by everyone on this machine: prints what to export and
 * stays in the foreground until Ctrl+C.
 *
 *   node test/neo4j/start.cjs [--port 7688] [--password …] [--heap 4g]
 *
 * With `--heap` it is set up as Neo4j distributes it, for measuring; without, for tests: small.
 */
const { findNeo4j } = require('./find.cjs');

function option(name) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

async function main() {
  const wanted = {
    port: Number(option('port')) || undefined,
    password: option('password'),
    heap: option('heap'),
  };
  const neo4j = await findNeo4j({ ...wanted, startOnly: true });
  for (const name of ['uri', 'user', 'password', 'database']) {
    process.stdout.write(`export TEST_NEO4J_${name.toUpperCase()}='${neo4j[name]}'\n`);
  }
  process.stderr.write(`${neo4j.what} is running; Ctrl+C ends it and removes its data.\n`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
    setInterval(() => {}, 1 << 30);
  });
  await neo4j.stop();
  process.exit(0);
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
