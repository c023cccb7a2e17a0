/** The statements behind a view, asked of a real server under its usual limits. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCited, sourcesOf } from '../../client/export/index.ts';
import { readConfig } from '../../server/config.ts';
import { openStore } from '../../server/store/choose.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { startApi } from '../api/support/server.ts';
import type { Api } from '../api/support/server.ts';
import { loadFordChina } from '../api/support/worlds.ts';

describe('the statements behind a view', () => {
  let folder = '';
  let store: GraphStore;
  let api: Api;
  const { fetch: reach } = globalThis;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liaison-cited-'));
    store = await openStore({ engine: 'sqlite', file: join(folder, 'liaison.db') });
    await store.prepare();
    await loadFordChina(store);
    api = await startApi(store, readConfig({}, []).limits);
    // The page asks the server that it came from; Node has to be told which.
    globalThis.fetch = (address, init) => reach(new URL(address as string, api.url), init);
  }, 60_000);
  afterAll(async () => {
    globalThis.fetch = reach;
    await api?.close();
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const lens = { asOf: '2026-02-15', knownBy: '2026-02-15' };

  it('come with documents, places in them, and whose report they repeat', async () => {
    const cited = await loadCited(['ford', 'xiaomi', 'catl'], lens);
    const statements = [...cited.values()].flat();
    expect(cited.size).toBeGreaterThan(1);
    expect(new Set(statements.map(({ stance }) => stance))).toEqual(new Set(['SUPPORTS', 'DENIES']));
    expect(statements.some(({ via }) => via?.publisher === 'Bloomberg')).toBe(true);
    expect(statements.every(({ via, source }) => via?.id !== source.id)).toBe(true);
    const sources = sourcesOf(cited.values());
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  });

  it('are asked for within what one query may cost, however large the view', async () => {
    const many = Array.from({ length: 1_000 }, (_, at) => `none-${at}`);
    expect((await loadCited(['ford', 'byd', ...many], lens)).size).toBeGreaterThan(0);
  });

  it('are none for an empty view, without asking', async () => {
    expect(await loadCited([], lens)).toEqual(new Map());
  });
});
