import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { StoreUnavailableError } from '../../server/errors.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { eachEngine } from '../support/engines.ts';
import { answerOf, startApi } from './support/server.ts';
import type { Api } from './support/server.ts';
import { loadDeals } from './support/worlds.ts';

const QUERY = '{ entity(id: "acme") { name } }';
const NAMED = { entity: { name: 'Acme' } };
const JSON_TYPE = 'application/graphql-response+json';

eachEngine('over HTTP', (makeStore) => {
  let api: Api;
  let store: GraphStore;
  let client = '';
  beforeAll(async () => {
    store = await makeStore();
    await loadDeals(store);
    client = await mkdtemp(join(tmpdir(), 'liaison-page-'));
    await mkdir(join(client, 'assets'));
    await mkdir(join(client, 'graphiql'));
    await writeFile(join(client, 'index.html'), '<!doctype html><title>Liaison</title>');
    await writeFile(join(client, 'graphiql', 'index.html'), '<!doctype html><title>Editor</title>');
    await writeFile(join(client, 'assets', 'main-1a2b3c.js'), 'export {};');
    api = await startApi(store, {}, client);
  }, 120_000);
  afterAll(async () => {
    await api?.close();
    await rm(client, { recursive: true, force: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${api.url}${path}`, { headers });
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });

  describe('GraphQL', () => {
    it.each([JSON_TYPE, 'application/json', '*/*'])('answers a POST that accepts %s', async (accept) => {
      const answer = await answerOf(await post(JSON.stringify({ query: QUERY }), { accept }));
      expect(answer).toMatchObject({ status: 200, data: NAMED });
      expect(answer.headers.get('content-type')).toMatch(
        accept === JSON_TYPE ? /graphql-response\+json/ : /application\/(graphql-response\+)?json/,
      );
    });
    it.each([JSON_TYPE, 'application/json', '*/*'])('answers a GET that accepts %s', async (accept) => {
      const answer = await answerOf(await get(`/graphql?query=${encodeURIComponent(QUERY)}`, { accept }));
      expect(answer).toMatchObject({ status: 200, data: NAMED });
    });
    it('takes variables and the name of an operation in a GET', async () => {
      const query = 'query a($id: ID!) { entity(id: $id) { name } } query b { lens { asOf } }';
      const search = new URLSearchParams({ query, operationName: 'a', variables: '{"id":"acme"}' });
      expect(
        (await answerOf(await get(`/graphql?${search.toString()}`, { accept: JSON_TYPE }))).data,
      ).toEqual(NAMED);
    });
    it('refuses a GET that another site’s page sends', async () => {
      const response = await get(`/graphql?query=${encodeURIComponent(QUERY)}`, {
        accept: '*/*',
        'sec-fetch-site': 'cross-site',
      });
      expect(response.status).toBe(400);
    });
    it('refuses a POST that a foreign form could send', async () => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: JSON.stringify({ query: QUERY }),
      });
      expect(response.status).toBe(400);
      expect(await response.text()).not.toContain('Acme');
    });
    it('lets no other site’s page read answers', async () => {
      const response = await post(JSON.stringify({ query: QUERY }), { origin: 'https://example.org' });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    });
    it.each(['PUT', 'DELETE', 'PATCH'])('answers %s with 405 and what is allowed', async (method) => {
      const response = await fetch(`${api.url}/graphql`, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, POST');
    });
    it.each([
      ['no JSON', '{"query": '],
      ['no query', '{}'],
      ['a query that is no text', '{"query": 7}'],
      ['variables that are no object', `{"query": ${JSON.stringify(QUERY)}, "variables": "x"}`],
      ['nothing', ''],
    ])('answers a body with %s by 400, in GraphQL’s shape', async (_what, body) => {
      const answer = await answerOf(await post(body));
      expect(answer.status).toBe(400);
      expect(answer.errors[0]?.message).toBeTruthy();
      expect(answer.text).not.toMatch(/node_modules|at .*\.(ts|js):\d/);
      expect(api.reported).toEqual([]);
    });
    it.each([
      ['{ entity(', 400],
      ['{ nothing }', 400],
      ['{ entity(id: "acme", asOf: "x") { name } }', 400],
      ['{ entities(first: 0) { totalCount } }', 200],
    ])('%s: %i', async (query, status) => {
      expect((await post(JSON.stringify({ query }), { accept: JSON_TYPE })).status).toBe(status);
    });
  });

  describe('the page', () => {
    it('is served at /, always fresh', async () => {
      const response = await get('/', { accept: 'text/html' });
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<title>Liaison');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    });
    it('has files that browsers may keep for good', async () => {
      const response = await get('/assets/main-1a2b3c.js');
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(response.headers.get('content-type')).toContain('javascript');
    });
    it('has the editor at /graphql, for browsers', async () => {
      const response = await get('/graphql?query={lens{asOf}}', {
        accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      });
      expect(await response.text()).toContain('<title>Editor');
      expect(response.headers.get('vary')).toContain('Accept');
    });
    it.each(['/nothing', '/../package.json', '/assets/%2e%2e/%2e%2e/package.json', '/.env', '/%00'])(
      'answers %s by 4xx, in plain words',
      async (path) => {
        const response = await get(path);
        expect(response.status).toBeGreaterThanOrEqual(400);
        expect(response.status).toBeLessThan(500);
        expect(await response.text()).not.toMatch(/dependencies|node_modules|at .*:\d+:\d+/);
      },
    );
    it('says what to do when it is not built', async () => {
      const unbuilt = await startApi(store, {}, join(client, 'nowhere'));
      for (const path of ['/', '/graphql']) {
        const response = await fetch(`${unbuilt.url}${path}`, { headers: { accept: 'text/html' } });
        expect(response.status).toBe(503);
        expect(await response.text()).toContain('npm run build');
      }
      await unbuilt.close();
    });
  });

  describe('security headers', () => {
    const policyOf = (response: Response) =>
      Object.fromEntries(
        (response.headers.get('content-security-policy') ?? '').split(';').map((part) => {
          const [name = '', ...values] = part.trim().split(' ');
          return [name, values.join(' ')];
        }),
      );

    it('let the page load from here alone, nothing inline', async () => {
      expect(policyOf(await get('/', { accept: 'text/html' }))).toEqual({
        'default-src': "'none'",
        'script-src': "'self'",
        'style-src': "'self'",
        'img-src': "'self' data: blob:",
        'font-src': "'self'",
        'connect-src': "'self'",
        'worker-src': "'self'",
        'manifest-src': "'self'",
        'base-uri': "'none'",
        'form-action': "'none'",
        'frame-ancestors': "'none'",
      });
    });
    it('are as strict for scripts on the editor’s page', async () => {
      const policy = policyOf(await get('/graphql', { accept: 'text/html' }));
      expect(policy).toMatchObject({
        'default-src': "'none'",
        'script-src': "'self'",
        'connect-src': "'self'",
        'worker-src': "'self'",
      });
    });
    it.each(['/', '/graphql', '/health', '/nothing', '/assets/main-1a2b3c.js'])(
      '%s: no script that is not a file of ours, no sniffing, no framework named',
      async (path) => {
        const { headers } = await get(path);
        expect(headers.get('content-security-policy')).toContain("script-src 'self';");
        expect(headers.get('content-security-policy')).not.toContain('unsafe-eval');
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('x-powered-by')).toBeNull();
      },
    );
  });

  describe('/health', () => {
    it('is 200 when the store answers', async () => {
      const response = await get('/health');
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ status: 'ok', engine: store.engine });
    });
    it.each([
      ['said by the store', 'The database is away.', new StoreUnavailableError('The database is away.')],
      [
        'that gives nothing away',
        'The database does not answer.',
        new Error('secret at bolt://user:word@host'),
      ],
    ])('is 503 when it does not, with a reason %s', async (_what, reason, error) => {
      const failing = new Proxy(store, {
        get: (target, name) =>
          name === 'ping' ? () => Promise.reject(error) : (Reflect.get(target, name, target) as unknown),
      });
      const away = await startApi(failing);
      const response = await fetch(`${away.url}/health`);
      expect(response.status).toBe(503);
      expect(await response.json()).toEqual({ status: 'unavailable', engine: store.engine, reason });
      await away.close();
    });
  });

  it('compresses answers for who can take it', async () => {
    const response = await post(JSON.stringify({ query: '{ vocabulary { relationTypes { words } } }' }), {
      'accept-encoding': 'gzip',
    });
    expect(response.headers.get('content-encoding')).toBe('gzip');
  });

  it('bounds requests a minute, and says so', async () => {
    const slow = await startApi(store, { requestsPerMinute: 1 });
    const statuses: number[] = [];
    for (let count = 0; count < 12; count += 1)
      statuses.push(
        (
          await fetch(`${slow.url}/graphql?query=${encodeURIComponent('{lens{asOf}}')}`, {
            headers: { accept: 'application/json' },
          })
        ).status,
      );
    await slow.close();
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429, 429]);
  });

  it('stops working for a client that has gone', async () => {
    let begun: () => void = () => undefined;
    const reading = new Promise<void>((resolve) => (begun = resolve));
    const deadlines: number[] = [];
    const slow = new Proxy(store, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (name !== 'entitiesByIds')
          return typeof value === 'function'
            ? (value as (...given: unknown[]) => unknown).bind(target)
            : value;
        return async (ids: string[], read: { deadline: number }) => {
          begun();
          await new Promise((resolve) => setTimeout(resolve, 300));
          deadlines.push(read.deadline);
          return target.entitiesByIds(ids, read);
        };
      },
    });
    const patient = await startApi(slow);
    const leaving = new AbortController();
    const asked = fetch(`${patient.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
      signal: leaving.signal,
    });
    await reading;
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await patient.close();
    expect(deadlines).toEqual([0]);
  });
});
