import { beforeEach, describe, expect, test } from '@jest/globals';
import type { WriteBatch } from '../../../server/store/port.ts';
import { InputError } from '../../../server/errors.ts';
import { ALWAYS, entity, evidence, relation, source, state } from '../build.ts';
import { ANY } from '../reference.ts';
import { idsOf, soon, TODAY, useStore, type StoreUnderTest } from '../under-test.ts';
import { DATASETS, ENTITIES, EVIDENCE, RELATIONS, SOURCES, worldBatches } from '../world.ts';

export function describeWrites(engine: StoreUnderTest): void {
  describe('writes', () => {
    const store = useStore(engine);
    beforeEach(async () => {
      for (const batch of worldBatches()) await store().write(batch);
      await store().write({
        restore: EVIDENCE.filter((one) => one.withdrawnAt === null).map(({ id }) => id),
      });
    });
    const version = () => store().version(soon());
    const current = async (id: string) => (await store().relationsByIds([id], TODAY, soon()))[0];

    test('the same batches again change nothing, not even the version', async () => {
      const before = await version();
      for (const batch of worldBatches()) await store().write(batch);
      await store().write({});
      expect(await version()).toBe(before);
      expect(
        await store().relationHistories(
          RELATIONS.map(({ id }) => id),
          soon(),
        ),
      ).toEqual(RELATIONS);
      expect(
        await store().evidenceByIds(
          EVIDENCE.map(({ id }) => id),
          soon(),
        ),
      ).toEqual(EVIDENCE);
      expect(await store().countRelations(ANY, TODAY, soon())).toBe(RELATIONS.length - 1);
    });

    test('the version changes with every write that changes something', async () => {
      const seen = [await version()];
      const batches: WriteBatch[] = [
        { entities: [{ ...ENTITIES[0]!, summary: 'Changed.' }] },
        { sources: [{ ...SOURCES[0]!, title: 'Changed.' }] },
        { relations: [{ ...RELATIONS[0]!, summary: 'Changed.' }] },
        { evidence: [evidence({ id: 'e-new', relation: 'chief', source: 'wire' })] },
        { withdraw: { ids: ['e-new'], at: '2026-02-22T00:00:00.000Z' } },
        { restore: ['e-new'] },
        { dataset: { ...DATASETS[1]!, version: '2' } },
      ];
      for (const batch of batches) {
        await store().write(batch);
        seen.push(await version());
      }
      expect(new Set(seen).size).toBe(seen.length);
      await store().write({ withdraw: { ids: ['e-new'], at: '2026-02-22T00:00:00.000Z' } });
    });

    test('an entity is replaced whole, its data sets and names too', async () => {
      const changed = entity({
        id: 'byd',
        kind: 'Agency',
        name: 'Zebra',
        country: null,
        datasets: ['other'],
      });
      await store().write({ entities: [changed] });
      expect(await store().entitiesByIds(['byd'], soon())).toEqual([changed]);
      expect(await store().idsOfDataset('rumours', 'entities', soon())).not.toContain('byd');
      expect(await store().idsOfDataset('other', 'entities', soon())).toEqual(['byd']);
      expect((await store().names(soon())).filter((row) => row.entity === 'byd')).toEqual([
        { entity: 'byd', name: 'Zebra', main: true, kind: 'Agency', country: null },
      ]);
      expect(idsOf((await store().entities({}, 'NAME', { first: 50 }, soon())).rows).at(-1)).toBe('byd');
      expect(await store().countEntities({ kinds: ['Agency'] }, soon())).toBe(2);
      expect(await store().countEntities({ countries: ['CN'] }, soon())).toBe(3);
      // Its relations stay, and answer by what it is now.
      expect(
        await store().countRelations({ ...ANY, of: ['ford'], otherKinds: ['Agency'] }, TODAY, soon()),
      ).toBe(2);
    });

    test('a relation is replaced with its history: ends, type, texts, states', async () => {
      const changed = relation({
        id: 'venture',
        type: 'OWNS',
        from: 'lonely',
        to: 'times',
        dataset: 'rumours',
        place: 'Tōkyō',
        amends: 'licence',
        history: [state('2020-01-01', 'CONFIRMED', ALWAYS, { originals: 9 })],
      });
      await store().write({ relations: [changed] });
      expect(await store().relationHistories(['venture'], soon())).toEqual([changed]);
      expect(await current('venture')).toMatchObject({
        from: 'lonely',
        to: 'times',
        state: { status: 'CONFIRMED', originals: 9 },
      });
      expect(await store().countRelations({ ...ANY, of: ['xiaomi'] }, TODAY, soon())).toBe(2);
      expect(await store().countRelations({ ...ANY, of: ['lonely'] }, TODAY, soon())).toBe(1);
      expect(await store().countRelations({ ...ANY, statuses: ['DENIED'] }, TODAY, soon())).toBe(0);
      expect(await store().countRelations({ ...ANY, types: ['JOINT_VENTURE'] }, TODAY, soon())).toBe(0);
      expect(await store().countRelations({ ...ANY, text: 'tokyo' }, TODAY, soon())).toBe(1);
      expect(await store().countRelations({ ...ANY, text: 'considered' }, TODAY, soon())).toBe(0);
      expect(idsOf(await store().relationsPointingAt('amends', ['licence'], TODAY, soon()))).toEqual([
        'licence-wider',
        'venture',
      ]);
      expect(await store().countEvidenceOf(['venture'], { knownBy: null }, soon())).toEqual([3]);
    });

    test('a history that was emptied leaves the relation, known on no day', async () => {
      await store().write({ relations: [{ ...RELATIONS[0]!, history: [] }] });
      expect(await current('licence')).toBeNull();
      expect(await store().relationIds(null, 500, soon())).toContain('licence');
      expect(
        idsOf(
          await store()
            .steps(['ford'], ANY, 50, TODAY, soon())
            .then((steps) => steps.map((step) => ({ id: step.relation }))),
        ),
      ).not.toContain('licence');
    });

    test('evidence that is there is left as it is', async () => {
      const other = { ...EVIDENCE[0]!, recordedAt: '2030-01-01T00:00:00.000Z', dataset: 'rumours' };
      const before = await version();
      await store().write({ evidence: [other] });
      expect(await store().evidenceByIds([other.id], soon())).toEqual([EVIDENCE[0]]);
      expect(await version()).toBe(before);
    });

    test('withdrawn once, evidence keeps the time; restored, it stands; stated again, it stands', async () => {
      const [id, at] = ['e-licence-1', '2026-03-01T10:00:00.000Z'];
      const withdrawnAt = async () => (await store().evidenceByIds([id], soon()))[0]!.withdrawnAt;
      await store().write({ withdraw: { ids: [id, 'none'], at } });
      expect(await withdrawnAt()).toBe(at);
      await store().write({ withdraw: { ids: [id], at: '2026-04-01T00:00:00.000Z' } });
      expect(await withdrawnAt()).toBe(at);
      expect(await store().countEvidenceOf(['licence'], { knownBy: null }, soon())).toEqual([4]);
      expect(await store().idsOfDataset('world', 'evidence', soon())).not.toContain(id);
      await store().write({ restore: [id, 'none'] });
      expect(await withdrawnAt()).toBeNull();
      expect(await store().countEvidenceOf(['licence'], { knownBy: null }, soon())).toEqual([5]);
      await store().write({ withdraw: { ids: [id], at } });
      await store().write({ evidence: [EVIDENCE[0]!] });
      expect(await withdrawnAt()).toBeNull();
    });

    test('withdrawn evidence no longer finds its relation by source', async () => {
      await store().write({ withdraw: { ids: ['e-licence-2'], at: '2026-03-01T00:00:00.000Z' } });
      expect(await store().countRelations({ ...ANY, sources: ['filing'] }, TODAY, soon())).toBe(0);
      await store().write({ restore: ['e-licence-2'] });
      expect(await store().countRelations({ ...ANY, sources: ['filing'] }, TODAY, soon())).toBe(1);
    });

    test.each<[string, WriteBatch, RegExp[]]>([
      [
        'a relation to an entity that is not stored',
        { relations: [relation({ id: 'bad', type: 'OWNS', from: 'new', to: 'nowhere', history: [] })] },
        [/bad/, /nowhere/],
      ],
      [
        'a relation from an entity that is not stored',
        { relations: [relation({ id: 'bad', type: 'OWNS', from: 'nowhere', to: 'new', history: [] })] },
        [/bad/, /nowhere/],
      ],
      [
        'evidence of a relation that is not stored',
        { evidence: [evidence({ id: 'e-bad', relation: 'missing-relation', source: 'wire' })] },
        [/missing-relation/],
      ],
      [
        'evidence from a source that is not stored',
        { evidence: [evidence({ id: 'e-bad', relation: 'chief', source: 'missing-source' })] },
        [/missing-source/],
      ],
      [
        'evidence with an origin that is not stored',
        {
          evidence: [evidence({ id: 'e-bad', relation: 'chief', source: 'wire', origin: 'missing-origin' })],
        },
        [/missing-origin/],
      ],
    ])('%s: InputError that names it, and nothing of the batch is written', async (_name, bad, named) => {
      const before = await version();
      const good: WriteBatch = {
        dataset: { ...DATASETS[0]!, id: 'half' },
        entities: [entity({ id: 'new', kind: 'Company', name: 'New', datasets: ['half'] })],
        sources: [source({ id: 'new-source' })],
        relations: [
          relation({
            id: 'new-relation',
            type: 'OWNS',
            from: 'new',
            to: 'ford',
            history: [state('2020-01-01', 'REPORTED', ALWAYS)],
          }),
          ...(bad.relations ?? []),
        ],
        evidence: [
          evidence({ id: 'e-good', relation: 'new-relation', source: 'new-source' }),
          ...(bad.evidence ?? []),
        ],
        withdraw: { ids: ['e-licence-1'], at: '2026-03-01T00:00:00.000Z' },
      };
      const failure: unknown = await store()
        .write(good)
        .then(
          () => null,
          (error: unknown) => error,
        );
      expect(failure).toBeInstanceOf(InputError);
      for (const pattern of named) expect((failure as Error).message).toMatch(pattern);
      expect(await version()).toBe(before);
      expect(await store().entitiesByIds(['new'], soon())).toEqual([null]);
      expect(await store().sourcesByIds(['new-source'], soon())).toEqual([null]);
      expect(await store().relationHistories(['new-relation', 'bad'], soon())).toEqual([null, null]);
      expect(await store().evidenceByIds(['e-good', 'e-bad'], soon())).toEqual([null, null]);
      expect((await store().datasets(soon())).map(({ id }) => id)).not.toContain('half');
      expect((await store().evidenceByIds(['e-licence-1'], soon()))[0]!.withdrawnAt).toBeNull();
    });

    test('a batch may hold what its relations and evidence refer to', async () => {
      await store().write({
        entities: [entity({ id: 'together', kind: 'Company', name: 'Together' })],
        sources: [source({ id: 'together-source' })],
        relations: [
          relation({
            id: 'together-relation',
            type: 'OWNS',
            from: 'together',
            to: 'together',
            history: [state('2020-01-01', 'REPORTED', ALWAYS)],
          }),
        ],
        evidence: [evidence({ id: 'e-together', relation: 'together-relation', source: 'together-source' })],
      });
      expect(await current('together-relation')).toMatchObject({ from: 'together', to: 'together' });
      expect(await store().countEvidenceOf(['together-relation'], { knownBy: null }, soon())).toEqual([1]);
    });

    test('writes at the same time all arrive whole', async () => {
      const batches = Array.from({ length: 12 }, (_, index) => ({
        entities: [entity({ id: `c-${index}`, kind: 'Company', name: `C ${index}` })],
        relations: [
          relation({
            id: `c-${index}`,
            type: 'OWNS',
            from: `c-${index}`,
            to: 'ford',
            history: [state('2020-01-01', 'REPORTED', ALWAYS)],
          }),
        ],
      }));
      await Promise.all(batches.map((batch) => store().write(batch)));
      const found = await store().relationsByIds(
        batches.map((_, index) => `c-${index}`),
        TODAY,
        soon(),
      );
      expect(idsOf(found)).toEqual(batches.map((_, index) => `c-${index}`));
    });
  });
}
