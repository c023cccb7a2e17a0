'use strict';
/**
 * Builds the page into dist/client, and the page that exports hold into dist/viewer, when they are not
 * there or no longer what the sources would give.
 * Run by itself (`npm run build`) it always builds.
 */
const { spawnSync } = require('child_process');
const { createHash } = require('crypto');
const fs = require('fs');
const path = require('path');
const { root } = require('./checkout.cjs');

const pages = [
  { config: 'client/vite.config.ts', target: path.join(root, 'dist', 'client'), proof: 'index.html' },
  { config: 'client/viewer.vite.config.ts', target: path.join(root, 'dist', 'viewer'), proof: 'viewer.js' },
];
/** Beside the page, not in it: nothing in dist/client but what browsers may fetch. */
const record = path.join(root, 'dist', 'client.stamp');
const sources = ['client', 'package-lock.json', 'server/graphql/schema.graphql'];

/** One line per file: path, size, time. Times, not contents: this runs at every start. */
function list(file, lines) {
  const absolute = path.join(root, file);
  if (!fs.existsSync(absolute)) return;
  const stats = fs.statSync(absolute);
  if (stats.isDirectory()) {
    for (const name of fs.readdirSync(absolute).sort()) list(`${file}/${name}`, lines);
  } else {
    lines.push(`${file} ${stats.size} ${stats.mtimeMs}`);
  }
}

function stamp() {
  const lines = [];
  for (const source of sources) list(source, lines);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

function isBuilt() {
  if (pages.some(({ target, proof }) => !fs.existsSync(path.join(target, proof)))) return false;
  if (!fs.existsSync(record)) return false;
  return fs.readFileSync(record, 'utf8') === stamp();
}

function build() {
  const before = stamp();
  pages.forEach(buildOne);
  fs.writeFileSync(record, before);
}

/** Builds aside and moves the result into place: a server running meanwhile never has half a page. */
function buildOne({ config, target }) {
  const aside = `${target}-${process.pid}`;
  const old = `${aside}-old`;
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', config, '--outDir', aside, '--emptyOutDir', '--logLevel', 'warn'];
  // Under a test runner's own value React's development build would be taken.
  const env = { ...process.env, NODE_ENV: 'production' };
  const result = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) {
    fs.rmSync(aside, { recursive: true, force: true });
    process.stderr.write('\nBuilding the page failed; what Vite said is above.\n');
    process.exit(1);
  }
  if (fs.existsSync(target)) fs.renameSync(target, old);
  fs.renameSync(aside, target);
  fs.rmSync(old, { recursive: true, force: true });
}

/** Builds when needed. Ends the process with a message when it can't be built. */
function ensureBuilt() {
  if (isBuilt()) return;
  process.stderr.write('Building the page …\n');
  build();
}

if (require.main === module) build();

module.exports = { ensureBuilt };
