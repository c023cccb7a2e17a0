/** What a store keeps of views: nothing lost, nothing twice, never beyond its room, and no data. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { StoreUnavailableError, TimeoutError } from '../../server/errors.ts';
import type { GraphStore, KeptView } from '../../server/store/port.ts';
import { idOf } from '../../server/views/contents.ts';
import { loadDeals } from '../api/support/worlds.ts';
import { eachEngine } from '../support/engines.ts';

const soon = () => ({ deadline: Date.now() + 30_000 });
const ROOM = { views: 10_000, characters: 10_000_000 };
const AT = '2026-03-01T12:00:00.000Z';
const view = (body: string, keptAt = AT): KeptView => ({ id: idOf(body), body, keptAt });

eachEngine('the store of views', (makeStore, engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await makeStore();
    await loadDeals(store);
  }, 120_000);

  describe('kept views', () => {
    it('come back as they were kept, whatever their text', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), async (text) => {
          const kept = view(JSON.stringify({ text }));
          expect(await store.keepView(kept, ROOM)).toBe('KEPT');
          expect(await store.keptView(kept.id, soon())).toEqual(kept);
        }),
        { numRuns: engine === 'sqlite' ? 40 : 25 },
      );
    });

    it('stay as they were first kept', async () => {
      await store.keepView(view('{"a":1}', '2026-01-01T00:00:00.000Z'), ROOM);
      await store.keepView(view('{"a":1}', '2026-02-02T00:00:00.000Z'), ROOM);
      expect((await store.keptView(idOf('{"a":1}'), soon()))?.keptAt).toBe('2026-01-01T00:00:00.000Z');
    });

    it('are kept once when many keep the same at once', async () => {
      const same = view('{"same":true}');
      const outcomes = await Promise.all(Array.from({ length: 12 }, () => store.keepView(same, ROOM)));
      expect(new Set(outcomes)).toEqual(new Set(['KEPT']));
      expect(await store.keptView(same.id, soon())).toEqual(same);
    });

    it('are refused beyond the room for their number or size, save those that are there', async () => {
      const there = view('{"there":1}');
      await store.keepView(there, ROOM);
      const other = view(`{"other":"${'x'.repeat(100)}"}`);
      expect(await store.keepView(other, { ...ROOM, views: 1 })).toBe('FULL');
      expect(await store.keepView(other, { ...ROOM, characters: 100 })).toBe('FULL');
      expect(await store.keptView(other.id, soon())).toBeNull();
      expect(await store.keepView(there, { views: 0, characters: 0 })).toBe('KEPT');
    });

    it('of a megabyte come back whole', async () => {
      const large = view(JSON.stringify({ text: 'Ünï🦊'.repeat(200_000) }));
      await store.keepView(large, ROOM);
      expect(await store.keptView(large.id, soon())).toEqual(large);
    });

    it('are null where there is none', async () => {
      expect(await store.keptView('nothing-of-this-id-xxx', soon())).toBeNull();
    });
  });

  describe('named views', () => {
    const first = view('{"named":1}');
    const second = view('{"named":2}');
    const named = (id: string, name: string, of = first) => ({ id, name, view: of.id, savedAt: AT });
    beforeAll(async () => {
      await store.keepView(first, ROOM);
      await store.keepView(second, ROOM);
    });
    const names = async () => (await store.namedViews(soon())).map(({ id, name }) => `${id} ${name}`);

    it('are added, renamed, given another view, taken away', async () => {
      expect(await store.nameView(named('b', 'Deals'), 10)).toBe('NAMED');
      expect(await store.nameView(named('a', 'Talks'), 10)).toBe('NAMED');
      expect(await names()).toEqual(['a Talks', 'b Deals']);
      expect(await store.nameView(named('b', 'Bargains', second), 10)).toBe('NAMED');
      expect(await store.namedViews(soon())).toEqual([named('a', 'Talks'), named('b', 'Bargains', second)]);
      expect(await store.forgetName('b')).toBe(true);
      expect(await store.forgetName('b')).toBe(false);
      expect(await names()).toEqual(['a Talks']);
      expect(await store.keptView(second.id, soon())).toEqual(second);
    });

    it('refuse a name that another has, a view that is not kept, and one too many', async () => {
      await store.nameView(named('c', 'Rivals'), 10);
      const before = await names();
      expect(await store.nameView(named('d', 'Rivals'), 10)).toBe('TAKEN');
      expect(await store.nameView({ ...named('d', 'Other'), view: 'not-kept' }, 10)).toBe('UNKNOWN');
      expect(await store.nameView(named('d', 'Other'), before.length)).toBe('FULL');
      expect(await names()).toEqual(before);
      expect(await store.nameView(named('c', 'Rivals', second), before.length)).toBe('NAMED');
    });

    it('give a name to one of many who want it at once', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) => store.nameView(named(`race-${index}`, 'Wanted'), 100)),
      );
      expect(outcomes.filter((outcome) => outcome === 'NAMED')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'TAKEN')).toHaveLength(7);
    });
  });

  it('is no data: the version, counts and names of the store stay as they were', async () => {
    const seen = async () =>
      JSON.stringify([
        await store.version(soon()),
        await store.countEntities({}, soon()),
        await store.names(soon()),
        await store.datasets(soon()),
      ]);
    const before = await seen();
    const kept = view('{"no":"data"}');
    await store.keepView(kept, ROOM);
    await store.nameView({ id: 'n', name: 'No data', view: kept.id, savedAt: AT }, 100);
    await store.forgetName('n');
    expect(await seen()).toBe(before);
  });

  it('is there when the store is opened again, and after preparing once more', async () => {
    const kept = view('{"again":1}');
    await store.keepView(kept, ROOM);
    const other = await makeStore();
    await other.prepare();
    expect(await other.keptView(kept.id, soon())).toEqual(kept);
    await other.close();
    await expect(other.keepView(kept, ROOM)).rejects.toThrow(StoreUnavailableError);
  });

  it('is not read past its deadline', async () => {
    await expect(store.keptView('x', { deadline: Date.now() - 1 })).rejects.toThrow(TimeoutError);
    await expect(store.namedViews({ deadline: Date.now() - 1 })).rejects.toThrow(TimeoutError);
  });
});
