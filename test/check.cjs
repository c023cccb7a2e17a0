'use strict';
/**
 * `npm run check`: everything that can be said about the code without running it. All checks run,
 * so that one look shows all there is to do.
 */
require('../server/launch/node-version.cjs').checkNodeVersion();
require('../server/launch/install.cjs').ensureInstalled({ development: true });

const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../server/launch/checkout.cjs');
const { run } = require('./support/command.cjs');

const folders = ['server', 'client', 'seeds', 'test', 'bench'].filter((name) =>
  fs.existsSync(path.join(root, name)),
);
const code = '*.{ts,tsx,js,cjs,mjs,css,html}';

const checks = {
  types: ['typescript/bin/tsc', '--noEmit'],
  lint: ['eslint/bin/eslint.js', '--config', '.config/eslint.config.js', '--max-warnings', '0', '.'],
  direction: [
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.config/dependency-cruiser.cjs',
    ...folders,
  ],
  layout: [
    'prettier/bin/prettier.cjs',
    '--check',
    '--log-level',
    'warn',
    ...folders.map((name) => `${name}/**/${code}`),
  ],
  unused: ['knip/bin/knip.js', '--no-progress'],
  build: ['server/launch/build.cjs'],
};

async function check(name) {
  const [file, ...args] = checks[name];
  const script = name === 'build' ? path.join(root, file) : path.join(root, 'node_modules', file);
  const began = Date.now();
  const problem = await run(process.execPath, [script, ...args], { cwd: root }).then(
    () => '',
    (error) => error.message,
  );
  const took = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  process.stdout.write(problem ? `✗ ${name} (${took})\n${problem}\n\n` : `✓ ${name} (${took})\n`);
  return problem === '';
}

/** Two at a time: the type check and lint each take a core for most of the time there is. */
async function main() {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(checks);
  const unknown = names.filter((name) => !checks[name]);
  if (unknown.length > 0)
    throw new Error(`Expected some of ${Object.keys(checks).join(', ')}; got ${unknown.join(', ')}`);
  let good = true;
  const work = async () => {
    for (let name = names.shift(); name; name = names.shift()) good = (await check(name)) && good;
  };
  await Promise.all([work(), work()]);
  process.exitCode = good ? 0 : 1;
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
