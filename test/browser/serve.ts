/** The built page served over a store, as `npm start` serves it, with seeds/ford-china in it. */
import { execFile } from 'node:child_process';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { importUploads } from '../../seeds/import/uploads.ts';
import { loadFolder } from '../../seeds/load/load.ts';
import { newToken, writingWith } from '../../server/access/writing.ts';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import type { GraphStore } from '../../server/store/port.ts';

const house = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** A server on a port of its own; `stop` answers nothing more, `origin` is its address. */
export interface Served {
  origin: string;
  /** What requests that change data carry. */
  writeToken: string;
  stop(): Promise<void>;
}

/** The first data set. */
const FORD_CHINA = join(house, 'seeds', 'ford-china');

/** Serves the page over a store that holds a folder of seeds (they are loaded when they are not there). */
export async function serve(store: GraphStore, folder = FORD_CHINA): Promise<Served> {
  await ensureBuilt();
  await loadFolder(store, folder, {});
  const { limits } = readConfig({}, []);
  const writeToken = newToken();
  const { app, stop } = await createApp({
    store,
    limits,
    report: (...told) => console.error(...told),
    writing: writingWith(writeToken),
    importer: (request) => importUploads(store, request),
  });
  const server = await new Promise<Server>((ready) => {
    const listening = app.listen(0, '127.0.0.1', () => ready(listening));
  });
  const { port } = server.address() as AddressInfo;
  return {
    writeToken,
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await stop();
    },
  };
}

/** Builds the page when it is not what the sources would give; `npm start` asks for the same. */
async function ensureBuilt(): Promise<void> {
  const ask = "require('./server/launch/build.cjs').ensureBuilt()";
  await promisify(execFile)(process.execPath, ['-e', ask], { cwd: house });
}
