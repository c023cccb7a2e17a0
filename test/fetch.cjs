'use strict';
/**
 * Gets what `npm test` needs from elsewhere, Neo4j's jars and a Chromium, while there is other work
 * to do. What can't be had is not said here: the tests look again, say it and fail.
 */
const docker = require('./neo4j/docker.cjs');
const jars = require('./neo4j/jars.cjs');
const { findChromium } = require('./support/chromium.cjs');

async function getNeo4j() {
  if (process.env.TEST_NEO4J_URI || jars.haveJars() || !jars.findJava() || !jars.hasMaven()) return;
  if (!(await docker.isRunning())) await jars.ensureJars();
}

void Promise.allSettled([getNeo4j(), findChromium()]);
