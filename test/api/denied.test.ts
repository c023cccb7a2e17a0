import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { eachEngine } from '../support/engines.ts';
import { startApi } from './support/server.ts';
import type { Api } from './support/server.ts';
import { loadDeals, loadFordChina } from './support/worlds.ts';

/** Which fields show denied and retracted relations: lists do, pictures and counts only when asked. */
eachEngine('denied and retracted relations', (makeStore) => {
  let api: Api;
  beforeAll(async () => {
    const store = await makeStore();
    await loadFordChina(store);
    await loadDeals(store);
    api = await startApi(store);
  }, 120_000);
  afterAll(() => api?.close());

  async function text(query: string): Promise<string> {
    const answer = await api.ask(query);
    expect(answer.errors).toEqual([]);
    return answer.text;
  }
  const NEVER = [
    '"ford-xiaomi-jv"',
    '"ford-denies-xiaomi-jv"',
    '"xiaomi-denies-ford-jv"',
    '"acme-golf-partnership"',
    '"acme-india-venture"',
  ];

  describe('lists show them', () => {
    it.each([
      ['relations', '{ relations(first: 500) { nodes { id } } }'],
      [
        'an entity’s relations',
        '{ entities(first: 500) { nodes { relations(first: 100) { nodes { id } } } } }',
      ],
    ])('%s', async (_field, query) => {
      const answer = await text(query);
      for (const id of NEVER) expect(answer).toContain(id);
    });
  });

  describe('pictures leave them out', () => {
    const ids = '"ford", "xiaomi", "acme", "golf", "india"';
    it.each([
      ['among', `among(ids: [${ids}] WHERE) { relations { id } }`],
      ['neighbourhood', `neighbourhood(of: [${ids}], first: 500 WHERE) { relations { id } }`],
    ])('%s', async (_field, query) => {
      const without = await text(`{ ${query.replace('WHERE', '')} }`);
      for (const id of NEVER) expect(without).not.toContain(id);
      const asked = await text(`{ ${query.replace('WHERE', ', where: { includeDenied: true }')} }`);
      for (const id of NEVER) expect(asked).toContain(id);
    });
    it('`statuses` only filters: it does not bring them back', async () => {
      expect(
        await text(`{ among(ids: [${ids}], where: { statuses: [DENIED] }) { total relations { id } } }`),
      ).toContain('"total":0');
      expect(
        await text(
          `{ among(ids: [${ids}], where: { statuses: [DENIED], includeDenied: true }) { relations { id } } }`,
        ),
      ).toContain('ford-xiaomi-jv');
    });
    it('nor does naming the type of a denial', async () => {
      expect(await text(`{ among(ids: [${ids}], where: { types: ["DENIED"] }) { total } }`)).toContain(
        '"total":0',
      );
    });
    it('a neighbourhood is not walked along them', async () => {
      expect(await text('{ neighbourhood(of: ["golf"], depth: 3) { entities { id } total } }')).toBe(
        '{"data":{"neighbourhood":{"entities":[{"id":"golf"}],"total":0}}}\n',
      );
    });
  });

  it('paths never walk along them', async () => {
    expect(await text('{ paths(from: "acme", to: "golf") { length } }')).toBe('{"data":{"paths":[]}}\n');
    expect(
      await text(
        '{ paths(from: "acme", to: "golf", where: { includeDenied: true }) { length weakest sentence } }',
      ),
    ).toContain(
      '"weakest":"RETRACTED","sentence":"Acme — partnership with — Golf: one step was retracted and counts as no fact."',
    );
  });

  it('counts and degree leave them out, and amendments', async () => {
    const { data } = await api.ask(
      '{ xiaomi: entity(id: "xiaomi") { degree relationCounts { type } all: relationCounts(where: { includeDenied: true }) { type status } } bolt: entity(id: "bolt") { degree relationCounts { type count } } }',
    );
    const { xiaomi, bolt } = data as Record<
      string,
      { degree: number; relationCounts: Array<{ type: string }>; all?: Array<{ type: string }> }
    >;
    const types = (rows: Array<{ type: string }> | undefined) => (rows ?? []).map(({ type }) => type);
    expect(types(xiaomi?.relationCounts)).not.toContain('JV_TALKS');
    expect(types(xiaomi?.all)).toEqual(expect.arrayContaining(['JV_TALKS', 'DENIED']));
    expect(types(bolt?.relationCounts)).toEqual(['LICENSING_DEAL', 'SUPPLY_DEAL']);
    expect(bolt?.degree).toBe(2);
  });

  it('disputed ones stay, marked', async () => {
    expect(await text('{ neighbourhood(of: ["delta"]) { relations { id status } } }')).toContain(
      '{"id":"acme-delta-venture","status":"DISPUTED"}',
    );
  });
});
