/** Files written by server/export, for tests: as text, and over a store of their own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportFile } from '../../server/export/exportFile.ts';
import type { Wanted } from '../../server/export/exportFile.ts';
import { formatNamed, formatsWith } from '../../server/export/formats.ts';
import { contextOf } from '../../server/graphql/contextOf.ts';
import { runOn } from '../../server/graphql/run.ts';
import { createSchema } from '../../server/graphql/schema.ts';
import { mergedStore } from '../../server/store/merged/mergedStore.ts';
import { keptOf } from '../../server/queries/keptReading.ts';
import { openStore } from '../../server/store/choose.ts';
import type { GraphStore } from '../../server/store/port.ts';

const patience = () => ({ deadline: Date.now() + 60_000 });

/** Made once: a file has many exports. */
const SCHEMA = createSchema();

/** What stands for the built viewer where only the data in the page matter: the real one takes seconds to build. */
const STAND_IN = mkdtempSync(join(tmpdir(), 'liaison-viewer-'));
writeFileSync(join(STAND_IN, 'viewer.js'), 'void 0;');
writeFileSync(join(STAND_IN, 'viewer.css'), 'body { margin: 0; }');
process.once('exit', () => rmSync(STAND_IN, { recursive: true, force: true }));

type Asked = Partial<Omit<Wanted, 'format'>>;

/** The bytes of one export; everything, without a lens, unless asked otherwise. */
export async function bytesOf(
  store: GraphStore,
  format: string,
  asked: Asked = {},
  viewer = STAND_IN,
): Promise<Buffer> {
  const wanted = {
    selection: { of: 'everything' as const },
    asOf: null,
    knownBy: null,
    denied: null,
    ...asked,
  };
  const seen = mergedStore(store);
  const keeps = keptOf(seen, store);
  const run = runOn(SCHEMA, () => contextOf(seen, keeps, patience()));
  const file = await exportFile(
    { stored: store, seen },
    { ...wanted, format: formatNamed(format, formatsWith(run, viewer)) },
    patience,
  );
  const pieces: Buffer[] = [];
  for await (const piece of file.pieces) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

export const textOf = async (store: GraphStore, format: string, asked: Asked = {}): Promise<string> =>
  (await bytesOf(store, format, asked)).toString('utf8');

/** A Liaison file without the moment when it was written. */
export const lasting = (text: string): string => text.replace(/^"exportedAt": .*$/m, '');

/** A text as a file that is read in small pieces. */
export const fileOf = (text: string, name = 'test.liaison.json') => ({
  name,
  text: async function* () {
    for (let at = 0; at < text.length; at += 1_000) yield await Promise.resolve(text.slice(at, at + 1_000));
  },
});

/** An empty SQLite store in a folder of its own, and how to take both away. */
export async function emptyStore(): Promise<{ store: GraphStore; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'liaison-export-'));
  const store = await openStore({ engine: 'sqlite', file: join(folder, 'liaison.db') });
  await store.prepare();
  return {
    store,
    remove: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
