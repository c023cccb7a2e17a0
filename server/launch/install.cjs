'use strict';
/**
 * Installs what package-lock.json asks for, when it is not there. `npm install`, not `npm ci`: a
 * lock file written on one platform may lack optional native builds of another, and `npm ci`
 * refuses such a file. The lock file is left as it was found.
 */
const { spawnSync } = require('child_process');
const { createHash } = require('crypto');
const fs = require('fs');
const path = require('path');
const { root } = require('./checkout.cjs');

const modules = path.join(root, 'node_modules');
/** Written by npm at the end of an install: absent after an interrupted one. */
const npmsRecord = path.join(modules, '.package-lock.json');
const ourRecord = path.join(modules, '.liaison-installed');
const lock = path.join(root, 'package-lock.json');

function modified(file) {
  try {
    return fs.statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

function lockHash() {
  return createHash('sha256').update(fs.readFileSync(lock)).digest('hex');
}

/**
 * Whether node_modules belongs to this lock file. By content where we installed last; by age where
 * someone ran npm by hand.
 */
function isInstalled() {
  const installedAt = modified(npmsRecord);
  if (installedAt === 0) return false;
  if (modified(ourRecord) >= installedAt) return fs.readFileSync(ourRecord, 'utf8') === lockHash();
  return installedAt >= modified(lock);
}

/** The npm that runs us, else the one on PATH; on Windows that is a .cmd, which needs a shell. */
function npm(args) {
  const own = process.env.npm_execpath || '';
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  if (/npm-cli\.[cm]?js$/.test(own)) return spawnSync(process.execPath, [own].concat(args), options);
  return spawnSync('npm', args, Object.assign({ shell: process.platform === 'win32' }, options));
}

/**
 * Installs when needed. `development`: with what tests and checks need, whatever NODE_ENV says.
 * Ends the process with a message when npm fails.
 */
function ensureInstalled(options) {
  const development = Boolean(options && options.development);
  const complete = !development || fs.existsSync(path.join(modules, 'jest', 'package.json'));
  if (complete && isInstalled()) return;
  process.stderr.write('Installing what Liaison needs (only this once, about a minute) …\n');
  const before = fs.readFileSync(lock);
  const args = ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'];
  const result = npm(development ? args.concat('--include=dev') : args);
  // --no-save says the same, but versions of npm differ in what they think it covers.
  if (!fs.readFileSync(lock).equals(before)) fs.writeFileSync(lock, before);
  if (result.status !== 0) {
    const reason = result.error
      ? result.error.message
      : `npm ended with ${result.signal || `code ${result.status}`}`;
    process.stderr.write(
      `\nInstalling failed: ${reason}; what npm said is above.\n` +
        'Usual causes: no network, a proxy or registry that npm was not told about (npm config get registry), a full\n' +
        'disk, or a folder you may not write to. Put that right and run the same command again.\n',
    );
    process.exit(1);
  }
  fs.writeFileSync(ourRecord, lockHash());
}

module.exports = { ensureInstalled };
