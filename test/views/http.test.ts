/** `/api/views` as a program sees it: kept by content, checked, bounded, for our own page only. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphStore } from '../../server/store/port.ts';
import { startApi } from '../api/support/server.ts';
import type { Api } from '../api/support/server.ts';
import { loadFordChina } from '../api/support/worlds.ts';
import { eachEngine } from '../support/engines.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const VIEW = { version: 1, view: 'v1&e=ford;catl@-120,40&p=e:ford' };
const FREEZE = { entities: ['ford', 'catl', 'xiaomi'], asOf: '2026-02-15', knownBy: '2026-02-15' };

interface Body {
  id: string;
  name: string;
  view: string;
  data: {
    lens: unknown;
    entities: Array<{ id: string; name: string }>;
    relations: Array<{ id: string; type: string; status: string; evidence: string[]; sources: string[] }>;
    sources: Array<{ id: string }>;
  };
  errors: Array<{ message: string; extensions: { code: string } }>;
}

eachEngine('views over HTTP', (makeStore) => {
  let api: Api;
  let store: GraphStore;
  beforeAll(async () => {
    store = await makeStore();
    await loadFordChina(store);
    api = await startApi(store);
  }, 120_000);
  afterAll(async () => {
    await api?.close();
  });

  async function call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = JSON_TYPE,
  ) {
    const response = await fetch(`${api.url}/api/views${path}`, {
      method,
      headers: body === undefined ? {} : headers,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text ? JSON.parse(text) : null) as Body,
    };
  }
  const keep = async (body: unknown = VIEW) => (await call('POST', '', body)).body.id;

  describe('keeping', () => {
    it('gives the same id for the same contents, whatever the order of its fields', async () => {
      const id = await keep();
      expect(id).toMatch(/^[\w-]{22}$/);
      expect(await keep({ view: VIEW.view, version: 1 })).toBe(id);
      expect(await keep({ ...VIEW, view: 'v1&e=ford' })).not.toBe(id);
    });

    it('gives back what was kept, for good', async () => {
      const id = await keep();
      const { status, headers, body } = await call('GET', `/${id}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ id, ...VIEW });
      expect(headers.get('cache-control')).toMatch(/private.*immutable/);
    });

    it('changes no data', async () => {
      const soon = () => ({ deadline: Date.now() + 10_000 });
      const before = await store.version(soon());
      await keep({ ...VIEW, freeze: FREEZE });
      expect(await store.version(soon())).toBe(before);
    });

    it.each([
      ['another version', { ...VIEW, version: 2 }],
      ['no view', { version: 1 }],
      ['a view that is no text of the page', { version: 1, view: '<script>' }],
      ['a field that is not known', { ...VIEW, more: 1 }],
      ['data of its own', { ...VIEW, data: { relations: [] } }],
      ['nothing to freeze', { ...VIEW, freeze: { ...FREEZE, entities: [] } }],
      ['a day that is none', { ...VIEW, freeze: { ...FREEZE, asOf: '2026-02-31' } }],
      ['a list', []],
    ])('refuses %s, and says what it expected', async (_what, body) => {
      const answer = await call('POST', '', body);
      expect(answer.status).toBe(400);
      expect(answer.body.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
      expect(answer.body.errors[0]?.message).toMatch(/^Expected \{"version": 1/);
    });

    it('refuses what is no JSON and what is too large', async () => {
      expect((await call('POST', '', '{"version"')).status).toBe(400);
      const large = await call('POST', '', { version: 1, view: `v1&q=${'x'.repeat(256 * 1024)}` });
      expect(large.status).toBe(413);
      expect(large.body.errors[0]?.message).toMatch(/256 kB/);
    });

    it('answers 404 for an id that is none', async () => {
      for (const id of ['AAAAAAAAAAAAAAAAAAAAAA', 'x', '%00'])
        expect(await call('GET', `/${id}`)).toMatchObject({
          status: 404,
          body: { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
        });
    });
  });

  describe('freezing', () => {
    it('keeps what the store says, with its evidence and sources, under the days asked for', async () => {
      const { body } = await call('GET', `/${await keep({ ...VIEW, freeze: FREEZE })}`);
      expect(body.view).toBe(VIEW.view);
      expect(body.data.lens).toEqual({ asOf: '2026-02-15', knownBy: '2026-02-15' });
      expect(body.data.entities.map(({ id }) => id).sort()).toEqual(['catl', 'ford', 'xiaomi']);
      const denied = body.data.relations.find(({ status }) => status === 'DENIED');
      expect(denied?.evidence.length).toBeGreaterThan(1);
      const licence = body.data.relations.find(({ type }) => type === 'LICENSING_DEAL');
      expect(['CONFIRMED', 'REPORTED']).toContain(licence?.status);
      const known = new Set(body.data.sources.map(({ id }) => id));
      for (const relation of body.data.relations)
        expect(relation.sources.every((source) => known.has(source))).toBe(true);
    });

    it('gives the same id while nothing has changed', async () => {
      expect(await keep({ ...VIEW, freeze: FREEZE })).toBe(await keep({ ...VIEW, freeze: FREEZE }));
    });

    it('stays as it was when the data set moves on', async () => {
      const id = await keep({ ...VIEW, freeze: FREEZE });
      const before = await call('GET', `/${id}`);
      const [ford] = await store.entitiesByIds(['ford'], { deadline: Date.now() + 10_000 });
      await store.write({ entities: [{ ...ford!, name: 'Ford Renamed' }] });
      expect((await call('GET', `/${id}`)).body).toEqual(before.body);
      const later = await keep({ ...VIEW, freeze: FREEZE });
      expect(later).not.toBe(id);
      expect((await call('GET', `/${later}`)).body.data.entities.map(({ name }) => name)).toContain(
        'Ford Renamed',
      );
      await store.write({ entities: [ford!] });
    });

    it('is read again as it is now', async () => {
      const id = await keep({ ...VIEW, freeze: FREEZE });
      const { body } = await call('GET', `/${id}`);
      const now = await call('GET', `/${id}/now`);
      expect(now.headers.get('cache-control')).toBe('no-store');
      expect(now.body).toEqual(body.data);
      const plain = await call('GET', `/${await keep()}/now`);
      expect(plain).toMatchObject({ status: 404, body: { errors: [{ extensions: { code: 'NOT_FOUND' } }] } });
    });

    it('passes over ids that are none', async () => {
      const { body } = await call(
        'GET',
        `/${await keep({ ...VIEW, freeze: { ...FREEZE, entities: ['ford', 'nobody'] } })}`,
      );
      expect(body.data.entities.map(({ id }) => id)).toEqual(['ford']);
    });
  });

  describe('names', () => {
    it('are given, listed in order, changed and taken away', async () => {
      const id = await keep();
      const beta = await call('POST', '/named', { name: '  béta   deals ', view: id });
      expect(beta).toMatchObject({ status: 201, body: { name: 'béta deals', view: id } });
      const alpha = await call('POST', '/named', { name: 'Alpha', view: id });
      const list = async () =>
        ((await call('GET', '/named')).body as unknown as Body[]).map(({ name }) => name);
      expect(await list()).toEqual(['Alpha', 'béta deals']);
      const other = await keep({ version: 1, view: 'v1&e=byd' });
      const renamed = await call('PATCH', `/named/${alpha.body.id}`, { name: 'Zeta', view: other });
      expect(renamed).toMatchObject({ status: 200, body: { id: alpha.body.id, name: 'Zeta', view: other } });
      expect(await list()).toEqual(['béta deals', 'Zeta']);
      expect((await call('DELETE', `/named/${alpha.body.id}`)).status).toBe(204);
      expect((await call('DELETE', `/named/${alpha.body.id}`)).status).toBe(404);
      expect(await list()).toEqual(['béta deals']);
      expect((await call('GET', `/${other}`)).status).toBe(200);
      await call('DELETE', `/named/${beta.body.id}`);
    });

    it('are refused when taken, empty, too long, or for a view that is not kept', async () => {
      const id = await keep();
      const first = await call('POST', '/named', { name: 'Taken', view: id });
      expect(await call('POST', '/named', { name: 'Taken ', view: id })).toMatchObject({
        status: 409,
        body: { errors: [{ extensions: { code: 'NAME_TAKEN' } }] },
      });
      expect((await call('POST', '/named', { name: ' \u200b ', view: id })).status).toBe(400);
      expect((await call('POST', '/named', { name: 'x'.repeat(121), view: id })).status).toBe(400);
      expect((await call('POST', '/named', { name: 'Other', view: 'A'.repeat(22) })).status).toBe(404);
      expect((await call('PATCH', '/named/none', { name: 'Other' })).status).toBe(404);
      expect((await call('PATCH', `/named/${first.body.id}`, {})).status).toBe(400);
      await call('DELETE', `/named/${first.body.id}`);
    });
  });

  describe('other sites', () => {
    const foreign = [
      { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' },
      { ...JSON_TYPE, 'sec-fetch-site': 'same-site' },
      { ...JSON_TYPE, origin: 'https://example.org' },
      { ...JSON_TYPE, origin: 'null' },
    ];
    it.each(foreign)('may not write: %p', async (headers) => {
      const answer = await call('POST', '', VIEW, headers);
      expect(answer.status).toBe(403);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    });
    it('may not read', async () => {
      const response = await fetch(`${api.url}/api/views/named`, {
        headers: { 'sec-fetch-site': 'cross-site' },
      });
      expect(response.status).toBe(403);
    });
    it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
      'can send no form: %s',
      async (type) => {
        expect((await call('POST', '', JSON.stringify(VIEW), { 'content-type': type })).status).toBe(415);
      },
    );
    it('is not what our own page is', async () => {
      const own = { ...JSON_TYPE, origin: api.url, 'sec-fetch-site': 'same-origin' };
      expect((await call('POST', '', VIEW, own)).status).toBe(200);
      expect((await call('POST', '', VIEW, { ...JSON_TYPE, origin: api.url })).status).toBe(200);
    });
  });

  it('refuses too many writes within a minute, while reading goes on', async () => {
    const strict = await startApi(store, { requestsPerMinute: 10 });
    const post = () =>
      fetch(`${strict.url}/api/views`, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(VIEW) });
    const statuses: number[] = [];
    for (let sent = 0; sent < 12; sent += 1) statuses.push((await post()).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(200));
    expect(statuses.slice(10)).toEqual([429, 429]);
    expect((await fetch(`${strict.url}/api/views/named`)).status).toBe(200);
    await strict.close();
  });

  it('says so when the database does not answer', async () => {
    const gone = await makeStore();
    const lost = await startApi(gone);
    await gone.close();
    const response = await fetch(`${lost.url}/api/views/${'A'.repeat(22)}`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'STORE_UNAVAILABLE' } }] });
    await lost.close();
  });

  it('answers 405 for what it has not', async () => {
    expect((await call('DELETE', `/${'A'.repeat(22)}`)).status).toBe(405);
  });
});
