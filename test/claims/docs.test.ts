/** Every query and table of docs/claims.md, on both engines. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Api, startApi } from '../api/support/server.ts';
import { eachEngine } from '../support/engines.ts';
import { asWritten, examplesIn, queryFor, rowsIn } from './examples.ts';
import { loadSeeds } from './load.ts';

const page = readFileSync(new URL('../../docs/claims.md', import.meta.url), 'utf8');
const examples = examplesIn(page);
const rows = rowsIn(page);

eachEngine('docs/claims.md', (makeStore) => {
  let api: Api;
  beforeAll(async () => {
    const store = await makeStore();
    await loadSeeds(store, 'disputed');
    api = await startApi(store);
  }, 60_000);
  afterAll(() => api?.close());

  it('has queries and tables to run', () => {
    expect(examples.length).toBe(page.match(/```graphql/g)?.length);
    expect(rows.length).toBeGreaterThan(50);
  });

  it.each(examples.map((example) => [example.query.trim().split('\n')[1]?.trim() ?? '', example] as const))(
    'the answer to %s',
    async (_, { query, answer }) => {
      const { data, errors } = await api.ask(query);
      expect(errors).toEqual([]);
      expect(data).toEqual(JSON.parse(answer));
    },
  );

  it.each(rows.map((row) => [row.relation, row.asOf, row.knownBy, row] as const))(
    'the row %s as of %s, known by %s',
    async (_relation, _asOf, _knownBy, row) => {
      const { data, errors } = await api.ask(queryFor(row));
      expect(errors).toEqual([]);
      expect(asWritten(row, data)).toEqual(row.cells);
    },
  );

  it('shows every relation of seeds/disputed, by the day of the page, but for the one that is not known yet', async () => {
    const { data } = await api.ask(
      '{ relations(first: 500, where: { includeEnded: true, includeNotYet: true, includeDenied: true }, asOf: "2026-06-01", knownBy: "2026-06-01") { nodes { id } } }',
    );
    const shown = (data as { relations: { nodes: Array<{ id: string }> } }).relations.nodes.map(
      ({ id }) => id,
    );
    expect(shown).not.toContain('nothing-stands');
    expect(shown).toContain('published-nobody-knows-when');
    expect(shown).toHaveLength(50);
  });
});
