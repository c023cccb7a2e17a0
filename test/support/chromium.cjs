'use strict';
/**
 * A Chromium for the tests of the page: found, else installed where that can be done unasked. Its
 * headless shell, where there is one, does the same work without drawing a window's frame and
 * menus: about 0.6 of the processor time.
 */
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../../server/launch/checkout.cjs');
const { run } = require('./command.cjs');

const onPath = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];

const elsewhere = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => [
    path.join(process.env[name] || 'C:\\', 'Google\\Chrome\\Application\\chrome.exe'),
    path.join(process.env[name] || 'C:\\', 'Microsoft\\Edge\\Application\\msedge.exe'),
  ]),
};

const advice = `The tests of the page need Chromium and found none. Do one of these, then run the tests again:
  - Debian, Ubuntu: apt-get install chromium (Ubuntu's snap works, too)
  - macOS: brew install --cask chromium; Windows: winget install Google.Chrome
  - npx playwright-core install chromium
  - set CHROMIUM_PATH to the program, if it lies somewhere unusual`;

/** What playwright itself would start, in its own cache. */
function playwrights() {
  try {
    return [require('playwright-core').chromium.executablePath()];
  } catch {
    return [];
  }
}

function find() {
  const folders = (process.env.PATH || '').split(path.delimiter).filter(Boolean);
  const named = onPath.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...named, ...(elsewhere[process.platform] || []), ...playwrights()].find((file) =>
    fs.existsSync(file),
  );
}

function isDebianAsRoot() {
  return fs.existsSync('/etc/debian_version') && process.getuid() === 0 && fs.existsSync('/usr/bin/apt-get');
}

async function install() {
  process.stderr.write('Installing Chromium for the tests of the page …\n');
  if (isDebianAsRoot()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env });
    const add = (name) => run('apt-get', ['install', '-y', '--no-install-recommends', name], { env });
    // Older releases have the shell in the whole browser only.
    await add('chromium-headless-shell').catch(() => add('chromium'));
  } else {
    await run(process.execPath, [
      path.join(root, 'node_modules/playwright-core/cli.js'),
      'install',
      'chromium',
    ]);
  }
}

/** Resolves with the path of a Chromium; rejects, saying what to install, when none can be had. */
async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && fs.existsSync(given)) return given;
  if (given) throw new Error(`CHROMIUM_PATH must name a Chromium; there is no file ${given}.`);
  const found = find();
  if (found) return found;
  let reason = '';
  await install().catch((error) => (reason = `\nInstalling it was tried and failed: ${error.message}`));
  const installed = find();
  if (!installed) throw new Error(advice + reason);
  return installed;
}

module.exports = { findChromium };
