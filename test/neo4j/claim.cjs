'use strict';
/**
 * Which databases tests may use: empty ones, and ones that an earlier run left behind. While tests
 * hold a database a node of theirs marks it, so that a run that was killed does not lock the next
 * one out, and a database with someone's data is never touched.
 */
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
  return withConnection(access, async (run) => {
    await run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS');
    const constraints = await run('SHOW CONSTRAINTS YIELD name');
    for (const { name } of constraints) await run(`DROP CONSTRAINT \`${name}\` IF EXISTS`);
    const indexes = await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
    for (const { name } of indexes) await run(`DROP INDEX \`${name}\` IF EXISTS`);
  });
}

/** Takes a database for tests: checked, emptied, marked. */
async function claim(access) {
  await mayUse(access);
  await wipe(access);
  await ask(access, `CREATE (:${mark})`);
}

module.exports = { mayUse, claim, wipe };
