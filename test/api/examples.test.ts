import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, afterAll, expect, it } from '@jest/globals';
import { eachEngine } from '../support/engines.ts';
import { startApi } from './support/server.ts';
import type { Api } from './support/server.ts';
import { loadFordChina } from './support/worlds.ts';

const folder = new URL('../../client/graphiql/examples/', import.meta.url);
const files = readdirSync(folder).sort();

/** Whether an answer says anything: no list of it is empty throughout. */
function says(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(says);
  if (typeof value === 'object' && value !== null) return Object.values(value).some(says);
  return typeof value === 'string' && value !== '';
}

eachEngine('the editor’s examples', (makeStore) => {
  let api: Api;
  beforeAll(async () => {
    const store = await makeStore();
    await loadFordChina(store);
    api = await startApi(store);
  }, 120_000);
  afterAll(() => api?.close());

  it('are about a dozen, the Chinese partners first', () => {
    expect(files.length).toBeGreaterThanOrEqual(12);
    expect(files[0]).toBe('01-chinese-partners.graphql');
  });

  it.each(files)('%s has a title and an answer', async (file) => {
    const query = readFileSync(new URL(file, folder), 'utf8');
    expect(query).toMatch(/^# \S.*\n/);
    const { data, errors } = await api.ask(query);
    expect(errors).toEqual([]);
    for (const field of Object.values(data ?? {})) expect(field).not.toBeNull();
    expect(says(data)).toBe(true);
  });
});
