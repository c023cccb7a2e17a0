'use strict';
/**
 * `npm start`: on a fresh clone it installs and builds first, later it only starts. Arguments go to
 * the server: `npm start -- --port 4100`.
 */
require('./node-version.cjs').checkNodeVersion();
require('./checkout.cjs').checkCheckout();
require('./install.cjs').ensureInstalled();
require('./build.cjs').ensureBuilt();
require('./typescript.cjs').runTypeScript('server/main.ts', process.argv.slice(2));
