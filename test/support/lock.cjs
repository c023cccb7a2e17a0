'use strict';
/**
 * One at a time, across processes: Neo4j Community has a single database, which test files (and
 * developers sharing a server) must take turns with. A file in the temp folder names who has it; a
 * file whose process is gone is no one's.
 */
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Linked into place, so that the file never exists without its content. */
function tryTake(file) {
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, String(process.pid));
  try {
    fs.linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

/** Removes the file of a process that is gone; renamed first, so that two cleaners can't meet. */
function removeStale(file) {
  try {
    if (isAlive(Number(fs.readFileSync(file, 'utf8')))) return;
    const aside = `${file}.stale.${process.pid}`;
    fs.renameSync(file, aside);
    const taken = Number(fs.readFileSync(aside, 'utf8'));
    // Someone cleaned up and took the lock between our look and our move: give it back.
    if (isAlive(taken)) fs.linkSync(aside, file);
    fs.rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Waits for the lock of that name; resolves with the function that gives it back. */
async function lock(name) {
  const id = createHash('sha256').update(name).digest('hex').slice(0, 16);
  const file = path.join(os.tmpdir(), `liaison-test-${id}.lock`);
  while (!tryTake(file)) {
    removeStale(file);
    await pause(50 + Math.random() * 100);
  }
  return () => fs.rmSync(file, { force: true });
}

async function withLock(name, body) {
  const release = await lock(name);
  try {
    return await body();
  } finally {
    release();
  }
}

module.exports = { lock, withLock };
