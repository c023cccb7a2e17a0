import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express from 'express';
import type { Express, RequestHandler, Response } from 'express';
import { writingWith } from './access/writing.ts';
import type { Writing } from './access/writing.ts';
import type { Limits } from './config.ts';
import { formatsWith } from './export/formats.ts';
import { createApollo } from './graphql/apollo.ts';
import type { Context } from './graphql/context.ts';
import { contextOf } from './graphql/contextOf.ts';
import type { Report } from './graphql/errors.ts';
import { runOn } from './graphql/run.ts';
import { createSchema } from './graphql/schema.ts';
import { exports } from './http/exports.ts';
import { failures, notFound } from './http/failures.ts';
import { graphql } from './http/graphql.ts';
import { health } from './http/health.ts';
import { imports } from './http/imports.ts';
import type { Importer } from './http/imports.ts';
import { mcp } from './http/mcp.ts';
import { editorPage, page } from './http/page.ts';
import { rate } from './http/rate.ts';
import { editorSecurity, security } from './http/security.ts';
import { views } from './http/views.ts';
import { keptOf } from './queries/keptReading.ts';
import { keepWholeReads } from './queries/wholeReads.ts';
import { mergedStore } from './store/merged/mergedStore.ts';
import type { GraphStore } from './store/port.ts';

export interface AppOptions {
  store: GraphStore;
  limits: Limits;
  report: Report;
  /** Who may change data; nobody unless given. */
  writing?: Writing;
  /** Brings files in; left out, nobody can import through this server. */
  importer?: Importer;
  /** Folder of the built page. */
  client?: string;
}

export interface App {
  app: Express;
  /** Reads what searches and pages need into memory, so that the first one does not wait for it. */
  warm: () => Promise<void>;
  /** Lets running queries finish and takes no new ones. */
  stop: () => Promise<void>;
}

/** What every page reads of all relations when it opens (client/api/picture.ts, changes.ts). */
const OPENED_WITH = [
  '{ relations(first: 60, order: SUPPORT) { nodes { id } } }',
  '{ changes(since: "0000-01-01", first: 200) { nodes { kind } } }',
];

const CLIENT = fileURLToPath(new URL('../dist/client', import.meta.url));

/** The whole HTTP side over one store, ready to listen. */
export async function createApp({
  store,
  limits,
  report,
  writing = writingWith(null),
  importer,
  client = CLIENT,
}: AppOptions): Promise<App> {
  const seen = keepWholeReads(mergedStore(store));
  const keeps = keptOf(seen, store);
  const schema = createSchema();
  const apollo = createApollo(schema, limits, report);
  await apollo.start();

  const context = (response: Response): Context => {
    const read = { deadline: Date.now() + limits.milliseconds };
    // Nobody waits any more: what is still to be read is refused by its deadline.
    response.once('close', () => (read.deadline = response.writableFinished ? read.deadline : 0));
    return contextOf(seen, keeps, read, () => writing.demand(response.req.get('authorization')));
  };

  const app = express();
  app.disable('x-powered-by');
  app.get('/health', security(), health(store));
  app.get('/graphql', forBrowsers(editorSecurity()), forBrowsers(editorPage(client)));
  app.use(security(), compression());
  app.use('/graphql', rate(limits.requestsPerMinute), graphql(apollo, context));
  app.use('/mcp', rate(limits.requestsPerMinute), mcp({ schema, context, report }));
  app.use('/api/views', views({ store, schema, context, requestsPerMinute: limits.requestsPerMinute }));
  const patiently = () => contextOf(seen, keeps, { deadline: Date.now() + 60_000 });
  const run = runOn(schema, patiently);
  const formats = formatsWith(run);
  const stores = { stored: store, seen };
  app.use('/api/export', exports({ stores, formats, requestsPerMinute: limits.requestsPerMinute, report }));
  if (importer) app.use('/api/import', imports({ importer, writing, report }));
  app.use(page(client));
  app.use(notFound, failures(report));
  const warm = async () => {
    await keeps.names({ deadline: Date.now() + 60_000 });
    for (const document of OPENED_WITH) await run(document, {});
  };
  return { app, warm, stop: () => apollo.stop() };
}

/** Runs a handler for who asks for a page (a browser's address bar), passes everyone else on. */
function forBrowsers(handler: RequestHandler): RequestHandler {
  return (request, response, next) => {
    response.vary('Accept');
    const wanted = request.accepts(['application/graphql-response+json', 'application/json', 'text/html']);
    if (wanted === 'text/html') return handler(request, response, next);
    next();
  };
}
