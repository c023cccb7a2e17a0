import { describe, expect, test } from '@jest/globals';
import type { GraphStore, ReadContext } from '../../../server/store/port.ts';
import { StoreUnavailableError, TimeoutError } from '../../../server/errors.ts';
import { ANY } from '../reference.ts';
import { soon, TODAY, useStore, type StoreUnderTest } from '../under-test.ts';

const CHANGED = { statuses: ANY.statuses };
const RANGE = { after: '2024-01-01', until: TODAY.knownBy };

/** Every read of the port with arguments that find something. */
const READS: Record<string, (store: GraphStore, context: ReadContext) => Promise<unknown>> = {
  ping: (store, context) => store.ping(context),
  version: (store, context) => store.version(context),
  vocabulary: (store, context) => store.vocabulary(context),
  datasets: (store, context) => store.datasets(context),
  entitiesByIds: (store, context) => store.entitiesByIds(['ford'], context),
  entities: (store, context) => store.entities({}, 'NAME', { first: 5 }, context),
  countEntities: (store, context) => store.countEntities({}, context),
  names: (store, context) => store.names(context),
  relationsByIds: (store, context) => store.relationsByIds(['licence'], TODAY, context),
  relations: (store, context) => store.relations(ANY, 'SUPPORT', { first: 5 }, TODAY, context),
  countRelations: (store, context) => store.countRelations(ANY, TODAY, context),
  relationsOf: (store, context) => store.relationsOf(['ford'], ANY, 'SUPPORT', { first: 5 }, TODAY, context),
  relationCounts: (store, context) => store.relationCounts(['ford'], ANY, TODAY, context),
  relationsAmong: (store, context) => store.relationsAmong(['ford', 'catl'], ANY, 5, TODAY, context),
  steps: (store, context) => store.steps(['ford'], ANY, 5, TODAY, context),
  relationsPointingAt: (store, context) => store.relationsPointingAt('about', ['venture'], TODAY, context),
  relationHistories: (store, context) => store.relationHistories(['licence'], context),
  relationFacts: (store, context) => store.relationFacts(['licence'], context),
  relationIds: (store, context) => store.relationIds(null, 5, context),
  changes: (store, context) => store.changes(CHANGED, RANGE, { first: 5 }, context),
  countChanges: (store, context) => store.countChanges(CHANGED, RANGE, context),
  evidenceOf: (store, context) => store.evidenceOf(['licence'], { knownBy: null }, { first: 5 }, context),
  countEvidenceOf: (store, context) => store.countEvidenceOf(['licence'], { knownBy: null }, context),
  standingIds: (store, context) => store.standingIds(['licence'], context),
  evidenceByIds: (store, context) => store.evidenceByIds(['e-licence-1'], context),
  evidenceOfSources: (store, context) =>
    store.evidenceOfSources(['wire'], { knownBy: null }, { first: 5 }, context),
  sourcesByIds: (store, context) => store.sourcesByIds(['wire'], context),
  sources: (store, context) => store.sources({ first: 5 }, context),
  countSources: (store, context) => store.countSources(context),
  decisions: (store, context) => store.decisions(context),
  idsOfDataset: (store, context) => store.idsOfDataset('world', 'relations', context),
};

export function describeLifecycle(engine: StoreUnderTest): void {
  describe('life of a store', () => {
    const store = useStore(engine);

    test.each(Object.keys(READS))('%s answers', async (name) => {
      await expect(READS[name]!(store(), soon())).resolves.not.toBeNull();
    });

    test.each(Object.keys(READS))('%s past its deadline throws TimeoutError', async (name) => {
      await expect(READS[name]!(store(), { deadline: Date.now() - 1 })).rejects.toThrow(TimeoutError);
    });

    test('a read after one that came too late answers as before', async () => {
      await expect(store().countEntities({}, { deadline: Date.now() - 1 })).rejects.toThrow(TimeoutError);
      await expect(store().countEntities({}, soon())).resolves.toBe(12);
    });

    test('preparing again harms nothing', async () => {
      const before = await store().version(soon());
      await store().prepare();
      await store().prepare();
      expect(await store().version(soon())).toBe(before);
      expect(await store().countEntities({}, soon())).toBe(12);
    });

    test('what was written is there when another store is opened', async () => {
      const other = await engine.open();
      try {
        expect(await other.version(soon())).toBe(await store().version(soon()));
        expect(await other.entitiesByIds(['ford'], soon())).toEqual(
          await store().entitiesByIds(['ford'], soon()),
        );
        expect(other.engine).toBe(store().engine);
      } finally {
        await other.close();
      }
    });

    test('many reads at once answer each its own', async () => {
      const ids = (await store().entities({}, 'ID', { first: 50 }, soon())).rows.map(({ id }) => id);
      const asked = Array.from({ length: 200 }, (_, index) => ids[index % ids.length]!);
      const answers = await Promise.all(asked.map((id) => store().entitiesByIds([id], soon())));
      expect(answers.map(([found]) => found?.id)).toEqual(asked);
    });

    test('a closed store says so; closing again is harmless', async () => {
      const other = await engine.open();
      await other.close();
      await other.close();
      await expect(other.ping(soon())).rejects.toThrow(StoreUnavailableError);
      await expect(other.write({})).rejects.toThrow(StoreUnavailableError);
    });
  });

  describe('an empty store', () => {
    const store = useStore(engine, () => []);

    test('holds nothing, and says so for every read', async () => {
      expect(await store().entities({}, 'NAME', { first: 5 }, soon())).toEqual({
        rows: [],
        keys: [],
        hasNext: false,
      });
      expect(await store().relations(ANY, 'SUPPORT', { first: 5 }, TODAY, soon())).toEqual({
        rows: [],
        keys: [],
        hasNext: false,
      });
      expect(await store().relationsOf(['ford'], ANY, 'SUPPORT', { first: 5 }, TODAY, soon())).toEqual([
        { rows: [], keys: [], hasNext: false },
      ]);
      expect(await store().relationsAmong(['ford'], ANY, 5, TODAY, soon())).toEqual({ rows: [], total: 0 });
      expect(await store().relationCounts(['ford'], ANY, TODAY, soon())).toEqual([]);
      expect(await store().countEvidenceOf(['licence'], { knownBy: null }, soon())).toEqual([0]);
      expect(await store().names(soon())).toEqual([]);
      expect(await store().datasets(soon())).toEqual([]);
      expect(await store().vocabulary(soon())).toEqual({ kinds: [], relationTypes: [], categories: [] });
      expect(await store().countRelations(ANY, TODAY, soon())).toBe(0);
      expect(await store().countSources(soon())).toBe(0);
    });
  });
}
