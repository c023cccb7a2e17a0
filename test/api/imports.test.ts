import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as later } from 'node:timers/promises';
import express from 'express';
import { importUploads } from '../../seeds/import/uploads.ts';
import { writingWith } from '../../server/access/writing.ts';
import { InputError } from '../../server/errors.ts';
import { imports } from '../../server/http/imports.ts';
import type { Importer } from '../../server/http/imports.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { eachEngine } from '../support/engines.ts';

const TOKEN = 'a-token-of-this-test';
const GEXF =
  '<gexf version="1.3"><graph defaultedgetype="directed"><nodes><node id="a" label="Ann"/><node id="b" label="Bay"/></nodes><edges><edge id="1" source="a" target="b" label="met"/></edges></graph></gexf>';
const LOST = GEXF.replace('target="b"', 'target="c"');

/** A server that has only the import door. */
function doorWith(importer: Importer, mostBytes?: number) {
  let server: Server;
  beforeAll(async () => {
    const app = express();
    app.use(
      '/api/import',
      imports({ importer, writing: writingWith(TOKEN), report: () => undefined, mostBytes }),
    );
    server = app.listen(0, '127.0.0.1');
    await new Promise((ready) => server.once('listening', ready));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/import`;
  const send = (text: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) => {
    const form = new FormData();
    form.append('file', new Blob([text]), 'harbour.gexf');
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return fetch(address(), {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${TOKEN}`, accept: 'application/json', ...headers },
    });
  };
  return { address, send };
}

interface Said {
  errors: Array<{ message: string; extensions: { code: string } }>;
}
const said = async (response: Response) => (await response.json()) as Said;

describe('POST /api/import', () => {
  let release: (() => void) | undefined;
  const slow: Importer = async ({ files, onProgress, signal }) => {
    if (files[0]?.name === 'wrong') throw new InputError('Expected a mapping that can be read.');
    onProgress({ phase: 'reading', done: 1, total: null, rate: 1 });
    await new Promise<void>((resolve) => {
      release = resolve;
      signal.addEventListener('abort', () => resolve());
    });
    return { stopped: signal.aborted, sizes: files.map(({ name, size }) => ({ name, size })) };
  };
  const { address, send } = doorWith(slow, 1_000);

  it('is for who has the write token', async () => {
    const none = await fetch(address(), { method: 'POST', body: new FormData() });
    expect([none.status, none.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect((await said(none)).errors[0]).toMatchObject({
      message: expect.stringContaining('write token') as unknown,
      extensions: { code: 'WRITE_REFUSED' },
    });
    const other = await send(GEXF, {}, { authorization: 'Bearer another-token-altogether' });
    expect(other.status).toBe(401);
  });

  it('takes forms with files, up to a size, and says so otherwise', async () => {
    const headers = { authorization: `Bearer ${TOKEN}` };
    const json = await fetch(address(), {
      method: 'POST',
      body: '{}',
      headers: { ...headers, 'content-type': 'application/json' },
    });
    expect([json.status, (await said(json)).errors[0]?.message]).toEqual([
      415,
      expect.stringContaining('multipart/form-data'),
    ]);
    const large = await send('x'.repeat(2_000));
    expect([large.status, (await said(large)).errors[0]?.message]).toEqual([
      413,
      expect.stringContaining('npm run import'),
    ]);
    const empty = await fetch(address(), { method: 'POST', body: new FormData(), headers });
    expect(empty.status).toBe(400);
    const read = await fetch(address());
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('tells progress in lines as it goes, and lets nobody in meanwhile', async () => {
    const running = await send(GEXF, {}, { accept: 'application/x-ndjson' });
    expect(running.headers.get('content-type')).toContain('application/x-ndjson');
    const second = await send(GEXF);
    expect([second.status, (await said(second)).errors[0]?.extensions.code]).toEqual([409, 'BUSY']);
    release?.();
    const lines = (await running.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toEqual([
      { progress: { phase: 'reading', done: 1, total: null, rate: 1 } },
      { report: { stopped: false, sizes: [{ name: 'harbour.gexf', size: GEXF.length }] } },
    ]);
  });

  it('stops when nobody waits any more, and is free again', async () => {
    const leave = new AbortController();
    const form = new FormData();
    form.append('file', new Blob([GEXF]), 'a.gexf');
    const response = await fetch(address(), {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${TOKEN}`, accept: 'application/x-ndjson' },
      signal: leave.signal,
    });
    leave.abort();
    await response.text().catch(() => undefined);
    for (let tries = 0; tries < 50; tries += 1) {
      const asked = send('<gexf/>', {}, { accept: 'application/x-ndjson' });
      const answer = await asked;
      if (answer.status === 200) {
        release?.();
        await answer.text();
        return;
      }
      await later(20);
    }
    throw new Error('Expected the door to be free again after the first caller left, found it busy.');
  });
});

eachEngine('imports over HTTP', (makeStore) => {
  let store: GraphStore;
  const { send } = doorWith((request) => importUploads(store, request));
  beforeAll(async () => {
    store = await makeStore();
  });
  const held = async () =>
    (await store.datasets({ deadline: Date.now() + 10_000 })).map(({ id, counts }) => ({ id, ...counts }));

  it('check first, and write nothing', async () => {
    const report = (await (await send(GEXF, { dryRun: 'true', dataset: 'harbour' })).json()) as Record<
      string,
      unknown
    >;
    expect(report).toMatchObject({ outcome: 'checked', found: { entities: 2, relations: 1, evidence: 1 } });
    expect(await held()).toEqual([]);
  });

  it('refuse broken rows with their lines, unless they are to be left out', async () => {
    const refused = (await (await send(LOST)).json()) as Record<string, unknown>;
    expect(refused).toMatchObject({
      outcome: 'refused',
      problems: [{ severity: 'bad', at: { file: 'harbour.gexf', line: 1 } }],
    });
    expect(await held()).toEqual([]);
  });

  it('write, once', async () => {
    expect(await (await send(GEXF)).json()).toMatchObject({ outcome: 'written', dataset: { id: 'harbour' } });
    expect(await held()).toEqual([{ id: 'harbour', entities: 2, relations: 1, sources: 1, evidence: 1 }]);
    expect(await (await send(GEXF)).json()).toMatchObject({ outcome: 'unchanged' });
  });

  it('say what is wrong with a mapping', async () => {
    const wrong = await send(GEXF, { mapping: 'graph: { kindz: x }', mappingName: 'mine.yaml' });
    expect(wrong.status).toBe(400);
    expect((await said(wrong)).errors[0]?.message).toMatch(/graph/);
  });
});
