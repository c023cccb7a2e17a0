'use strict';
/**
 * Is this Node new enough? Loaded before everything else, and written so that even Node 8 can read
 * it: an old Node then says one clear sentence instead of a syntax error.
 */

/** Node 20 from 20.19, 22 from 22.12, and everything newer: what Vite and ESLint ask for. */
function isSupported(version) {
  var parts = version.replace(/^v/, '').split('.').map(Number);
  var major = parts[0];
  var minor = parts[1];
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

/** Ends the process with a message when this Node is too old. */
function checkNodeVersion() {
  if (isSupported(process.version)) return;
  process.stderr.write(
    'Liaison needs Node.js 20.19 or newer (20.19+, 22.12+, or 23 and up), and this is ' +
      process.version +
      ' (' +
      process.execPath +
      ').\nInstall a newer one from https://nodejs.org (or: nvm install 22), then try again.\n',
  );
  process.exit(1);
}

module.exports = { checkNodeVersion: checkNodeVersion, isSupported: isSupported };
