'use strict';
/**
 * `npm test`: every test, on a real Neo4j, on SQLite and in a real Chromium. What is missing is
 * installed or started first; what can't be had is named, and the run fails: nothing is skipped
 * quietly. Arguments go to jest: `npm test -- test/store -t 'paths'`.
 */
require('../server/launch/node-version.cjs').checkNodeVersion();
require('../server/launch/install.cjs').ensureInstalled({ development: true });

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { whenAbandoned } = require('../server/launch/abandoned.cjs');
const { root } = require('../server/launch/checkout.cjs');
const { findNeo4j } = require('./neo4j/find.cjs');
const { findChromium } = require('./support/chromium.cjs');
const { run, endAll } = require('./support/command.cjs');
const { summarize } = require('./support/summary.cjs');

/** Bytes of memory: a second server takes up to 1.5 GB of it. */
const ENOUGH_FOR_TWO = 8e9;

/** What to undo at the end, whatever the end is. */
const cleanups = [];
let ending = null;

function cleanUp() {
  endAll();
  ending ??= Promise.allSettled(cleanups.reverse().map((undo) => undo()));
  return ending;
}

async function interrupted(signal) {
  process.stderr.write(`\n${signal}: ending what was started …\n`);
  await cleanUp();
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

function jest(env, report) {
  const bin = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  // As arguments of Node, not NODE_OPTIONS: servers that tests start must not inherit them.
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const args = [...flags, bin, '--json', `--outputFile=${report}`, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  cleanups.push(async () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Neo4j, Chromium and the page at the same time: on a first run each takes a while. */
async function prepare() {
  const buildPage = "require('./server/launch/build.cjs').ensureBuilt()";
  const [neo4j, chromium] = await Promise.allSettled([
    findNeo4j({ onStart: (stop) => cleanups.push(stop) }),
    findChromium(),
    run(process.execPath, ['-e', buildPage], { cwd: root }),
  ]).then((all) => {
    const problems = all.filter((one) => one.status === 'rejected').map((one) => one.reason.message);
    if (problems.length > 0) throw new Error(problems.join('\n\n'));
    return all.map((one) => one.value);
  });
  const second = os.totalmem() >= ENOUGH_FOR_TWO ? await neo4j.another?.() : undefined;
  process.stderr.write(`Testing with ${neo4j.what} and ${chromium}\n`);
  return {
    ...process.env,
    TEST_NEO4J_URI: neo4j.uri,
    // Community has one database, so two workers with one server would wait for each other.
    ...(second ? { TEST_NEO4J_URI_2: second.uri } : {}),
    TEST_NEO4J_USER: neo4j.user,
    TEST_NEO4J_PASSWORD: neo4j.password,
    TEST_NEO4J_DATABASE: neo4j.database,
    CHROMIUM_PATH: chromium,
  };
}

async function main() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void interrupted(signal));
  whenAbandoned(() => void interrupted('SIGTERM'));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'liaison-test-'));
  cleanups.push(async () => fs.rmSync(folder, { recursive: true, force: true }));
  const report = path.join(folder, 'report.json');
  const code = await jest(await prepare(), report);
  const { sentence, good } = summarize(report);
  await cleanUp();
  process.stdout.write(`${sentence}\n`);
  process.exitCode = good && code === 0 ? 0 : 1;
}

main().catch(async (error) => {
  await cleanUp();
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
