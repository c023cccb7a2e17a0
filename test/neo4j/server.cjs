'use strict';
/**
 * Starts a Neo4j from its jars: a port and a home folder of its own, a password, nothing kept
 * afterwards. For tests and for measuring: its data is thrown away.
 */
const { spawn } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');
const { setPassword, waitForQuery } = require('./ready.cjs');

/** Compiled once and simply, collected by one thread: for some minutes of small queries a quarter less work. */
const forTests = {
  java: ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xms256m', '-Xmx1g'],
  pageCache: '256m',
};

/** As Neo4j's own distribution starts it, for measuring: compiled for long runs, collected beside them. */
const asDistributed = (heap) => ({
  java: ['-XX:+UseG1GC', '-XX:+DisableExplicitGC', `-Xms${heap}`, `-Xmx${heap}`],
  pageCache: '2g',
});

const javaOptions = [
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
];

function configuration(home, port, pageCache) {
  const slashed = home.split(path.sep).join('/');
  return [
    `server.directories.data=${slashed}/data`,
    `server.directories.logs=${slashed}/logs`,
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    `server.memory.pagecache.size=${pageCache}`,
    '',
  ].join('\n');
}

/** A TCP port that was free a moment ago. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Starts the program; `stop` asks it to end, insists after 20 seconds, and removes its folder. */
function launch({ java, lib, port, heap }) {
  const settings = heap ? asDistributed(heap) : forTests;
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'liaison-neo4j-'));
  const conf = path.join(home, 'conf');
  fs.mkdirSync(conf);
  fs.writeFileSync(path.join(conf, 'neo4j.conf'), configuration(home, port, settings.pageCache));
  const log = path.join(home, 'out.log');
  const out = fs.openSync(log, 'w');
  const server = ['-cp', path.join(lib, '*'), 'org.neo4j.server.CommunityEntryPoint'];
  // Its own process group: a Ctrl+C in the terminal reaches us only, and we end it in order.
  const folders = [`--home-dir=${home}`, `--config-dir=${conf}`];
  const child = spawn(java, [...settings.java, ...javaOptions, ...server, ...folders], {
    stdio: ['ignore', out, out],
    detached: process.platform !== 'win32',
  });
  fs.closeSync(out);
  const ended = new Promise((resolve) => {
    child.on('error', resolve);
    child.on('close', resolve);
  });
  const end = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await ended;
    clearTimeout(late);
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  let stopping;
  const stop = () => (stopping ??= end());
  const said = () => fs.readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
  return { ended, stop, said };
}

/**
 * Resolves when the server answers queries: {uri, user, password, database, stop}. Rejects with the
 * server's own words when it does not come up. `onStart` gets `stop` as soon as there is something
 * to stop.
 *
 * @param heap memory for its objects, like `4g`: a server as Neo4j distributes it, not one for tests
 */
async function startServer({ java, lib, port, password, heap, onStart = () => {} }) {
  const chosen = port || (await freePort());
  const secret = password || randomBytes(18).toString('base64url');
  const access = { uri: `bolt://127.0.0.1:${chosen}`, user: 'neo4j', password: secret, database: 'neo4j' };
  const { ended, stop, said } = launch({ java, lib, port: chosen, heap });
  onStart(stop);
  const early = ended.then(() => Promise.reject(new Error('Neo4j ended before it answered.')));
  early.catch(() => {});
  try {
    await Promise.race([setPassword(access), early]);
    await Promise.race([waitForQuery(access), early]);
  } catch (error) {
    const words = said();
    await stop();
    throw new Error(`${error.message}\n${words}`, { cause: error });
  }
  return { ...access, stop };
}

module.exports = { startServer, freePort };
