'use strict';
/** Runs a TypeScript file of Liaison in a Node of its own and ends as it ends. */
const { spawn } = require('child_process');
const path = require('path');
const { whenAbandoned } = require('./abandoned.cjs');
const { root } = require('./checkout.cjs');

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** One Ctrl+C can reach us twice, from the terminal and from npm; a second one means "at once". */
const echo = 500;
/**
 * Room for new objects, in MB, four times what Node gives: a load makes 10 KB of them for each relation, and what
 * outlives a collection is copied (a quarter of a load's time in Node, half of that with more room).
 */
const room = '--max-semi-space-size=64';

/**
 * Starts `entry` (a path in the checkout) with these arguments and our environment. Signals go on
 * to it, once each; its exit code or signal becomes ours.
 */
function runTypeScript(entry, args) {
  const nodeArgs = [room, '--import', 'tsx', '--import', './server/launch/leash.mjs', path.join(root, entry)];
  const child = spawn(process.execPath, nodeArgs.concat(args), {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // A process group of its own, so that a terminal's Ctrl+C comes by way of us, once.
    detached: process.platform !== 'win32',
  });
  let last = { signal: '', at: 0 };
  for (const signal of forwarded) {
    process.on(signal, () => {
      if (signal === last.signal && Date.now() - last.at < echo) return;
      last = { signal, at: Date.now() };
      child.kill(signal);
    });
  }
  whenAbandoned(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    process.stderr.write(`Could not start Node (${process.execPath}): ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code);
    for (const name of forwarded) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

module.exports = { room, runTypeScript };
