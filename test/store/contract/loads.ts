import { beforeEach, describe, expect, test } from '@jest/globals';
import type { WriteBatch } from '../../../server/store/port.ts';
import { ALWAYS, evidence, relation, state } from '../build.ts';
import { soon, TODAY, useStore, type StoreUnderTest } from '../under-test.ts';
import { worldBatches } from '../world.ts';

/** One batch after another, as a load writes them. */
export function describeLoads(engine: StoreUnderTest): void {
  describe('loads', () => {
    const store = useStore(engine);
    beforeEach(async () => {
      for (const batch of worldBatches()) await store().write(batch);
    });
    const version = () => store().version(soon());
    const current = async (id: string) => (await store().relationsByIds([id], TODAY, soon()))[0];

    test('after batches that were all new, what is stored is found, changed and left alone as ever', async () => {
      const made = (name: string, role: string | null = null) => ({
        relations: [
          relation({
            id: `new-${name}`,
            type: 'OWNS',
            from: 'ford',
            to: 'catl',
            role,
            history: [state('2020-01-01', 'REPORTED', ALWAYS)],
          }),
        ],
        evidence: [evidence({ id: `e-new-${name}`, relation: `new-${name}`, source: 'filing' })],
      });
      const both = (one: WriteBatch, other: WriteBatch): WriteBatch => ({
        relations: [...one.relations!, ...other.relations!],
        evidence: [...one.evidence!, ...other.evidence!],
      });
      const allNew = async (name: string) => store().write(made(name));
      await allNew('a');
      await allNew('b');
      const before = await version();
      await store().write(made('a'));
      expect(await version()).toBe(before);
      await allNew('c');
      await store().write(both(made('d'), made('b', 'owner')));
      expect(await current('new-b')).toMatchObject({ role: 'owner' });
      expect(await current('new-d')).toMatchObject({ role: null });
      await allNew('e');
      await store().write({ withdraw: { ids: ['e-new-a'], at: '2026-03-01T10:00:00.000Z' } });
      await allNew('f');
      await store().write(both(made('g'), made('a')));
      expect(
        (await store().evidenceByIds(['e-new-a', 'e-new-g'], soon())).map((one) => one?.withdrawnAt),
      ).toEqual([null, null]);
      await allNew('h');
      const lost = made('i');
      lost.relations[0]!.to = 'nobody';
      await expect(store().write(lost)).rejects.toThrow(/nobody/);
      await allNew('j');
      await expect(
        store().write({ evidence: [{ ...made('k').evidence[0]!, source: 'nothing' }] }),
      ).rejects.toThrow(/nothing|new-k/);
      expect(await current('new-j')).not.toBeNull();
    });
  });
}
