'use strict';
/**
 * Which databases tests may use: empty ones, and ones that an earlier run left behind. While tests
 * hold a database a node of theirs marks it, so that a run that was killed does not lock the next
 * one out, and a database with someone's data is never touched.
 */
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../../server/launch/checkout.cjs');
const { ask, withConnection } = require('./ready.cjs');

const mark = 'LiaisonTestDatabase';

/** Rejects, with a sentence for people, unless the database is empty or marked. */
async function mayUse(access) {
  const [{ nodes, marks }] = await ask(
    access,
    `MATCH (n) RETURN count(n) AS nodes, count(CASE WHEN n:${mark} THEN 1 END) AS marks`,
  );
  if (nodes === 0 || marks > 0) return;
  throw new Error(
    `TEST_NEO4J_URI must name an empty database, since tests delete everything in it; ${access.uri} ` +
      `(database ${access.database}) holds ${nodes} nodes. Name another one, or empty it yourself.`,
  );
}

/** Empties the database, its constraints and indexes with it. */
function wipe(access) {
  return withConnection(access, (run) => empty(run, new Set()));
}

/**
 * Empties the database and keeps the constraints and indexes that Liaison makes: without them Neo4j
 * would forget every plan, and plan each query anew for each suite.
 */
function clear(access) {
  return withConnection(access, (run) => empty(run, ours()));
}

async function empty(run, kept) {
  await run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS');
  const constraints = await run('SHOW CONSTRAINTS YIELD name');
  for (const { name } of constraints) if (!kept.has(name)) await run(`DROP CONSTRAINT \`${name}\` IF EXISTS`);
  const indexes = await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
  for (const { name } of indexes) if (!kept.has(name)) await run(`DROP INDEX \`${name}\` IF EXISTS`);
}

/** Names in `cypher/schema/`. */
function ours() {
  const folder = path.join(root, 'cypher', 'schema');
  const texts = fs.readdirSync(folder).map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
  return new Set(texts.map((text) => /^CREATE (?:INDEX|CONSTRAINT) (\w+) IF NOT EXISTS/m.exec(text)?.[1]));
}

/** Takes a database for tests: checked, emptied, marked. */
async function claim(access) {
  await mayUse(access);
  await clear(access);
  await ask(access, `CREATE (:${mark})`);
}

module.exports = { mayUse, claim, clear, wipe };
