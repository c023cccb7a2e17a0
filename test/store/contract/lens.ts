import { describe, expect, test } from '@jest/globals';
import type { Relation } from '../../../server/model/types.ts';
import { seen } from '../reference.ts';
import { idsOf, soon, TODAY, useStore, type StoreUnderTest } from '../under-test.ts';
import { OCCURRENCES } from '../vocabulary.ts';
import { ENTITIES, EVIDENCE, RELATIONS } from '../world.ts';

const DATA = { entities: ENTITIES, relations: RELATIONS, evidence: EVIDENCE, occurrences: OCCURRENCES };

/** Before, on and after every day on which something became known. */
const DAYS = [
  '0000-01-01',
  '2024-02-09',
  '2024-02-10',
  '2024-05-31',
  '2024-06-01',
  '2025-03-31',
  '2025-04-01',
  '2026-01-31',
  '2026-02-01',
  '9999-12-31',
];

export function describeLens(engine: StoreUnderTest): void {
  describe('as known by a day', () => {
    const store = useStore(engine);

    test('relations come back with the facts and the state as they were written', async () => {
      const rows = await store().relationsByIds(
        RELATIONS.map(({ id }) => id),
        TODAY,
        soon(),
      );
      expect(rows).toEqual(RELATIONS.map((relation) => seen(DATA, relation, TODAY)));
    });

    test.each(DAYS)('by %s each relation has the state of that day', async (knownBy) => {
      const lens = { asOf: '2026-02-15', knownBy };
      const rows = await store().relationsByIds(
        RELATIONS.map(({ id }) => id),
        lens,
        soon(),
      );
      expect(rows).toEqual(RELATIONS.map((relation) => seen(DATA, relation, lens)));
    });

    test.each([
      ['licence', '2024-02-09', null],
      ['licence', '2024-02-10', 'REPORTED'],
      ['licence', '2024-05-31', 'REPORTED'],
      ['licence', '2024-06-01', 'CONFIRMED'],
      ['venture', '2026-01-29', null],
      ['venture', '2026-01-31', 'REPORTED'],
      ['venture', '2026-02-01', 'DENIED'],
      ['poached', '2025-03-31', 'REPORTED'],
      ['poached', '2025-04-01', 'RETRACTED'],
      ['gap', '2024-02-29', 'REPORTED'],
      ['gap', '2024-03-01', null],
      ['gap', '2024-12-31', null],
      ['gap', '2025-01-01', 'REPORTED'],
      ['forgotten', '9999-12-31', null],
    ])('%s, as known by %s, is %s', async (id, knownBy, status) => {
      const [row] = await store().relationsByIds([id], { asOf: '2026-02-15', knownBy }, soon());
      expect(row?.state.status ?? null).toBe(status);
    });

    test('by ids: in their order, null for the unknown, twice if asked for twice', async () => {
      expect(
        idsOf(await store().relationsByIds(['venture', 'none', 'chief', 'venture'], TODAY, soon())),
      ).toEqual(['venture', null, 'chief', 'venture']);
      expect(await store().relationsByIds([], TODAY, soon())).toEqual([]);
    });

    test('histories come whole, whatever is known', async () => {
      const ids = RELATIONS.map(({ id }) => id);
      const found: Array<Relation | null> = await store().relationHistories([...ids, 'none', 'gap'], soon());
      expect(found).toEqual([...RELATIONS, null, RELATIONS.find(({ id }) => id === 'gap')]);
      expect(await store().relationHistories([], soon())).toEqual([]);
    });

    test('facts come without histories, in the order of their ids', async () => {
      const ids = RELATIONS.map(({ id }) => id);
      const facts = RELATIONS.map(({ history: _history, ...rest }) => rest);
      expect(await store().relationFacts(['none', ...ids, ids[0]!], soon())).toEqual([
        null,
        ...facts,
        facts[0],
      ]);
      expect(await store().relationFacts([], soon())).toEqual([]);
    });

    test('all relation ids, walked over in order', async () => {
      const ids: string[] = [];
      for (let after: string | null = null; ;) {
        const some = await store().relationIds(after, 4, soon());
        ids.push(...some);
        after = some.at(-1) ?? null;
        if (after === null) break;
      }
      expect(ids).toEqual(RELATIONS.map(({ id }) => id).sort());
    });
  });

  describe('relations that point at others', () => {
    const store = useStore(engine);

    test.each([
      ['about', ['venture'], ['ford-denies', 'xiaomi-denies']],
      ['follows', ['licence-talks'], ['licence']],
      ['amends', ['licence'], ['licence-wider']],
      ['amends', ['venture'], []],
      ['about', ['none', 'venture', 'licence'], ['ford-denies', 'xiaomi-denies']],
    ] as const)('%s %j', async (field, ids, expected) => {
      const rows = await store().relationsPointingAt(field, [...ids], TODAY, soon());
      expect(idsOf(rows)).toEqual(expected);
      expect(rows.every((row) => row[field] !== null)).toBe(true);
    });

    test('only those known by then', async () => {
      const lens = { asOf: '2026-02-15', knownBy: '2026-02-02' };
      expect(idsOf(await store().relationsPointingAt('about', ['venture'], lens, soon()))).toEqual([
        'ford-denies',
      ]);
      expect(await store().relationsPointingAt('about', [], lens, soon())).toEqual([]);
    });
  });
}
