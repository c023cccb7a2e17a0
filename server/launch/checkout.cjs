'use strict';
/** Where Liaison lies on disk. */
const fs = require('fs');
const path = require('path');

const root = path.resolve(__dirname, '../..');

function nameInPackage() {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).name;
  } catch {
    return undefined;
  }
}

/** Ends the process with a message unless this file lies in a whole Liaison checkout. */
function checkCheckout() {
  const wanted = ['package-lock.json', 'server/main.ts', 'client/index.html'];
  const missing = wanted.filter((file) => !fs.existsSync(path.join(root, file)));
  if (nameInPackage() === 'liaison' && missing.length === 0) return;
  const lacking =
    missing.length > 0 ? `it lacks ${missing.join(', ')}` : 'its package.json is not the one of Liaison';
  process.stderr.write(
    `Expected a Liaison checkout in ${root}, but ${lacking}.\nClone the repository again and run this inside it.\n`,
  );
  process.exit(1);
}

module.exports = { root, checkCheckout };
