import path from 'node:path';
import { writeTokenOf, writingWith } from './access/writing.ts';
import { readArguments, USAGE } from './arguments.ts';
import { readConfig } from './config.ts';
import type { Writing } from './access/writing.ts';
import type { Config } from './config.ts';
import { InputError, StoreUnavailableError } from './errors.ts';
import type { GraphStore } from './store/port.ts';

const DEBUG = process.env.LIAISON_DEBUG === '1';

/** `npm start`: opens the store, fills it when it holds no data, and serves page and API. */
async function main(argv: readonly string[]): Promise<void> {
  if (readArguments(argv).help) {
    console.log(USAGE);
    return;
  }
  const config = readConfig(process.env, argv);
  // Asked for at once: reading the modules takes longer than opening the store does.
  const modules = Promise.all([
    import('./app.ts'),
    import('./http/listen.ts'),
    import('close-with-grace'),
    import('./log.ts'),
  ]);
  modules.catch(() => undefined);
  const store = await openPrepared(config);
  await seedWhenEmpty(store, config);
  const writing = writingWith(writeTokenOf(config));
  const [{ createApp }, { listen }, { default: closeWithGrace }, { logTo }] = await modules;
  const { app, warm, stop } = await createApp({
    store,
    limits: config.limits,
    report: logTo(config.debug),
    writing,
    importer: async (request) => (await import('../seeds/import/uploads.ts')).importUploads(store, request),
  });
  const { server, address } = await listen(app, config);
  closeWithGrace({ delay: 5_000, logger: config.debug ? console : false }, async ({ err }) => {
    if (err) fail(err);
    server.closeIdleConnections();
    await Promise.all([new Promise((resolve) => server.close(resolve)), stop()]);
    await store.close();
  });
  console.log(greeting(address, config, writing));
  warm().catch((error: unknown) => logTo(config.debug)('warming the name index', error));
}

async function openPrepared({ store: config }: Config): Promise<GraphStore> {
  const { openStore } = await import('./store/choose.ts');
  const store = await openStore(config);
  await store.prepare();
  return store;
}

/** Only the start seeds, and only a store without any data set: what is there is never touched. */
async function seedWhenEmpty(store: GraphStore, { data }: Config): Promise<void> {
  const minute = { deadline: Date.now() + 60_000 };
  if ((await store.datasets(minute)).length > 0) return;
  console.log(`The database is empty: loading ${path.relative(process.cwd(), data) || data} …`);
  const { loadFolder } = await import('../seeds/load/load.ts');
  await loadFolder(store, data, {});
}

function greeting(address: string, { data }: Config, { token }: Writing): string {
  return [
    `Liaison is at ${address}`,
    ...(token === null ? [] : [`  To import and merge as well: ${address}/#write=${token}`]),
    `  Ask in GraphQL, with examples: ${address}/graphql`,
    `  Load data of your own: npm run seed -- <folder> (docs/seeds.md; ${path.relative(process.cwd(), data) || data} is an example)`,
    '  Stop with Ctrl+C.',
  ].join('\n');
}

/** One clear message, a non-zero exit; how it came about only for those who ask (LIAISON_DEBUG=1). */
function fail(error: unknown): void {
  process.exitCode = error instanceof StoreUnavailableError ? 2 : 1;
  const expected = error instanceof InputError || error instanceof StoreUnavailableError;
  const message = error instanceof Error ? error.message : String(error);
  console.error(expected ? message : `Liaison could not start: ${message}`);
  if (DEBUG) console.error(error);
  else if (!expected) console.error('LIAISON_DEBUG=1 npm start shows where it comes from.');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  fail(error);
  process.exit();
});
