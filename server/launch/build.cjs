'use strict';
/**
 * Builds the page into dist/client when it is not there or no longer what the sources would give.
 * Run by itself (`npm run build`) it always builds.
 */
const { spawnSync } = require('child_process');
const { createHash } = require('crypto');
const fs = require('fs');
const path = require('path');
const { root } = require('./checkout.cjs');

const target = path.join(root, 'dist', 'client');
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
  if (!fs.existsSync(path.join(target, 'index.html')) || !fs.existsSync(record)) return false;
  return fs.readFileSync(record, 'utf8') === stamp();
}

/** Builds aside and moves the result into place: a server running meanwhile never has half a page. */
function build() {
  const before = stamp();
  const aside = path.join(root, 'dist', `client-${process.pid}`);
  const old = `${aside}-old`;
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [
    vite,
    'build',
    '--config',
    'client/vite.config.ts',
    '--outDir',
    aside,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ];
  const result = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) {
    fs.rmSync(aside, { recursive: true, force: true });
    process.stderr.write('\nBuilding the page failed; what Vite said is above.\n');
    process.exit(1);
  }
  if (fs.existsSync(target)) fs.renameSync(target, old);
  fs.renameSync(aside, target);
  fs.rmSync(old, { recursive: true, force: true });
  fs.writeFileSync(record, before);
}

/** Builds when needed. Ends the process with a message when it can't be built. */
function ensureBuilt() {
  if (isBuilt()) return;
  process.stderr.write('Building the page …\n');
  build();
}

if (require.main === module) build();

module.exports = { ensureBuilt };
