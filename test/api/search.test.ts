import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { eachEngine } from '../support/engines.ts';
import { startApi } from './support/server.ts';
import type { Api } from './support/server.ts';
import { loadFordChina } from './support/worlds.ts';

interface Hit {
  entity: { id: string; kind: string };
  name: string;
  match: string;
  score: number;
}

eachEngine('search', (makeStore) => {
  let api: Api;
  beforeAll(async () => {
    const store = await makeStore();
    await loadFordChina(store);
    api = await startApi(store);
  }, 120_000);
  afterAll(() => api?.close());

  async function search(text: string, more = ''): Promise<Hit[]> {
    const answer = await api.ask(
      `query ($text: String!) { search(text: $text ${more}) { entity { id kind } name match score } }`,
      { text },
    );
    expect(answer.errors).toEqual([]);
    return answer.data?.search as Hit[];
  }

  it.each([
    ['Ford', 'ford', 'EXACT', 'Ford'],
    ['ford', 'ford', 'EXACT', 'Ford'],
    ['  FORD ', 'ford', 'EXACT', 'Ford'],
    ['$F', 'ford', 'ALIAS', '$F'],
    ['GM', 'general-motors', 'ALIAS', 'GM'],
    ['Jamison Grier', 'jamieson-greer', 'ALIAS', 'Jamison Grier'],
    ['Jameson Grear', 'jamieson-greer', 'MISSPELT', 'Jamieson Greer'],
    ['farly', 'jim-farley', 'MISSPELT', 'Jim Farley'],
    ['Xaomi', 'xiaomi', 'MISSPELT', 'Xiaomi'],
    ['Xioami', 'xiaomi', 'MISSPELT', 'Xiaomi'],
    ['Zeldon', 'lee-zeldin', 'MISSPELT', 'Lee Zeldin'],
    ['Blomberg', 'bloomberg', 'MISSPELT', 'Bloomberg'],
    ['小米', 'xiaomi', 'ALIAS', '小米'],
    ['吉利', 'geely', 'ALIAS', '吉利'],
    ['Zeld', 'lee-zeldin', 'PREFIX', 'Lee Zeldin'],
    ['detroit auto', 'detroit-auto-show-2026', 'PREFIX', 'Detroit Auto Show 2026'],
    ['show detroit', 'detroit-auto-show-2026', 'PREFIX', 'Detroit Auto Show 2026'],
    ['Mexico', 'mexico', 'EXACT', 'Mexico'],
    ['México', 'mexico', 'EXACT', 'Mexico'],
    ['Форд', 'ford', 'EXACT', 'Ford'],
  ])('%s finds %s (%s)', async (text, id, match, name) => {
    const [hit] = await search(text);
    expect(hit).toMatchObject({ entity: { id }, match, name });
  });

  it.each(['BYT', 'GN', 'Xiomai', 'zzzzzz', 'Fxxx', '!!!'])('does not guess what %s means', async (text) => {
    expect(await search(text)).toEqual([]);
  });

  it('puts whole names before parts, and each entity once', async () => {
    const hits = await search('ford');
    expect(hits[0]?.entity.id).toBe('ford');
    const ids = hits.map(({ entity }) => entity.id);
    expect(new Set(ids).size).toBe(ids.length);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
  });

  it('keeps to kinds and countries', async () => {
    expect(
      (await search('f', 'kinds: ["Publication"]')).every(({ entity }) => entity.kind === 'Publication'),
    ).toBe(true);
    expect((await search('trade', 'countries: ["CN"]')).map(({ entity }) => entity.id)).not.toContain('ustr');
    expect(await search('ford', 'kinds: []')).toEqual([]);
  });

  it('finds what was written after the first search', async () => {
    const store = await makeStore();
    expect(await search('Newcomer')).toEqual([]);
    const [ford] = await store.entitiesByIds(['ford'], { deadline: Date.now() + 10_000 });
    if (!ford) throw new Error('Expected the entity ford, found none.');
    await store.write({ entities: [{ ...ford, id: 'newcomer', name: 'Newcomer', aliases: [] }] });
    expect((await search('Newcomer'))[0]?.entity.id).toBe('newcomer');
  });

  describe('refuses', () => {
    it.each([
      ['a blank text', '{ search(text: "  ") { name } }', 'text'],
      ['a text without end', `{ search(text: "${'a'.repeat(201)}") { name } }`, 'text'],
      ['more hits than there may be', '{ search(text: "a", first: 51) { name } }', 'first'],
      ['no hits', '{ search(text: "a", first: 0) { name } }', 'first'],
      ['an unknown kind', '{ search(text: "a", kinds: ["Compny"]) { name } }', 'kinds'],
      ['an unknown country', '{ search(text: "a", countries: ["China"]) { name } }', 'countries'],
    ])('%s', async (_what, query, argument) => {
      const { errors } = await api.ask(query);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    });
  });
});
