import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { MOST_OF_A_RESULT } from '../../server/mcp/result.ts';
import { TOOLS } from '../../server/mcp/tools/all.ts';
import { openStore } from '../../server/store/choose.ts';
import { startApi } from '../api/support/server.ts';
import type { Api } from '../api/support/server.ts';
import { eachEngine, neo4jSettings } from '../support/engines.ts';
import { call, callWhole, connect } from './calls.ts';
import { loadFord } from './world.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LENS = { asOf: '2026-02-15', knownBy: '2026-03-01' };
const CALLS: Record<string, Record<string, unknown>> = {
  ask: { question: 'Which Chinese firms is Ford partnered with?', ...LENS },
  search: { text: 'Foord' },
  entity: { entity: 'Ford Motor Company', ...LENS },
  relations: { entity: 'ford', ...LENS },
  partners: { entity: 'Ford', country: 'CN', ...LENS },
  paths: { from: 'Sean Duffy', to: 'catl', ...LENS },
  timeline: { entity: 'ford', ...LENS },
  evidence: { relation: 'byd-ford-battery-supply', ...LENS },
  changes: { since: '2025-11-30', until: '2026-02-28', entity: 'ford' },
};

eachEngine('tools for agents', (makeStore, engine) => {
  let api: Api;
  let overHttp: Client;
  let overStdio: Client;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liaison-mcp-'));
    const file = join(folder, 'mcp.db');
    const store = engine === 'sqlite' ? await openStore({ engine, file }) : await makeStore();
    await store.prepare();
    await loadFord(store);
    api = await startApi(store);
    overHttp = await connect(api);
    const { NEO4J_URI: _uri, NODE_OPTIONS: _options, ...rest } = process.env;
    const own = engine === 'sqlite' ? { LIAISON_DB: file } : neo4jSettings();
    overStdio = new Client({ name: 'test', version: '1' });
    await overStdio.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ['server/launch/run.cjs', 'server/mcp/main.ts'],
        cwd: ROOT,
        env: { ...withoutGaps(rest), ...own },
      }),
    );
  }, 120_000);
  afterAll(async () => {
    await overStdio?.close();
    await overHttp?.close();
    await api?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are the same over both ways, read only, and say what they are for', async () => {
    const { tools } = await overHttp.listTools();
    expect((await overStdio.listTools()).tools).toEqual(tools);
    expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
    for (const { annotations, description = '', inputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect(description.length).toBeGreaterThan(40);
      for (const property of Object.values(inputSchema.properties ?? {}))
        expect((property as { description?: string }).description ?? 'enum').not.toBe('');
    }
    expect(overHttp.getInstructions()).toContain('claims, not facts');
  });

  it.each(Object.entries(CALLS))('%s answers alike over both ways, with its lens', async (name, given) => {
    const result = await call(overHttp, name, given);
    expect(result.isError).toBe(false);
    expect(JSON.parse(result.text)).toEqual(result.data);
    expect(result.data.items.length).toBeGreaterThan(0);
    expect(result.data.lens).toMatchObject({ asOf: expect.any(String), knownBy: expect.any(String) });
    expect((await call(overStdio, name, given)).data).toEqual(result.data);
  });

  it.each(['relations', 'timeline', 'partners', 'ask', 'evidence', 'changes', 'paths'])(
    '%s gives a status and the address of a source',
    async (name) => {
      const { text } = await call(overHttp, name, { ...CALLS[name], first: 50 });
      expect(text).toMatch(/"(?:status|weakest)":"(?:CONFIRMED|REPORTED|DISPUTED|DENIED|RETRACTED)"/);
      expect(text).toMatch(/"url":"https:\/\//);
    },
  );

  it.each(Object.entries(CALLS))('%s gives the same in small pages as in large ones', async (name, given) => {
    const large = await callWhole(overHttp, name, { ...given, first: 50 });
    const small = await callWhole(overHttp, name, { ...given, first: 1 });
    expect(small.items).toEqual(large.items);
    expect(small.pages).toBeGreaterThanOrEqual(small.items.length);
  });

  it('never gives more than agents can take, and goes on where it was cut', async () => {
    const { text, data } = await call(overHttp, 'relations', { first: 50, ...LENS });
    expect(text.length).toBeLessThan(MOST_OF_A_RESULT + 500);
    const { items } = await callWhole<{ id: string }>(overHttp, 'relations', { first: 50, ...LENS });
    expect(new Set(items.map(({ id }) => id)).size).toBe(data.total);
  });

  it('counts no denied partner', async () => {
    const { data } = await call(overHttp, 'partners', { ...CALLS.partners, first: 50 });
    const groups = data.items.map(({ group, entity }) => [group, (entity as { id: string }).id]);
    expect(groups).toEqual([
      ['PARTNERED', 'byd'],
      ['PARTNERED', 'catl'],
      ['IN_TALKS', 'geely'],
      ['IN_TALKS', 'byd'],
      ['NOT_COUNTED', 'xiaomi'],
    ]);
  });

  it.each([
    ['a name misspelt', 'entity', { entity: 'Foord' }, /Did you mean .*ford \(Ford, Company\)/],
    ['a name that nobody has', 'relations', { entity: 'Qwertzuiop' }, /Call `search`/],
    ['an unknown relation', 'evidence', { relation: 'nothing' }, /Ids stand in the results of/],
    ['an unknown type', 'relations', { types: ['LICENSING_DEALS'] }, /LICENSING_DEAL\b/],
    ['no day', 'relations', { asOf: 'Jan 2026' }, /a day like 2026-01-31/],
    ['an empty question', 'ask', { question: ' ' }, /1 to 500 characters/],
    ['too many', 'search', { text: 'ford', first: 51 }, /first/],
    ['a cursor made up', 'search', { text: 'ford', cursor: 'x' }, /Leave it out/],
    ['a cursor made up for the store', 'relations', { cursor: 'x' }, /cursor|after/],
    ['a cursor of another tool', 'paths', { ...CALLS.paths, cursor: 'c2VhcmNoOjE' }, /Leave it out/],
  ])('says how to mend a call with %s', async (_what, name, given, message) => {
    const result = await call(overHttp, name, given);
    expect(result.isError).toBe(true);
    expect(result.text).toMatch(message);
    expect(result.text).not.toMatch(/node_modules|at .*\.ts:\d/);
  });

  it('have the vocabulary and the rule beside them', async () => {
    const { resources } = await overStdio.listResources();
    expect(resources.map(({ uri }) => uri).sort()).toEqual(['liaison://rule', 'liaison://vocabulary']);
    const [vocabulary] = (await overStdio.readResource({ uri: 'liaison://vocabulary' })).contents;
    expect(String(vocabulary && 'text' in vocabulary && vocabulary.text)).toContain('"LICENSING_DEAL"');
    const [rule] = (await overHttp.readResource({ uri: 'liaison://rule' })).contents;
    expect(String(rule && 'text' in rule && rule.text)).toContain('disputed if a party denies it');
  });

  it('over an empty database say what fills it, and not that nothing is so', async () => {
    const empty = await openStore({ engine: 'sqlite', file: join(folder, 'empty.db') });
    await empty.prepare();
    const bare = await startApi(empty);
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${bare.url}/mcp`)));
    for (const name of ['search', 'relations', 'partners', 'paths', 'ask'])
      expect((await call(client, name, CALLS[name] ?? {})).text).toContain('npm run seed');
    await client.close();
    await bare.close();
  }, 60_000);

  describe('over HTTP', () => {
    const post = (headers: Record<string, string>, body: unknown = LIST) =>
      fetch(`${api.url}/mcp`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          ...headers,
        },
        body: JSON.stringify(body),
      });

    it('need no session', async () => {
      const response = await post({});
      expect(response.status).toBe(200);
      expect(response.headers.get('mcp-session-id')).toBeNull();
    });
    it.each(['https://example.org', 'null', 'http://localhost:1'])('refuse a page of %s', async (origin) => {
      const response = await post({ origin });
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain('tools');
    });
    it('take a page of this server', async () => {
      expect((await post({ origin: api.url })).status).toBe(200);
    });
    it('refuse a page whose foreign name was made to point here', async () => {
      const status = await new Promise((resolve, reject) => {
        const headers = {
          host: 'rebound.example',
          origin: 'http://rebound.example',
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
        };
        const sent = request(`${api.url}/mcp`, { method: 'POST', headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        sent.once('error', reject);
        sent.end(JSON.stringify(LIST));
      });
      expect(status).toBe(403);
    });
    it.each(['GET', 'DELETE', 'PUT'])('answer %s with 405', async (method) => {
      const response = await fetch(`${api.url}/mcp`, { method, headers: { accept: 'text/event-stream' } });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST');
    });
    it('refuse what is no call', async () => {
      expect((await post({}, { no: 'call' })).status).toBe(400);
    });
  });
});

const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };

const withoutGaps = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
