import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { eachEngine } from '../support/engines.ts';
import { startApi } from './support/server.ts';
import type { Api } from './support/server.ts';
import { loadDeals, loadFordChina } from './support/worlds.ts';

interface Nodes {
  nodes: Array<Record<string, unknown> & { id: string }>;
}

eachEngine('the lens', (makeStore) => {
  let api: Api;
  beforeAll(async () => {
    const store = await makeStore();
    await loadFordChina(store);
    await loadDeals(store);
    api = await startApi(store);
  }, 120_000);
  afterAll(() => api?.close());

  async function data(query: string): Promise<Record<string, unknown>> {
    const answer = await api.ask(query);
    expect(answer.errors).toEqual([]);
    return answer.data ?? {};
  }
  const ids = (value: unknown) => (value as Nodes).nodes.map(({ id }) => id);

  it('left out is today, on both clocks', async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(await data('{ lens { asOf knownBy } }')).toEqual({ lens: { asOf: today, knownBy: today } });
  });

  it('is said by the answers', async () => {
    const { relations, among } = await data(
      '{ relations(asOf: "2026-02-15", knownBy: "2026-03-01") { lens { asOf knownBy } } among(ids: ["ford"], asOf: "2026-02-15") { lens { asOf } } }',
    );
    expect(relations).toEqual({ lens: { asOf: '2026-02-15', knownBy: '2026-03-01' } });
    expect(among).toEqual({ lens: { asOf: '2026-02-15' } });
  });

  it('of several root fields in one query do not mix, whatever they share', async () => {
    const field = (name: string, asOf: string) =>
      `${name}: entity(id: "acme", asOf: "${asOf}") { relations(first: 100) { nodes { id certainty other(than: "acme") { relations(first: 100) { nodes { id } } } } } degree }`;
    const together = await data(
      `{ ${field('a', '2021-01-01')} ${field('b', '2025-06-10')} ${field('c', '2026-06-01')} }`,
    );
    for (const [name, asOf] of [
      ['a', '2021-01-01'],
      ['b', '2025-06-10'],
      ['c', '2026-06-01'],
    ] as const)
      expect((await data(`{ ${field(name, asOf)} }`))[name]).toEqual(together[name]);
    expect(together.a).not.toEqual(together.b);
    expect(together.b).not.toEqual(together.c);
  });

  it('reaches through entities, evidence and sources', async () => {
    const { source } = await data(
      '{ source(id: "post-2025", knownBy: "2025-06-10") { evidence(first: 50) { totalCount nodes { relation { id status } } } } }',
    );
    const { nodes, totalCount } = (
      source as {
        evidence: { totalCount: number; nodes: Array<{ relation: { id: string; status: string } | null }> };
      }
    ).evidence;
    expect(nodes.find(({ relation }) => relation?.id === 'acme-golf-partnership')?.relation?.status).toBe(
      'REPORTED',
    );
    expect(totalCount).toBe(nodes.length);
    const today = await data('{ relation(id: "acme-golf-partnership") { status } }');
    expect(today).toEqual({ relation: { status: 'RETRACTED' } });
  });

  describe('of earlier knowledge', () => {
    it('hides what was not public, evidence and relation', async () => {
      expect(await data('{ relation(id: "greer-met-farley", knownBy: "2026-02-13") { id } }')).toEqual({
        relation: null,
      });
      const { relation } = await data(
        '{ relation(id: "acme-bolt-supply", knownBy: "2025-03-01") { status originals evidence { totalCount nodes { source { id } } } } }',
      );
      expect(relation).toMatchObject({
        status: 'CONFIRMED',
        evidence: { totalCount: 1, nodes: [{ source: { id: 'acme-filing' } }] },
      });
    });
    it('hides the summary that was written with later evidence, and shows it again', async () => {
      const summary = async (knownBy: string) =>
        (
          (await data(`{ relation(id: "acme-bolt-supply", knownBy: "${knownBy}") { summary } }`))
            .relation as { summary: string | null }
        ).summary;
      expect(await summary('2025-03-01')).toBeNull();
      expect(await summary('2025-06-10')).toBe('Acme buys bolts.');
    });
    it('ends the history at its day, and leaves the last state open', async () => {
      const history = async (knownBy: string) =>
        (
          (
            await data(
              `{ relation(id: "acme-golf-partnership", knownBy: "${knownBy}") { history { from until status } } }`,
            )
          ).relation as { history: unknown[] }
        ).history;
      expect(await history('2025-06-10')).toEqual([{ from: '2025-06-01', until: null, status: 'REPORTED' }]);
      expect(await history('2025-06-20')).toEqual([
        { from: '2025-06-01', until: '2025-06-19', status: 'REPORTED' },
        { from: '2025-06-20', until: null, status: 'RETRACTED' },
      ]);
    });
    it('hides denials that came later', async () => {
      const { relation } = await data(
        '{ relation(id: "ford-xiaomi-jv") { status deniedBy { from { id } } } }',
      );
      expect(relation).toEqual({
        status: 'DENIED',
        deniedBy: expect.arrayContaining([{ from: { id: 'ford' } }, { from: { id: 'xiaomi' } }]),
      });
    });
  });

  describe('of another day', () => {
    it('leaves out what had ended or not begun, unless asked', async () => {
      const at = (where: string) =>
        data(
          `{ relations(where: { of: ["acme"] ${where} }, first: 100, asOf: "2025-06-10") { nodes { id certainty } } }`,
        );
      expect(ids((await at('')).relations)).not.toContain('acme-echo-supply');
      expect(ids((await at('includeEnded: true')).relations)).toContain('acme-echo-supply');
      expect(ids((await at('includeNotYet: true')).relations)).toContain('acme-fox-partnership');
      expect(ids((await at('certainty: ENDED')).relations).sort()).toEqual([
        'acme-bolt-talks',
        'acme-echo-supply',
      ]);
    });
    it('says why a relation is not certain', async () => {
      const why = async (id: string) =>
        (
          (await data(`{ relation(id: "${id}", asOf: "2025-06-10") { certaintyReason } }`)).relation as {
            certaintyReason: string | null;
          }
        ).certaintyReason;
      expect(await why('acme-bolt-supply')).toBeNull();
      expect(await why('acme-echo-supply')).toBe('Over by 10 June 2025: it ended in December 2023.');
      expect(await why('acme-fox-partnership')).toBe('Not begun by 10 June 2025: it began in January 2026.');
      expect(await why('acme-cargo-licence')).toBe('Possibly so on 10 June 2025: it ended in 2025.');
    });
    it('during a range: what held at some time in it', async () => {
      const { relations } = await data(
        '{ relations(where: { of: ["acme"], during: { until: "2021-12-31" } }, first: 100) { nodes { id certainty } } }',
      );
      const { nodes } = relations as Nodes;
      expect(nodes.filter(({ certainty }) => certainty === 'CERTAIN').map(({ id }) => id)).toEqual([
        'acme-echo-supply',
      ]);
      expect(ids(relations)).not.toContain('acme-bolt-supply');
      expect(ids(relations)).toContain('acme-bolt-licence');
    });
    it('shows widenings only once they came about', async () => {
      const amendments = async (asOf: string) =>
        (
          (await data(`{ relation(id: "catl-ford-licence", asOf: "${asOf}") { amendments { id } } }`))
            .relation as { amendments: unknown[] }
        ).amendments;
      expect(await amendments('2025-10-31')).toEqual([]);
      expect(await amendments('2026-02-15')).toEqual([{ id: 'catl-ford-licence-widened' }]);
    });
  });
});
