import { describe, expect, test } from '@jest/globals';
import type { Change, ChangeRange } from '../../../server/model/claims/change.ts';
import type { ChangeQuery } from '../../../server/store/port.ts';
import { ANY, changesIn } from '../reference.ts';
import { entity, relation, state } from '../build.ts';
import { soon, useStore, walkChanges, type StoreUnderTest } from '../under-test.ts';
import { OCCURRENCES, VOCABULARY } from '../vocabulary.ts';
import { ENTITIES, EVIDENCE, RELATIONS } from '../world.ts';

const DATA = { entities: ENTITIES, relations: RELATIONS, evidence: EVIDENCE, occurrences: OCCURRENCES };
const { statuses } = ANY;
const WINTER: ChangeRange = { after: '2026-01-20', until: '2026-02-15' };

/** What happened that winter, worked out by hand from the world's histories: the latest first. */
const IN_WINTER = [
  'battery-talks BECAME_KNOWN 2026-02-14',
  'licence-wider BECAME_KNOWN 2026-02-14',
  'met BECAME_KNOWN 2026-02-14',
  'xiaomi-denies BECAME_KNOWN 2026-02-03',
  'xiaomi-denies BEGAN 2026-02-02..2026-02-03',
  'xiaomi-denies CONFIRMED 2026-02-03',
  'europe-talks BECAME_KNOWN 2026-01-01..2026-02-01',
  'ford-denies BECAME_KNOWN 2026-02-01',
  'ford-denies BEGAN 2026-02-01',
  'ford-denies CONFIRMED 2026-02-01',
  'venture DENIED 2026-02-01',
  'battery-talks BEGAN 2026-01-01..2026-01-31',
  'met BEGAN 2026-01-01..2026-01-31',
  'venture BECAME_KNOWN 2026-01-30',
];

const of = (...ids: string[]) => IN_WINTER.filter((line) => ids.includes(line.split(' ')[0]!));

/** What each filter leaves of the winter. */
const FILTERS: Array<[string, ChangeQuery, string[]]> = [
  ['nothing filtered', { statuses }, IN_WINTER],
  ['the status by the last day', { statuses: ['DENIED'] }, of('venture')],
  ['types', { statuses, types: ['TALKS_WITH'] }, of('battery-talks', 'europe-talks')],
  [
    'without types',
    { statuses, withoutTypes: ['DENIED', 'TALKS_WITH', 'MET_WITH'] },
    of('licence-wider', 'venture'),
  ],
  ['without amendments', { statuses, types: ['LICENSING_DEAL'], withoutAmendments: true }, []],
  ['an end', { statuses, of: ['geely'] }, of('europe-talks')],
  [
    'two ends, a relation between both once',
    { statuses, of: ['ford', 'byd', 'xiaomi', 'nobody'] },
    IN_WINTER.filter((line) => !line.startsWith('met ')),
  ],
  ['the kind of the other end', { statuses, of: ['farley'], otherKinds: ['Agency'] }, of('met')],
  [
    'the country of either end',
    { statuses, otherCountries: ['CN'], types: ['TALKS_WITH', 'MET_WITH'] },
    of('battery-talks', 'europe-talks'),
  ],
  ['sources', { statuses, sources: ['wire'] }, of('venture')],
  ['a data set', { statuses, datasets: ['rumours'] }, []],
  ['originals', { statuses, minOriginals: 2 }, of('battery-talks')],
  ['text', { statuses, text: 'joint venture' }, of('venture')],
];

export function describeChanges(engine: StoreUnderTest): void {
  describe('changes', () => {
    const store = useStore(engine);
    const all = (query: ChangeQuery, range: ChangeRange, size = 500) =>
      walkChanges(size, (page) => store().changes(query, range, page, soon()));

    test.each(FILTERS)('%s', async (_name, query, expected) => {
      const found = await all(query, WINTER);
      expect(found.map(line)).toEqual(expected);
      expect(found).toEqual(changesIn(DATA, query, WINTER));
      expect(await store().countChanges(query, WINTER, soon())).toBe(expected.length);
    });

    test.each([1, 2, 3, 5, 14])('page by page of %i', async (size) => {
      expect((await all({ statuses }, WINTER, size)).map(line)).toEqual(IN_WINTER);
      expect((await all({ statuses, of: ['ford'] }, WINTER, size)).map(line)).toEqual(
        changesIn(DATA, { statuses, of: ['ford'] }, WINTER).map(line),
      );
    });

    test.each([
      // A month that begins before the range, or ends after it, is in; one that lies outside is not.
      [{ after: '2026-01-31', until: '2026-02-15' }, []],
      [{ after: '2026-01-30', until: '2026-02-15' }, ['battery-talks BEGAN 2026-01-01..2026-01-31']],
      // It is only known from the day on which it was published.
      [{ after: '2026-01-30', until: '2026-02-13' }, []],
    ])('a beginning some day in January, from %j', async (range, expected) => {
      const found = await all({ statuses, types: ['TALKS_WITH'], of: ['byd'] }, range);
      expect(found.map(line).filter((text) => text.includes('BEGAN'))).toEqual(expected);
    });

    test('what may have been public is listed from its first day on, open to the end, and settled by its last', async () => {
      const by = async (until: string) =>
        (await all({ statuses, of: ['geely'] }, { after: '2025-12-31', until })).filter(
          ({ kind }) => kind === 'BECAME_KNOWN',
        );
      expect(await by('2025-12-31')).toEqual([]);
      expect((await by('2026-01-15')).map((change) => [line(change), change.margin])).toEqual([
        ['europe-talks BECAME_KNOWN 2026-01-01..9999-12-31', true],
      ]);
      expect((await by('2026-02-01')).map((change) => [line(change), change.margin])).toEqual([
        ['europe-talks BECAME_KNOWN 2026-01-01..2026-02-01', false],
      ]);
    });

    test('a range that begins after its last day holds what was open on that day', async () => {
      const range = { after: '2026-02-10', until: '2026-01-15' };
      const found = await all({ statuses, of: ['geely'] }, range);
      expect(found.map(line)).toContain('europe-talks BECAME_KNOWN 2026-01-01..9999-12-31');
      expect(found).toEqual(changesIn(DATA, { statuses, of: ['geely'] }, range));
    });

    test('while nothing stands, nothing has changed; then it becomes known again', async () => {
      const by = async (until: string) =>
        (await all({ statuses, types: ['SUPPLIES'], of: ['catl'] }, { after: '2023-06-01', until })).map(
          line,
        );
      expect(await by('2024-02-29')).toEqual([
        'gap BECAME_KNOWN 2024-01-01',
        'gap BEGAN 2023-01-01..2023-12-31',
      ]);
      expect(await by('2024-12-31')).toEqual([]);
      expect(await by('2025-06-30')).toEqual([
        'gap BECAME_KNOWN 2025-01-01',
        'gap BECAME_KNOWN 2024-01-01',
        'gap BEGAN 2023-01-01..2023-12-31',
      ]);
    });

    test('are those of the history that was written last', async () => {
      const ends = ['a', 'b'].map((id) => entity({ id, kind: 'Company', name: id }));
      const written = (history: Parameters<typeof relation>[0]['history'], from = 'a') =>
        relation({ id: 'rewritten', type: 'OWNS', from, to: from === 'a' ? 'b' : 'a', history });
      const range = { after: '2019-12-31', until: '2020-12-31' };
      const now = async () => (await all({ statuses, of: ['a'] }, range)).map(line);
      await store().write({
        entities: ends,
        relations: [
          written([
            state('2020-05-01', 'REPORTED', ['2020-01-01', '2020-01-31', '9999-12-31', '9999-12-31']),
          ]),
        ],
      });
      expect(await now()).toEqual(['rewritten BECAME_KNOWN 2020-05-01']);
      const denied = [
        state('2020-06-01', 'DENIED', ['2020-01-01', '2020-01-31', '9999-12-31', '9999-12-31']),
      ];
      await store().write({ relations: [written(denied, 'b')] });
      const both = ['rewritten BECAME_KNOWN 2020-06-01', 'rewritten DENIED 2020-06-01'];
      expect(await now()).toEqual(both);
      await store().write({ relations: [written(denied, 'b')] });
      expect(await now()).toEqual(both);
      await store().write({ relations: [written([])] });
      expect(await now()).toEqual([]);
    });
  });

  describe('without any evidence', () => {
    const store = useStore(engine, () => [
      { vocabulary: VOCABULARY, entities: ENTITIES, relations: RELATIONS },
    ]);

    test('lists, counts and changes under a lens are the same: they go by the histories', async () => {
      const lens = { asOf: '2026-02-15', knownBy: '2026-02-15' };
      const { rows } = await store().relations(ANY, 'SUPPORT', { first: 500 }, lens, soon());
      expect(rows).toHaveLength(RELATIONS.length - 1);
      expect(await store().countRelations(ANY, lens, soon())).toBe(rows.length);
      const changes = await store().changes({ statuses }, WINTER, { first: 500 }, soon());
      expect(changes.rows.map(line)).toEqual(IN_WINTER);
    });
  });
}

const line = ({ relation: id, kind, earliest, day }: Change) =>
  `${id} ${kind} ${earliest === day ? day : `${earliest}..${day}`}`;
