'use strict';
/**
 * Under npm, a SIGTERM for `npm` ends npm and the shell between us without reaching us. What we can
 * see is that our parent is another one; then no one is left to wait for us.
 */

/** Calls back once when the npm that started this process is gone. Without npm, never. */
function whenAbandoned(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 250);
  timer.unref();
}

module.exports = { whenAbandoned };
