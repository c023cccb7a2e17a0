import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { eachEngine } from '../support/engines.ts';
import { counting } from './support/counting.ts';
import type { Counted } from './support/counting.ts';
import { startApi } from './support/server.ts';
import type { Api } from './support/server.ts';
import { loadFordChina } from './support/worlds.ts';

eachEngine('store calls', (makeStore) => {
  let api: Api;
  let counted: Counted;
  beforeAll(async () => {
    counted = counting(await makeStore());
    await loadFordChina(counted.store);
    api = await startApi(counted.store);
    await api.ask('{ vocabulary { rule } search(text: "ford") { name } datasets { id } }');
  }, 120_000);
  afterAll(() => api?.close());

  async function callsOf(query: string): Promise<Record<string, number>> {
    counted.calls.length = 0;
    const { errors } = await api.ask(query);
    expect(errors).toEqual([]);
    const counts: Record<string, number> = {};
    for (const call of counted.calls) counts[call] = (counts[call] ?? 0) + 1;
    const { version: _version, ...rest } = counts;
    return rest;
  }

  describe('are one for each field and level, however many rows', () => {
    it('relations with both ends', async () => {
      expect(await callsOf('{ relations(first: 500) { nodes { from { name } to { name } } } }')).toEqual({
        relations: 1,
        entitiesByIds: 1,
      });
    });
    it('entities, their relations, the other ends', async () => {
      const calls = await callsOf(
        '{ entities(first: 100) { nodes { relations(first: 50) { nodes { to { name } } } } } }',
      );
      expect(calls).toEqual({ entities: 1, relationsOf: 1, entitiesByIds: 1 });
    });
    it('degrees and counts', async () => {
      const calls = await callsOf(
        '{ entities(first: 100) { nodes { degree relationCounts { count } relations(first: 1) { totalCount } } } }',
      );
      expect(calls).toEqual({ entities: 1, relationCounts: 3, relationsOf: 1 });
    });
    it('evidence with its sources, origins and speakers', async () => {
      const calls = await callsOf(
        '{ relations(first: 100) { nodes { evidence { totalCount nodes { source { title } origin { title } speaker { name } onBehalfOf { name } } } } } }',
      );
      expect(calls).toEqual({
        relations: 1,
        evidenceOf: 1,
        countEvidenceOf: 1,
        sourcesByIds: 1,
        entitiesByIds: 1,
      });
    });
    it('reasons, denials, histories', async () => {
      const calls = await callsOf(
        '{ relations(first: 99) { nodes { statusReason history { statusReason } deniedBy { id } amendments { id } } } }',
      );
      expect(calls).toMatchObject({ relations: 1, relationHistories: 1, relationsPointingAt: 2 });
      expect(calls.entitiesByIds).toBeLessThanOrEqual(2);
      expect(calls.sourcesByIds).toBeLessThanOrEqual(2);
    });
    it('none for a page of all relations that was read before', async () => {
      const query = '{ relations(first: 98, order: START_DESC) { totalCount nodes { id } } }';
      expect(await callsOf(query)).toEqual({ relations: 1, countRelations: 1 });
      expect(await callsOf(query)).toEqual({});
    });
    it('four levels', async () => {
      const calls = await callsOf(
        '{ entities(first: 50) { nodes { relations(first: 5) { nodes { to { relations(first: 4) { nodes { evidence(first: 2) { nodes { source { title } } } } } } } } } } }',
      );
      expect(calls).toEqual({
        entities: 1,
        relationsOf: 2,
        entitiesByIds: 1,
        evidenceOf: 1,
        sourcesByIds: 1,
      });
    });
    it('changes with their relations, sentences and evidence', async () => {
      const calls = await callsOf(
        '{ changes(since: "2025-01-01", until: "2026-02-28", first: 200) { nodes { kind certainty sentence day { words } relation { id status from { name } } evidence { certainty source { title } } } } }',
      );
      // The deal that a widening widens is one of them.
      expect(calls).toEqual({
        changes: 1,
        relationsByIds: 1,
        entitiesByIds: 1,
        evidenceOf: 1,
        sourcesByIds: 1,
      });
    });
    it('changes alone read no evidence and no relation', async () => {
      const calls = await callsOf(
        '{ changes(since: "2025-01-01", until: "2026-02-28") { totalCount pageInfo { endCursor } nodes { kind certainty } } }',
      );
      expect(calls).toEqual({ changes: 1, countChanges: 1 });
    });
    it('filters and pages under a lens read no evidence', async () => {
      const calls = await callsOf(
        '{ relations(where: { statuses: [REPORTED], minOriginals: 1, certainty: POSSIBLE }, order: START_DESC, first: 5, asOf: "2026-02-20", knownBy: "2026-02-20") { totalCount pageInfo { endCursor } nodes { id status certainty originals start { words } lastReported } } }',
      );
      expect(calls).toEqual({ relations: 1, countRelations: 1 });
    });
    it('what is only counted when asked is not counted', async () => {
      expect(await callsOf('{ entities(first: 3) { nodes { id } } }')).toEqual({ entities: 1 });
    });
  });

  it('keep fields apart that ask for different things', async () => {
    const { data } = await api.ask(
      '{ entity(id: "ford") { all: relations(first: 100) { nodes { id } } denied: relations(where: { statuses: [DENIED] }) { nodes { id } } one: relations(first: 1) { nodes { id } } } }',
    );
    const ford = data?.entity as Record<string, { nodes: Array<{ id: string }> }>;
    expect(ford.denied?.nodes.map(({ id }) => id)).toEqual(['ford-xiaomi-jv']);
    expect(ford.one?.nodes).toHaveLength(1);
    expect(ford.all?.nodes.length).toBeGreaterThan(5);
  });
});
