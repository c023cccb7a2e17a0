'use strict';
/**
 * One direction, as the architecture says it:
 *
 *   server/main → app → graphql → queries → store ─┬→ neo4j/ → cypher/
 *                                                  └→ sqlite/
 *   model/ and errors.ts are leaves; seeds → server/{config, model, errors, store};
 *   client → nothing of the server.
 */

/** Files of `from` must not import files of `to`; `but` are exceptions. */
function forbid(name, comment, from, to, but) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from },
    to: { path: to, ...(but ? { pathNot: but } : {}) },
  };
}

const adapters = '^server/store/(neo4j|sqlite)/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'No import cycles anywhere, of types neither.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads to a file or an installed package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    forbid(
      'model-is-a-leaf',
      'model/ imports only itself and errors.ts.',
      '^server/model/',
      '^(server|client|seeds|test)/',
      '^server/(model/|errors\\.ts)',
    ),
    forbid(
      'errors-is-a-leaf',
      'errors.ts imports nothing of ours.',
      '^server/errors\\.ts',
      '^(server|client|seeds|test)/',
    ),
    {
      name: 'one-chooser',
      comment:
        'Only server/store/choose.ts knows the adapters; beside it, their own files and tests of them.',
      severity: 'error',
      from: { pathNot: ['^server/store/choose\\.ts', adapters, '^test/', '^bench/'] },
      to: { path: adapters },
    },
    forbid(
      'neo4j-apart',
      'The adapters do not know each other.',
      '^server/store/neo4j/',
      '^server/store/sqlite/',
    ),
    forbid(
      'sqlite-apart',
      'The adapters do not know each other.',
      '^server/store/sqlite/',
      '^server/store/neo4j/',
    ),
    forbid(
      'store-below',
      'The store knows nothing of what is above it.',
      '^server/store/',
      '^(server/(graphql|queries|http|app|main|launch)|client/|seeds/)',
    ),
    forbid(
      'queries-below',
      'Queries know the store, not who asks.',
      '^server/queries/',
      '^(server/(graphql|http|app|main|launch)|client/|seeds/)',
    ),
    forbid(
      'queries-by-port',
      'Queries see the port, no adapter, no chooser.',
      '^server/queries/',
      '^server/store/',
      '^server/store/port\\.ts',
    ),
    forbid(
      'graphql-below',
      'GraphQL knows neither the app nor who starts it.',
      '^server/graphql/',
      '^(server/(http|app|main|launch)|client/|seeds/)',
    ),
    forbid(
      'main-on-top',
      'Nothing imports main; only the launcher starts it.',
      '^(server|client|seeds)/',
      '^server/main\\.ts',
    ),
    {
      name: 'seeding-from-main',
      comment: 'Of the server only main starts a seeding.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/main\\.ts' },
      to: { path: '^seeds/' },
    },
    forbid(
      'seeds-below',
      'Seeds use config, model, errors and store.',
      '^seeds/',
      '^(server|client)/',
      '^server/(config|model|errors|store)',
    ),
    forbid(
      'client-apart',
      'The contract between page and server is schema.graphql.',
      '^client/',
      '^(server|seeds|test)/',
    ),
    forbid('server-without-page', 'The server imports nothing of the page.', '^(server|seeds)/', '^client/'),
    {
      name: 'cytoscape-in-canvas',
      comment: 'Only the canvas knows cytoscape.',
      severity: 'error',
      from: { path: '^client/', pathNot: '^client/canvas/' },
      to: { path: '^node_modules/cytoscape' },
    },
    forbid(
      'canvas-without-panels',
      'The canvas draws; it knows no panels and fetches nothing.',
      '^client/canvas/',
      '^client/(panels|graphql|documents|data|api)/',
    ),
    forbid(
      'neo4j-driver-in-adapter',
      'The driver stays inside its adapter.',
      '^(server/(?!store/neo4j/)|seeds/|client/)',
      '^node_modules/neo4j-driver',
    ),
    forbid(
      'libsql-in-adapter',
      'libsql stays inside its adapter; an import has a scratch database of its own.',
      '^(server/(?!store/sqlite/)|seeds/(?!import/stage/database\\.ts)|client/)',
      '^node_modules/libsql',
    ),
    forbid('no-tests', 'Nothing that ships imports tests.', '^(server|client|seeds)/', '^(test|bench)/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
