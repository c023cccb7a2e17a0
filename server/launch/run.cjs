'use strict';
/**
 * Runs one of Liaison's other programs, installing first what is missing:
 * `node server/launch/run.cjs seeds/load/main.ts [arguments]`.
 */
require('./node-version.cjs').checkNodeVersion();
require('./checkout.cjs').checkCheckout();
require('./install.cjs').ensureInstalled();
require('./typescript.cjs').runTypeScript(process.argv[2], process.argv.slice(3));
