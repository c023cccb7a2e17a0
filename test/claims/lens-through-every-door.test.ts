/**
 * Both clocks reach through the whole API: whatever root field a reader comes in by, and however deep
 * the query goes on, nothing is told that was published after `knownBy`.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery, graphql, type IntrospectionQuery } from 'graphql';
import type { Context } from '../../server/graphql/context.ts';
import { loadersOf } from '../../server/graphql/loaders.ts';
import { createSchema } from '../../server/graphql/schema.ts';
import { addDays } from '../../server/model/dates/days.ts';
import { keptOf, readingOf } from '../../server/queries/keptReading.ts';
import type { GraphStore, Lens } from '../../server/store/port.ts';
import { eachEngine } from '../support/engines.ts';
import { doorsOf, everythingBelow } from './everything.ts';
import { leaksIn, type Raw } from './leaks.ts';
import { loadSeeds, patience, rawClaims } from './load.ts';

/** For ford-china (the first three) and seeds/disputed, whose statements span two years. */
const LENSES: Lens[] = [
  { asOf: '2026-02-13', knownBy: '2026-02-13' },
  { asOf: '2025-11-30', knownBy: '2026-02-20' },
  { asOf: '2026-03-15', knownBy: '2026-02-28' },
  { asOf: '2025-06-15', knownBy: '2025-09-30' },
  { asOf: '2026-06-01', knownBy: '2026-03-04' },
];

const EVERY = 'where: { includeDenied: true, includeEnded: true, includeNotYet: true }';

/** What to give each door; one that is missing here fails the test that looks through the schema. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  search: ['text: "or"', 'text: "xiaomi"'],
  entity: [
    'id: "ford"',
    'id: "orr-ferry"',
    'id: "detroit-auto-show-2026"',
    'id: "jim-farley"',
    'id: "nobody"',
  ],
  entities: ['first: 60'],
  relation: ['id: "ford-xiaomi-jv"', 'id: "talks-before-the-deal"', 'id: "perhaps-denied-already"'],
  relations: [`${EVERY}, first: 200`],
  among: [`ids: ["ford", "xiaomi", "byd", "catl", "orr-ferry", "quill-glass", "alder-mill"], ${EVERY}`],
  neighbourhood: [
    `of: ["ford"], depth: 2, ${EVERY}`,
    'of: ["orr-ferry"], depth: 2, where: { includeDenied: true }',
  ],
  paths: ['from: "jamieson-greer", to: "byd"', 'from: "ida-orr", to: "quill-glass"'],
  partners: ['of: "ford", kind: null', 'of: "orr-ferry", kind: null', 'of: "quill-glass", kind: null'],
  possiblySame: ['of: "ford"', 'of: "orr-ferry"'],
  identityProposals: ['minScore: 0, first: 20'],
  source: ['id: "gazette-2026-02-09"', 'id: "observer-net-2026-02"'],
  sources: ['first: 60'],
  changes: ['first: 200'],
  // Questions that name no day: one that does moves the clocks itself.
  ask: [
    'question: "Which Chinese firms is Ford partnered with?"',
    'question: "Who is related to Orr Ferry Line?"',
    'question: "What did Xiaomi deny?"',
  ],
};

/** Over how many relations, entities and statements a query goes on: fewer where it begins with many. */
const STEPS: Readonly<Record<string, number>> = {
  relations: 2,
  neighbourhood: 2,
  paths: 2,
  changes: 2,
  identityProposals: 2,
};

const schema = createSchema();
const doors = doorsOf(schema);

describe('the doors of the schema', () => {
  it('that lead to relations or entities are those that are tried here', async () => {
    const { data } = await graphql({ schema, source: getIntrospectionQuery() });
    const seen = buildClientSchema(data as unknown as IntrospectionQuery);
    const names = doorsOf(seen).map(({ name }) => name);
    expect(names.sort()).toEqual(Object.keys(GIVEN).sort());
    expect(names.length).toBeGreaterThanOrEqual(12);
  });

  it.each(doors.map((field) => [field.name, field] as const))('%s takes both clocks', (name, { args }) => {
    const clocks = args.filter(({ type }) => /^Date!?$/.test(String(type))).map((argument) => argument.name);
    // Changes lie between two days; both clocks stand at the later one.
    expect(clocks).toEqual(name === 'changes' ? ['since', 'until'] : ['asOf', 'knownBy']);
  });
});

eachEngine('under a lens, through every door', (makeStore, engine) => {
  // What stands above the port is the same on both engines: one is asked under each lens, the other under some.
  const lenses = engine === 'sqlite' ? LENSES : LENSES.slice(-3);
  let store: GraphStore;
  let raw: Raw;
  const counts = new Map<string, number>();

  beforeAll(async () => {
    store = await makeStore();
    await loadSeeds(store, 'ford-china', 'disputed');
    const { relationTypes } = await store.vocabulary(patience());
    const claims = await rawClaims(store);
    raw = {
      claims,
      evidence: byId([...claims.values()].flatMap(({ evidence }) => evidence)),
      entities: byId((await store.entities({}, 'ID', { first: 500 }, patience())).rows),
      sources: byId((await store.sources({ first: 500 }, patience())).rows),
      denials: new Set(relationTypes.filter(({ category }) => category === 'DENIAL').map(({ id }) => id)),
    };
  }, 120_000);

  async function answer(source: string): Promise<Record<string, unknown>> {
    const read = patience();
    const keeps = keptOf(store);
    const contextValue: Context = {
      reading: readingOf(store, keeps, read, '2026-06-01'),
      loaders: loadersOf(store, read),
      datasets: () => keeps.datasets(read),
      demandWriting: () => undefined,
    };
    const { data, errors } = await graphql({ schema, source, contextValue });
    expect(errors ?? []).toEqual([]);
    return data as Record<string, unknown>;
  }

  it.each(Object.keys(GIVEN))(
    '%s tells nothing that was published later',
    async (name) => {
      for (const lens of lenses)
        for (const given of GIVEN[name] ?? []) {
          const clocks =
            name === 'changes'
              ? `since: "${addDays(lens.knownBy, -500)}", until: "${lens.knownBy}"`
              : `asOf: "${lens.asOf}", knownBy: "${lens.knownBy}"`;
          const under = name === 'changes' ? { ...lens, asOf: lens.knownBy } : lens;
          const data = await answer(everythingBelow(schema, name, `${given}, ${clocks}`, STEPS[name] ?? 3));
          expect([lens, given, leaksIn(data, under, raw, counts).slice(0, 10)]).toEqual([lens, given, []]);
        }
    },
    300_000,
  );

  it('would find what was published later, were it told', async () => {
    const later = 'asOf: "2026-06-01", knownBy: "2026-06-01"';
    const asked = everythingBelow(schema, 'relations', `${EVERY}, first: 200, ${later}`, 2);
    const found = leaksIn(await answer(asked), { asOf: '2026-06-01', knownBy: '2026-02-08' }, raw, new Map());
    for (const leak of [
      /^evidence \S+ was not public before/,
      /is shown, of which nothing was known by 2026-02-08/,
      /^denied-by-both-a-week-later\.status is DENIED, not REPORTED/,
      /^denied-by-both-a-week-later\.statusReason names/,
      /\.summary tells what came after/,
      /\.history tells of/,
      /\.degree is/,
      /\.lastReported is/,
    ])
      expect([leak, found.some((text) => leak.test(text))]).toEqual([leak, true]);
  });

  it('looked at enough of everything for that to say something', () => {
    for (const type of [
      'Relation',
      'Evidence',
      'HistoryEntry',
      'PartnerRow',
      'Path',
      'Change',
      'Source',
      'AnswerRow',
    ])
      expect([type, (counts.get(type) ?? 0) >= 20]).toEqual([type, true]);
    expect(counts.get('Relation')).toBeGreaterThan(5_000);
  });
});

const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
