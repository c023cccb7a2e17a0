/** Decisions as rows, on both engines: what is kept of them, and that two who decide at once can't merge one entity twice. */
import { beforeAll, expect, it } from '@jest/globals';
import type { IdentityDecision } from '../../server/model/identity/decision.ts';
import { mergedStore } from '../../server/store/merged/mergedStore.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { soon } from '../store/under-test.ts';
import { eachEngine } from '../support/engines.ts';
import { worldBatch } from './world.ts';

const decision = (id: string, kept: string, merged: string[]): IdentityDecision => ({
  id,
  verdict: 'SAME',
  kept,
  merged,
  reason: 'so “say” both, \u798f\u7279',
  by: 'Ida',
  at: `2026-03-01T00:00:00.${id.slice(-3)}Z`,
  undoneAt: null,
  undoneBy: null,
  undoneReason: null,
});
const UNDOING = { at: '2026-03-02T00:00:00.000Z', by: 'Bo', reason: 'two after all' };

eachEngine('decisions about who is who', (makeStore) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await makeStore();
    await store.write(worldBatch());
  });

  it('are kept as they were made, in order, with who took them back', async () => {
    const [one, two] = [
      decision('d-001', 'ferro', ['ferro-list', 'ferro-lobby']),
      decision('d-002', 'quill', ['quill-lobby']),
    ];
    expect(await store.decide([two])).toBe('DECIDED');
    expect(await store.decide([one])).toBe('DECIDED');
    expect(await store.undoDecision('d-002', UNDOING)).toBe('UNDONE');
    expect(await store.undoDecision('d-002', UNDOING)).toBe('DONE_BEFORE');
    expect(await store.undoDecision('d-000', UNDOING)).toBe('UNKNOWN');
    expect(await store.decisions(soon())).toEqual([
      one,
      { ...two, undoneAt: UNDOING.at, undoneBy: 'Bo', undoneReason: 'two after all' },
    ]);
    // What is merged is not itself any more: neither merged again nor merged into.
    expect(await store.decide([decision('d-003', 'halden', ['ferro-list'])])).toBe('TAKEN');
    expect(await store.decide([decision('d-003', 'ferro-list', ['halden'])])).toBe('TAKEN');
    expect(await store.decisions(soon())).toHaveLength(2);
    await store.undoDecision('d-001', UNDOING);
  });

  it('of several who decide at once, one merges an entity', async () => {
    const outcomes = await Promise.all(
      ['ferro', 'halden', 'ferro-two', 'ministry'].map((kept, index) =>
        store.decide([decision(`d-1${index}0`, kept, ['ferro-lobby'])]),
      ),
    );
    expect(outcomes.sort()).toEqual(['DECIDED', 'TAKEN', 'TAKEN', 'TAKEN']);
    const made = (await store.decisions(soon())).find(({ undoneAt }) => undoneAt === null);
    await store.undoDecision(made?.id ?? '', UNDOING);
  });

  it('reach another program that has the same database open, and change the version', async () => {
    const [mine, theirs] = [mergedStore(store), mergedStore(await makeStore())];
    const before = await theirs.version(soon());
    await mine.decide([decision('d-200', 'ferro', ['ferro-lobby'])]);
    expect(await theirs.version(soon())).not.toBe(before);
    const idsOf = async (seen: GraphStore) =>
      (await seen.entitiesByIds(['ferro-lobby'], soon())).map((entity) => entity?.id);
    expect(await idsOf(theirs)).toEqual(['ferro']);
    await theirs.undoDecision('d-200', UNDOING);
    expect(await idsOf(mine)).toEqual(['ferro-lobby']);
  });

  it('leave a store in which nothing is merged to itself: no read is asked twice', async () => {
    const calls: string[] = [];
    const counted = new Proxy(store, {
      get: (target, name) => {
        // Awaiting asks any value whether it is a promise.
        if (name !== 'then') calls.push(String(name));
        return Reflect.get(target, name, target) as unknown;
      },
    });
    const seen = mergedStore(counted);
    const context = soon();
    await seen.version(context);
    await seen.entitiesByIds(['ferro'], context);
    calls.length = 0;
    await seen.version(context);
    await seen.entitiesByIds(['ferro'], context);
    await seen.names(context);
    expect(calls).toEqual(['version', 'entitiesByIds', 'names']);
  });
});
