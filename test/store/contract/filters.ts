import { describe, expect, test } from '@jest/globals';
import type { RelationQuery } from '../../../server/store/port.ts';
import { ANY, find } from '../reference.ts';
import { idsOf, soon, TODAY, useStore, walk, type StoreUnderTest } from '../under-test.ts';
import { OCCURRENCES } from '../vocabulary.ts';
import { ENTITIES, EVIDENCE, RELATIONS } from '../world.ts';

const DATA = { entities: ENTITIES, relations: RELATIONS, evidence: EVIDENCE, occurrences: OCCURRENCES };

/** What each filter leaves, by id. The expected lists are worked out by hand. */
const FILTERS: Array<[string, Partial<RelationQuery>, string[]]> = [
  ['statuses', { statuses: ['DENIED', 'RETRACTED'] }, ['poached', 'venture']],
  ['certainties', { certainties: ['ENDED', 'NOT_YET'] }, ['licence-talks', 'planned', 'stake-1']],
  [
    'types',
    { types: ['OWNS', 'DENIED'] },
    ['ford-denies', 'own-shares', 'stake-1', 'stake-2', 'xiaomi-denies'],
  ],
  [
    'types without types',
    { types: ['OWNS', 'DENIED'], withoutTypes: ['DENIED', 'ATTENDED'] },
    ['own-shares', 'stake-1', 'stake-2'],
  ],
  ['a type of the vocabulary that no relation has', { types: ['NONE'] }, []],
  ['amendments left out', { types: ['LICENSING_DEAL'], withoutAmendments: true }, ['licence']],
  [
    'amendments left in',
    { types: ['LICENSING_DEAL'], withoutAmendments: false },
    ['licence', 'licence-wider'],
  ],
  ['one end', { of: ['geely'] }, ['europe-talks', 'planned', 'stake-1', 'stake-2']],
  [
    'one of two ends, a relation between both once',
    { of: ['geely', 'byd', 'nobody'] },
    [
      'batteries',
      'battery-talks',
      'complaint',
      'europe-talks',
      'gap',
      'planned',
      'poached',
      'stake-1',
      'stake-2',
    ],
  ],
  ['an unknown end', { of: ['nobody'] }, []],
  ['a relation with itself', { of: ['catl'], types: ['OWNS'] }, ['own-shares']],
  ["the other end's kind", { of: ['byd'], otherKinds: ['Person', 'Agency'] }, ['complaint', 'poached']],
  [
    "the other end's country",
    { of: ['ford'], otherCountries: ['CN'], types: ['LICENSING_DEAL', 'SUPPLIES', 'TALKS_WITH'] },
    ['batteries', 'battery-talks', 'europe-talks', 'licence', 'licence-talks', 'licence-wider'],
  ],
  ["the near end's own country is not the other's", { of: ['ford'], otherCountries: ['US'] }, ['chief']],
  [
    'kind and country of the same end',
    { of: ['farley'], otherKinds: ['Company'], otherCountries: ['US'] },
    ['chief'],
  ],
  ['kind of either end where there is no near one', { otherKinds: ['Event'] }, ['visit']],
  ['kind and country of one and the same end', { otherKinds: ['Person'], otherCountries: ['CN'] }, []],
  [
    'the other end of a relation with itself is itself',
    { of: ['catl'], types: ['OWNS'], otherCountries: ['CN'] },
    ['own-shares'],
  ],
  [
    'another end among several near ones',
    { of: ['ford', 'byd'], otherCountries: ['US'] },
    ['batteries', 'battery-talks', 'chief', 'complaint'],
  ],
  ['a source', { sources: ['filing'] }, ['licence']],
  ['a source as document or as origin', { sources: ['wire'] }, ['licence', 'venture']],
  ['a source whose statements were withdrawn', { sources: ['unread'] }, []],
  ['an unknown source', { sources: ['none'] }, []],
  ['a data set', { datasets: ['rumours'] }, ['cousins', 'poached']],
  [
    'both data sets',
    { datasets: ['rumours', 'world'], types: ['FAMILY_OF', 'JOINT_VENTURE'] },
    ['cousins', 'venture'],
  ],
  ['originals', { minOriginals: 3 }, ['chief', 'gap', 'licence']],
  ['text in the summary, folded', { text: 'valencia' }, ['europe-talks']],
  ['text in the role', { text: 'chief exec' }, ['chief']],
  ['text in the place, folded', { text: 'koln' }, ['batteries']],
  ['text never runs from role into place', { text: 'supplier koln' }, []],
  ['text is no pattern', { text: 'f_rd%' }, []],
  [
    'several at once',
    {
      of: ['ford'],
      types: ['TALKS_WITH', 'LICENSING_DEAL'],
      otherCountries: ['CN'],
      certainties: ['CERTAIN'],
      minOriginals: 2,
      sources: ['wire'],
    },
    ['licence'],
  ],
];

export function describeFilters(engine: StoreUnderTest): void {
  describe('filters', () => {
    const store = useStore(engine);

    test.each(FILTERS)('%s', async (_name, filter, expected) => {
      const query = { ...ANY, ...filter };
      const rows = await walk(500, (page) => store().relations(query, 'SUPPORT', page, TODAY, soon()));
      expect(idsOf(rows).sort()).toEqual(expected);
      expect(rows).toEqual(find(DATA, query, 'SUPPORT', TODAY));
      expect(await store().countRelations(query, TODAY, soon())).toBe(expected.length);
    });

    test('a statement counts for a source from the first day on which it may have been public', async () => {
      const query = { ...ANY, sources: ['blog'] };
      const by = async (knownBy: string) =>
        idsOf(
          (await store().relations(query, 'SUPPORT', { first: 50 }, { asOf: '2026-02-15', knownBy }, soon()))
            .rows,
        ).sort();
      expect(await by('2024-05-31')).toEqual([]);
      expect(await by('2024-06-01')).toEqual(['licence']);
      expect(await by('2025-01-14')).toEqual(['licence']);
      expect(await by('2025-01-15')).toEqual(['cousins', 'licence']);
      expect(await by('2025-03-01')).toEqual(['cousins', 'licence', 'poached']);
    });

    test('of all relations there are, the one never known is left out', async () => {
      expect(await store().countRelations(ANY, TODAY, soon())).toBe(RELATIONS.length - 1);
      expect(await store().countRelations(ANY, { asOf: '2026-02-15', knownBy: '0000-01-01' }, soon())).toBe(
        0,
      );
    });
  });
}
