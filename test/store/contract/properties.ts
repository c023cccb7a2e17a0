import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  CERTAINTIES,
  STATUSES,
  type Day,
  type Entity,
  type Evidence,
  type HistoryState,
  type Relation,
} from '../../../server/model/types.ts';
import { RELATION_ORDERS, type Lens, type RelationQuery } from '../../../server/store/port.ts';
import { entity, evidence, relation, source, state } from '../build.ts';
import { changesIn, count, find, type Data } from '../reference.ts';
import { soon, useStore, walk, walkChanges, type StoreUnderTest } from '../under-test.ts';
import { OCCURRENCES, VOCABULARY } from '../vocabulary.ts';

export const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const TYPES = ['OWNS', 'MET_WITH', 'TALKS_WITH', 'DENIED'];
export const SOURCES = ['s', 't', 'u'];

/** Days close together, so that bounds meet; and the open ends of time. */
const aDay: fc.Arbitrary<Day> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.integer({ min: 1, max: 12 }).map((day) => `2025-01-${String(day).padStart(2, '0')}`),
  },
  { weight: 1, arbitrary: fc.constantFrom('0000-01-01', '9999-12-31') },
);

const pair = fc.tuple(aDay, aDay).map(([a, b]): [Day, Day] => (a < b ? [a, b] : [b, a]));

const aState = fc.record({
  status: fc.constantFrom(...STATUSES),
  begins: pair,
  ends: fc.oneof(pair, fc.constant(['9999-12-31', '9999-12-31'] as [Day, Day])),
  margin: fc.constantFrom(null, null, 'perhaps'),
  originals: fc.integer({ min: 0, max: 3 }),
  started: fc.constantFrom(true, true, false),
  lastReported: fc.option(aDay),
});

/** States in order that do not overlap, sometimes with days between them on which nothing stood. */
const aHistory: fc.Arbitrary<HistoryState[]> = fc
  .tuple(
    fc.uniqueArray(aDay, { minLength: 1, maxLength: 4 }),
    fc.array(aState, { minLength: 4, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([days, states, gap]) => {
    const sorted = [...days].sort();
    const upTo = gap ? sorted.length - 1 : sorted.length;
    return sorted.slice(0, Math.max(upTo, 0)).map((knownFrom, index) => {
      const { status, begins, ends, margin, originals, started, lastReported } = states[index]!;
      return state(knownFrom, status, [...begins, ...ends], {
        knownUntil: sorted[index + 1] ?? null,
        margin,
        originals,
        lastReported,
        start: {
          text: begins[0],
          earliest: begins[0] === '0000-01-01' ? null : begins[0],
          latest: begins[1],
        },
        startStated: started,
      });
    });
  });

export const someRelations: fc.Arbitrary<Relation[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom(...TYPES),
      from: fc.constantFrom(...IDS),
      to: fc.constantFrom(...IDS),
      dataset: fc.constantFrom('one', 'two'),
      summary: fc.constantFrom(null, 'Änderung', 'no change'),
      amends: fc.constantFrom(null, null, 'r0'),
      history: aHistory,
    }),
    { minLength: 10, maxLength: 25, size: 'max' },
  )
  .map((rows) => rows.map((row, index) => relation({ id: `r${index}`, ...row })));

export const someEvidence = fc.array(
  fc.record({
    relation: fc.nat(24),
    source: fc.constantFrom(...SOURCES),
    origin: fc.option(fc.constantFrom(...SOURCES)),
    publishedOn: aDay,
    withdrawnAt: fc.constantFrom(null, null, '2026-01-01T00:00:00.000Z'),
  }),
  { maxLength: 20 },
);

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values], { minLength: 1 });
const someOrAll = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.oneof(fc.constant<T[]>([...values]), some(values));

/** All filters there are; few of them at a time are used, or hardly anything would be found. */
const filters = fc.record({
  types: some(TYPES),
  withoutTypes: some(TYPES),
  withoutAmendments: fc.boolean(),
  of: some(IDS),
  otherKinds: some(['Company', 'Person']),
  otherCountries: some(['CN', 'US']),
  sources: some(SOURCES),
  datasets: some(['one', 'two']),
  minOriginals: fc.integer({ min: 0, max: 3 }),
  text: fc.constantFrom('change', 'anderung', 'ng'),
});
type Filters = Partial<
  Pick<
    RelationQuery,
    | 'types'
    | 'withoutTypes'
    | 'withoutAmendments'
    | 'of'
    | 'otherKinds'
    | 'otherCountries'
    | 'sources'
    | 'datasets'
    | 'minOriginals'
    | 'text'
  >
>;

const NAMES = [
  'types',
  'withoutTypes',
  'withoutAmendments',
  'of',
  'otherKinds',
  'otherCountries',
  'sources',
  'datasets',
  'minOriginals',
  'text',
] as const;

const aFilter: fc.Arbitrary<Filters> = fc
  .tuple(filters, fc.subarray([...NAMES], { maxLength: 2 }))
  .map(([all, chosen]) => Object.fromEntries(chosen.map((name) => [name, all[name]])) as Filters);

const aQuery: fc.Arbitrary<RelationQuery> = fc
  .record({
    statuses: someOrAll(STATUSES),
    certainties: someOrAll(CERTAINTIES),
    filter: aFilter,
    during: fc.option(
      pair.map(([from, until]) => ({ from, until })),
      { nil: undefined },
    ),
  })
  .map(({ filter, ...query }): RelationQuery => ({ ...query, ...filter }));

/** Mostly late in what is known, when most is. */
const aLens: fc.Arbitrary<Lens> = fc.record({
  asOf: aDay,
  knownBy: fc.oneof(aDay, fc.constant('2025-01-12')),
});
export const questions = fc.array(
  fc.record({
    query: aQuery,
    lens: aLens,
    order: fc.constantFrom(...RELATION_ORDERS),
    size: fc.integer({ min: 1, max: 9 }),
    ids: some([...IDS, 'nobody']),
  }),
  { minLength: 6, maxLength: 6 },
);

const ENTITIES: Entity[] = IDS.map((id, index) =>
  entity({
    id,
    kind: index % 2 ? 'Person' : 'Company',
    name: id,
    country: ['CN', 'US', null][index % 3] ?? null,
  }),
);

export function describeProperties(engine: StoreUnderTest): void {
  describe('whatever the histories and the lens', () => {
    const store = useStore(engine, () => [
      { vocabulary: VOCABULARY, entities: ENTITIES, sources: SOURCES.map((id) => source({ id })) },
    ]);
    let round = 0;
    let foundInAll = 0;
    let changesInAll = 0;

    test('answers are those of a plain filter over all rows', async () => {
      await fc.assert(
        fc.asyncProperty(someRelations, someEvidence, questions, async (relations, statements, asked) => {
          round += 1;
          const data = await replaceAll(relations, statements);
          for (const { query, lens, order, size, ids } of asked) {
            const found = find(data, query, order, lens);
            foundInAll += found.length;
            expect(await walk(size, (page) => store().relations(query, order, page, lens, soon()))).toEqual(
              found,
            );
            expect(await store().countRelations(query, lens, soon())).toBe(found.length);
            expect(await store().relationCounts(ids, query, lens, soon())).toEqual(
              count(data, ids, query, lens),
            );
            const { certainties: _all, during, ...changed } = query;
            const range = { after: during?.from ?? '2024-12-31', until: lens.knownBy };
            const changes = changesIn(data, changed, range);
            changesInAll += changes.length;
            expect(await walkChanges(size, (page) => store().changes(changed, range, page, soon()))).toEqual(
              changes,
            );
            expect(await store().countChanges(changed, range, soon())).toBe(changes.length);
            const pages = await store().relationsOf(ids, query, order, { first: 50 }, lens, soon());
            expect(pages.map(({ rows }) => rows)).toEqual(
              ids.map((id) => touching(find(data, query, order, lens, [id]), [id])),
            );
            const steps = touching(find(data, query, 'SUPPORT', lens, ids), ids);
            expect(
              (await store().steps(ids, query, 50, lens, soon())).map(({ relation }) => relation),
            ).toEqual(steps.map(({ id }) => id).sort());
            const among = find(data, query, 'SUPPORT', lens, ids).filter(
              ({ from, to }) => ids.includes(from) && ids.includes(to),
            );
            expect(await store().relationsAmong(ids, query, 50, lens, soon())).toEqual({
              rows: among,
              total: among.length,
            });
          }
        }),
        { numRuns: engine.randomWorlds },
      );
      // Answers that hold nothing prove little.
      expect(foundInAll).toBeGreaterThan(engine.randomWorlds * 2);
      expect(changesInAll).toBeGreaterThan(engine.randomWorlds);
    }, 180_000);

    /** Relations of earlier rounds are emptied of what is known of them; evidence ids are new in each round. */
    async function replaceAll(
      relations: Relation[],
      statements: Array<Omit<Partial<Evidence>, 'relation'> & { relation: number; source: string }>,
    ): Promise<Data> {
      const gone = Array.from({ length: 25 - relations.length }, (_, index) =>
        relation({ id: `r${relations.length + index}`, type: 'OWNS', from: 'a', to: 'a', history: [] }),
      );
      const all = [...relations, ...gone];
      const earlier = await store().evidenceOf(
        all.map(({ id }) => id),
        { knownBy: null },
        { first: 500 },
        soon(),
      );
      const ids = earlier.flatMap(({ rows }) => rows.map(({ id }) => id));
      const pieces = statements.map((given, index) =>
        evidence({ ...given, id: `e-${round}-${index}`, relation: `r${given.relation}` }),
      );
      await store().write({
        relations: all,
        evidence: pieces,
        withdraw: { ids, at: '2026-01-01T00:00:00.000Z' },
      });
      return { entities: ENTITIES, relations, evidence: pieces, occurrences: OCCURRENCES };
    }
  });
}

function touching<T extends { from: string; to: string }>(rows: T[], ids: string[]): T[] {
  return rows.filter(({ from, to }) => ids.includes(from) || ids.includes(to));
}
