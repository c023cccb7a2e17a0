'use strict';
/**
 * `npm run dev`: the server and the page, both made anew at every change. The page is built, not
 * served by Vite, so that what developers see is under the same origin and policy as in `npm start`.
 */
const { spawn } = require('child_process');
require('./node-version.cjs').checkNodeVersion();
require('./checkout.cjs').checkCheckout();
require('./install.cjs').ensureInstalled({ development: true });
require('./build.cjs').ensureBuilt();
const { root } = require('./checkout.cjs');

const programs = [
  [
    'node_modules/vite/bin/vite.js',
    'build',
    '--watch',
    '--config',
    'client/vite.config.ts',
    '--mode',
    'development',
  ],
  ['--watch', '--watch-preserve-output', '--import', 'tsx', 'server/main.ts'].concat(process.argv.slice(2)),
];
const children = programs.map((args) =>
  spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 1, 2] }),
);
const endAll = () => children.forEach((child) => child.kill('SIGTERM'));
for (const child of children) {
  child.on('exit', (code) => {
    process.exitCode = process.exitCode || code || 0;
    endAll();
  });
}
// A Ctrl+C reaches the children by itself; staying until they are gone is all there is to do.
process.on('SIGINT', () => {});
process.on('SIGTERM', endAll);
