/** Who is who for agents, who may only read, and in a terminal, where it is decided in the same words as on the page. */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityCommand } from '../../server/identity/command.ts';
import { openStore } from '../../server/store/choose.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { startApi, type Api } from '../api/support/server.ts';
import { call, connect } from '../doors/calls.ts';
import { soon } from '../store/under-test.ts';
import { eachEngine, neo4jSettings } from '../support/engines.ts';
import { worldBatch } from './world.ts';

const BECAUSE = ['--reason', 'one desk', '--by', 'Ida Venn'];

eachEngine('who is who beside the page', (makeStore, engine) => {
  let folder = '';
  let env: Record<string, string> = {};
  let store: GraphStore;
  let api: Api;
  let client: Client;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liaison-identity-'));
    const file = join(folder, 'identity.db');
    store = engine === 'sqlite' ? await openStore({ engine, file }) : await makeStore();
    await store.prepare();
    await store.write(worldBatch());
    env = engine === 'sqlite' ? { LIAISON_DB: file } : neo4jSettings();
    api = await startApi(store);
    client = await connect(api);
  }, 120_000);
  afterAll(async () => {
    await client?.close();
    await api?.close();
    if (engine === 'sqlite') await store?.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    for (const { id, undoneAt } of await store.decisions(soon()))
      if (undoneAt === null) await store.undoDecision(id, { at: '2026-01-01', by: 'test', reason: 'over' });
  });

  async function identity(...argv: string[]) {
    const said: string[] = [];
    const complaints: string[] = [];
    const code = await identityCommand(argv, {
      env,
      say: (text) => void said.push(text),
      complain: (text) => void complaints.push(text),
    });
    return { code, said: said.join('\n'), complaint: complaints.join('\n') };
  }

  it('an agent is told who may be the same, why, and what was decided', async () => {
    await identity('different', 'ferro', 'ferro-lobby', ...BECAUSE);
    const { isError, data } = await call(client, 'identity', { entity: 'Ferro Batteries Ltd' });
    expect(isError).toBe(false);
    expect(data).toMatchObject({
      entity: { id: 'ferro', name: 'Ferro Batteries Ltd' },
      decisions: [{ verdict: 'DISTINCT', by: 'Ida Venn', reason: 'one desk', byRule: false }],
      total: 1,
      items: [
        {
          entity: { id: 'ferro-list' },
          verdict: 'SAME_IDENTIFIER',
          score: 1,
        },
      ],
    });
    expect(data.items[0]?.reasons).toContainEqual({
      speaks: 'FOR',
      weight: 1,
      sentence: 'The same lei id: 5299000FERRO00000042.',
    });
    const { text } = await call(client, 'identity', { entity: 'ministry' });
    expect(text).toContain('Nothing that is loaded looks like it.');
  });

  it('a terminal lists pairs with their reasons, merges, and separates again by the id of what was merged', async () => {
    const listed = await identity('list');
    expect(listed.code).toBe(0);
    expect(listed.said).toMatch(
      /^Possibly the same\n {2}Ferro Batteries Ltd \[ferro\] and FB Cells \[ferro-list\]\n {4}Same id, 100 of 100\n {4}\+100 The same lei id/,
    );
    expect(listed.said).toMatch(/Decided\n {2}Nothing was decided\.$/);

    const merged = await identity('merge', 'ferro', 'ferro-lobby', 'ferro-list', ...BECAUSE);
    expect(merged).toMatchObject({ code: 0, complaint: '' });
    expect(merged.said).toMatch(
      /^ {2}ferro: merged from ferro-list, ferro-lobby\n {4}Ida Venn, .*: one desk\n {4}d-/,
    );
    const about = await identity('list', 'ferro-list', '--json');
    expect(JSON.parse(about.said)).toMatchObject({
      proposals: [],
      decisions: [{ kept: 'ferro', by: 'Ida Venn' }],
    });
    const { data } = await call(client, 'identity', { entity: 'ferro-lobby' });
    expect(data.entity).toMatchObject({ id: 'ferro' });

    const parted = await identity('unmerge', 'ferro-list', '--reason', 'two desks', '--by', 'Bo');
    expect(parted.said).toMatch(/Taken back by Bo, \d{4}-\d\d-\d\d: two desks/);
    expect((await store.decisions(soon())).filter(({ undoneAt }) => undoneAt === null)).toEqual([]);
  });

  it.each([
    ['no reason', ['merge', 'ferro', 'ferro-list', '--by', 'Ida'], /required option '--reason <text>'/],
    [
      'nobody',
      ['merge', 'ferro', 'nobody', ...BECAUSE],
      /merged: expected the id of an entity, got “nobody”/,
    ],
    [
      'a decision that is none',
      ['unmerge', 'ferro', ...BECAUSE],
      /expected the id of a decision, got “ferro”/,
    ],
    ['a command that is none', ['join', 'ferro'], /unknown command 'join'/],
    ['no number', ['list', '--first', 'all'], /--first: expected a whole number from 1 to 10000, got “all”/],
  ])('says what is wrong with %s, and ends with 1', async (_what, argv, message) => {
    const { code, complaint } = await identity(...argv);
    expect(complaint).toMatch(message);
    expect(code).toBe(1);
  });

  it('says how to use it', async () => {
    const { code, said } = await identity('--help');
    expect(code).toBe(0);
    for (const word of ['list', 'merge', 'unmerge', 'different']) expect(said).toContain(word);
  });
});
