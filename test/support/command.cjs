'use strict';
/** Running other programs from the test command: quietly, and all of what they said when they fail. */
const { spawn } = require('node:child_process');

const running = new Set();

/**
 * Runs a program to its end and resolves with what it wrote to stdout. Rejects, with the last lines
 * of all its output, when it can't be started or ends with another code than 0.
 */
function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let out = '';
    let all = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      all += chunk;
    });
    child.stderr.on('data', (chunk) => (all += chunk));
    child.on('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      if (code === 0) return resolve(out);
      const tail = all.trimEnd().split('\n').slice(-25).join('\n');
      reject(new Error(`\`${command} ${args.join(' ')}\` ended with ${signal || `code ${code}`}:\n${tail}`));
    });
  });
}

/** Whether a program can be started and ends well, within ten seconds. */
function succeeds(command, args) {
  return run(command, args, { timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

/** Asks the programs that are still running to end. */
function endAll() {
  for (const child of running) child.kill('SIGTERM');
}

module.exports = { run, succeeds, endAll };
