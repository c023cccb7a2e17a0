/** `/api/export`: the same files over HTTP, for the page and for programs. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi } from '../api/support/server.ts';
import type { Api } from '../api/support/server.ts';
import { loadFordChina } from '../api/support/worlds.ts';
import { eachEngine } from '../support/engines.ts';
import { lasting, textOf } from './files.ts';
import type { GraphStore } from '../../server/store/port.ts';

eachEngine('/api/export', (makeStore) => {
  let api: Api;
  let store: GraphStore;
  beforeAll(async () => {
    store = await makeStore();
    await loadFordChina(store);
    api = await startApi(store);
  }, 60_000);
  afterAll(() => api?.close());
  const get = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/api/export${query}`, { headers });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/api/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const refused = async (response: Response) => {
    const { errors } = (await response.json()) as { errors: Array<{ message: string }> };
    return [response.status, errors[0]?.message] as const;
  };

  it('lists the formats with what each can’t hold', async () => {
    const formats = (await (await get('/formats')).json()) as Array<{ id: string; cannotHold: string[] }>;
    expect(formats.map(({ id }) => id)).toEqual([
      'json',
      'html',
      'csv',
      'gexf',
      'graphml',
      'ftm',
      'jsonld',
      'cypher',
    ]);
    expect(formats.filter(({ id, cannotHold }) => id !== 'json' && cannotHold.length === 0)).toEqual([]);
  });

  it('gives everything as a file to save', async () => {
    const response = await get('?format=json');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="liaison.liaison.json"');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(lasting(await response.text())).toBe(lasting(await textOf(store, 'json')));
  });

  it('gives what is posted, and nothing else', async () => {
    const relation = 'catl-ford-licence';
    const response = await post({ format: 'json', entities: ['ford', 'catl'], relations: [relation] });
    const file = (await response.json()) as {
      relations: Array<{ id: string }>;
      entities: Array<{ id: string }>;
    };
    expect(file.relations.map(({ id }) => id)).toEqual([relation]);
    expect(file.entities.map(({ id }) => id)).toEqual(expect.arrayContaining(['catl', 'ford']));
  });

  it('says what is wrong before a file begins', async () => {
    expect(await refused(await get('?format=xls'))).toEqual([
      400,
      expect.stringContaining('There are: json'),
    ]);
    expect(await refused(await get('?format=csv&asOf=2026-02-30'))).toEqual([
      400,
      expect.stringContaining('asOf'),
    ]);
    expect(await refused(await get('?format=csv&dataset=none'))).toEqual([
      400,
      expect.stringContaining('ford-china'),
    ]);
    expect(await refused(await post({ format: 'gexf', entities: ['nobody'] }))).toEqual([
      400,
      expect.stringContaining('nobody'),
    ]);
    expect(await refused(await post({ format: 'gexf', entities: 'ford' }))).toEqual([
      400,
      expect.stringContaining('entities'),
    ]);
    expect(await refused(await post({ format: 'html', entities: [], view: '<script>' }))).toEqual([
      400,
      expect.stringContaining('view'),
    ]);
    expect(api.reported).toEqual([]);
  });

  it('is no door for other sites', async () => {
    expect((await get('?format=json', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(
      (await post({ format: 'json', entities: ['ford'] }, { origin: 'https://example.org' })).status,
    ).toBe(403);
    expect(
      (await post({ format: 'json', entities: ['ford'] }, { 'content-type': 'text/plain' })).status,
    ).toBe(415);
  });

  it('lets another in when a reader goes away', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const abort = new AbortController();
      const response = await fetch(`${api.url}/api/export?format=json`, { signal: abort.signal });
      abort.abort();
      await response.text().catch(() => undefined);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await get('?format=ftm')).status).toBe(200);
  });
});
