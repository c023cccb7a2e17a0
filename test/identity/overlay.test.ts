/** What is read through the decisions is what a plain rewriting of the data gives, whatever is merged and taken back. */
import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Entity, Relation } from '../../server/model/types.ts';
import type { IdentityDecision } from '../../server/model/identity/decision.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { mergedStore } from '../../server/store/merged/mergedStore.ts';
import { foldName } from '../../server/model/names/fold.ts';
import { entity, evidence, relation, source } from '../store/build.ts';
import { IDS, questions, someEvidence, someRelations, SOURCES } from '../store/contract/properties.ts';
import { changesIn, count, find, type Data } from '../store/reference.ts';
import { soon, walk, walkChanges } from '../store/under-test.ts';
import { OCCURRENCES, VOCABULARY } from '../store/vocabulary.ts';
import { eachEngine } from '../support/engines.ts';
import { mergedData, mergedEntity, whoIs } from './naive.ts';

/** Kinds and countries differ, so that filters by them meet records that changed under them. */
const ENTITIES: Entity[] = IDS.map((id, index) =>
  entity({
    id,
    kind: index % 2 ? 'Person' : 'Company',
    name: `${'zyxwvu'[index]} ${id}`,
    aliases: index % 3 === 0 ? ['shared', `also ${id}`] : [],
    country: ['CN', 'US', null][index % 3] ?? null,
    externalIds: index < 2 ? [{ scheme: 'wikidata', value: 'Q1' }] : [],
    datasets: [['one'], ['two'], ['one', 'two']][index % 3]!,
  }),
);

type Asked = typeof questions extends fc.Arbitrary<infer Value> ? Value : never;
type Stated = typeof someEvidence extends fc.Arbitrary<infer Value> ? Value : never;
type Step = { kind: 'MERGE'; kept: number; merged: number[] } | { kind: 'UNDO'; which: number };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('MERGE' as const),
      kept: fc.nat(5),
      merged: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('UNDO' as const), which: fc.nat(9) }) },
);

const FIRST: Step = { kind: 'MERGE', kept: 0, merged: [1] };

eachEngine('reading through the decisions', (makeStore, engine) => {
  const runs = engine === 'sqlite' ? 20 : 2;
  let raw: GraphStore;
  let store: GraphStore;
  let round = 0;
  let serial = 0;
  let merges = 0;
  let insides = 0;

  beforeAll(async () => {
    raw = await makeStore();
    store = mergedStore(raw);
    await raw.write({
      vocabulary: VOCABULARY,
      entities: ENTITIES,
      sources: SOURCES.map((id) => source({ id })),
    });
  });

  test('answers are those of rewritten data; when all is taken back, those of the data as they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        someRelations,
        someEvidence,
        questions,
        fc.array(aStep, { maxLength: 5 }).map((steps) => [FIRST, ...steps]),
        fc.nat(),
        async (relations, statements, asked, steps, order) => {
          round += 1;
          await takeAllBack();
          const data = await replaceAll(relations, statements);
          const questionsNow = asked.slice(0, engine === 'sqlite' ? 3 : 1);
          const decisions: IdentityDecision[] = [];
          for (const step of steps) await take(step, decisions);
          await agrees(data, decisions, questionsNow);
          // Loading goes on meanwhile: what it writes is there, merged or not.
          const renamed = { ...ENTITIES[0]!, aliases: [`round ${round}`] };
          await store.write({ entities: [renamed] });
          const later = { ...data, entities: [renamed, ...ENTITIES.slice(1)] };
          const standing = decisions.filter(
            ({ verdict, undoneAt }) => verdict === 'SAME' && undoneAt === null,
          );
          while (standing.length > 0) {
            const [made] = standing.splice(order % standing.length, 1);
            await undo(made!, decisions);
            if (standing.length > 0) await agreesOnEntities(later, decisions);
          }
          await agrees(later, decisions, questionsNow);
          await sameAsRaw(questionsNow);
        },
      ),
      { numRuns: runs },
    );
    // Rounds in which nothing was merged prove little.
    expect(merges).toBeGreaterThanOrEqual(runs);
    if (engine === 'sqlite') expect(insides).toBeGreaterThan(0);
  }, 300_000);

  async function take(step: Step, decisions: IdentityDecision[]): Promise<void> {
    if (step.kind === 'UNDO') {
      const made = decisions[step.which % Math.max(1, decisions.length)];
      if (made && made.undoneAt === null) await undo(made, decisions);
      return;
    }
    const kept = whoIs(IDS[step.kept]!, decisions);
    const merged = [...new Set(step.merged.map((index) => whoIs(IDS[index]!, decisions)))].filter(
      (id) => id !== kept,
    );
    if (merged.length === 0) return;
    serial += 1;
    const decision: IdentityDecision = {
      id: `d-${String(serial).padStart(6, '0')}`,
      verdict: 'SAME',
      kept,
      merged: merged.sort(),
      reason: 'the same by this test',
      by: 'the test',
      at: new Date(serial).toISOString(),
      undoneAt: null,
      undoneBy: null,
      undoneReason: null,
    };
    const before = await store.version(soon());
    expect(await store.decide([decision])).toBe('DECIDED');
    expect(await store.version(soon())).not.toBe(before);
    decisions.push(decision);
    merges += 1;
  }

  async function undo(made: IdentityDecision, decisions: IdentityDecision[]): Promise<void> {
    const undoing = { at: '2026-03-01T00:00:00.000Z', by: 'the test', reason: 'not so' };
    expect(await store.undoDecision(made.id, undoing)).toBe('UNDONE');
    const taken = { ...made, undoneAt: undoing.at, undoneBy: undoing.by, undoneReason: undoing.reason };
    decisions.splice(decisions.indexOf(decisions.find(({ id }) => id === made.id)!), 1, taken);
  }

  async function agrees(plain: Data, decisions: readonly IdentityDecision[], asked: Asked): Promise<void> {
    await agreesOnEntities(plain, decisions);
    const { data, inside } = mergedData(plain, decisions);
    insides += inside.size;
    for (const { query: given, lens, order, size, ids: named } of asked) {
      // Questions may name an entity by an id that was merged; the plain data know only what it became.
      const query = given.of
        ? { ...given, of: [...new Set(given.of.map((id) => whoIs(id, decisions)))] }
        : given;
      const ids = [...new Set(named.map((id) => whoIs(id, decisions)))];
      const found = find(data, query, order, lens);
      expect(await walk(size, (page) => store.relations(given, order, page, lens, soon()))).toEqual(found);
      expect(await store.countRelations(given, lens, soon())).toBe(found.length);
      expect(await store.relationsByIds(['r0', 'r3'], lens, soon())).toEqual(
        ['r0', 'r3'].map((id) => find(data, ANYTHING, 'SUPPORT', lens).find((one) => one.id === id) ?? null),
      );
      expect(await store.relationCounts(ids, query, lens, soon())).toEqual(count(data, ids, query, lens));
      const { certainties: _all, during, ...changed } = query;
      const range = { after: during?.from ?? '2024-12-31', until: lens.knownBy };
      const changes = changesIn(data, changed, range);
      expect(await walkChanges(size, (page) => store.changes(changed, range, page, soon()))).toEqual(changes);
      expect(await store.countChanges(changed, range, soon())).toBe(changes.length);
      for (const id of ids)
        expect(
          await walk(
            size,
            async (page) => (await store.relationsOf([id], query, order, page, lens, soon()))[0]!,
          ),
        ).toEqual(touching(find(data, query, order, lens, [id]), [id]));
      const steps = touching(find(data, query, 'SUPPORT', lens, ids), ids)
        .filter(({ id }) => !inside.has(id))
        .map(({ id, from, to }) => ({ relation: id, from, to }))
        .sort((a, b) => (a.relation < b.relation ? -1 : 1));
      for (const first of [2, 50])
        expect(
          (await store.steps(named, given, first, lens, soon())).map(({ relation: id, from, to }) => ({
            relation: id,
            from,
            to,
          })),
        ).toEqual(steps.slice(0, first));
      const among = find(data, query, 'SUPPORT', lens, ids)
        .filter(({ from, to }) => ids.includes(from) && ids.includes(to))
        .filter(({ id }) => !inside.has(id));
      expect(await store.relationsAmong(named, given, 3, lens, soon())).toEqual({
        rows: among.slice(0, 3),
        total: among.length,
      });
    }
  }

  async function agreesOnEntities(plain: Data, decisions: readonly IdentityDecision[]): Promise<void> {
    const answers = await store.entitiesByIds([...IDS, 'nobody'], soon());
    expect(answers).toEqual([
      ...IDS.map((id) => mergedEntity(whoIs(id, decisions), plain.entities, decisions)),
      null,
    ]);
    const { data } = mergedData(plain, decisions);
    const byName = [...data.entities].sort((a, b) => (foldName(a.name) < foldName(b.name) ? -1 : 1));
    expect(await walk(2, (page) => store.entities({}, 'NAME', page, soon()))).toEqual(byName);
    for (const query of [
      { countries: ['US'] },
      { kinds: ['Person'], datasets: ['two'] },
      { ids: ['a', 'b', 'e'] },
    ]) {
      const ids = query.ids?.map((id) => whoIs(id, decisions));
      const wanted = [...data.entities].filter(
        ({ id, kind, country, datasets }) =>
          (!ids || ids.includes(id)) &&
          (!query.kinds || query.kinds.includes(kind)) &&
          (!query.countries || query.countries.includes(country ?? '')) &&
          (!query.datasets || query.datasets.some((one) => datasets.includes(one))),
      );
      expect(await walk(2, (page) => store.entities(query, 'ID', page, soon()))).toEqual(wanted);
      expect(await store.countEntities(query, soon())).toBe(wanted.length);
    }
    expect(await store.names(soon())).toEqual(
      data.entities.flatMap(({ id, name, aliases, kind, country }) =>
        [name, ...aliases].map((text, index) => ({
          entity: id,
          name: text,
          main: index === 0,
          kind,
          country,
        })),
      ),
    );
  }

  async function sameAsRaw(asked: Asked): Promise<void> {
    for (const { query, lens, order } of asked) {
      const page = { first: 50 };
      expect(await store.relations(query, order, page, lens, soon())).toEqual(
        await raw.relations(query, order, page, lens, soon()),
      );
      expect(await store.relationHistories(['r0', 'r1'], soon())).toEqual(
        await raw.relationHistories(['r0', 'r1'], soon()),
      );
    }
    expect(await store.names(soon())).toEqual(await raw.names(soon()));
  }

  /** A round that failed leaves decisions behind; the next, smaller one begins without. */
  async function takeAllBack(): Promise<void> {
    for (const { id, undoneAt } of await raw.decisions(soon()))
      if (undoneAt === null)
        await store.undoDecision(id, { at: '2026-03-01', by: 'the test', reason: 'over' });
    await raw.write({ entities: ENTITIES });
  }

  async function replaceAll(relations: Relation[], statements: Stated): Promise<Data> {
    const gone = Array.from({ length: 25 - relations.length }, (_, index) =>
      relation({ id: `r${relations.length + index}`, type: 'OWNS', from: 'a', to: 'a', history: [] }),
    );
    const all = [...relations, ...gone];
    const earlier = await raw.evidenceOf(
      all.map(({ id }) => id),
      { knownBy: null },
      { first: 500 },
      soon(),
    );
    const ids = earlier.flatMap(({ rows }) => rows.map(({ id }) => id));
    const pieces = statements.map((given, index) =>
      evidence({ ...given, id: `e-${round}-${index}`, relation: `r${given.relation}` }),
    );
    await raw.write({
      relations: all,
      evidence: pieces,
      ...(ids.length > 0 ? { withdraw: { ids, at: '2026-01-02T00:00:00.000Z' } } : {}),
    });
    return { entities: ENTITIES, relations: all, evidence: pieces, occurrences: OCCURRENCES };
  }
});

const ANYTHING = {
  statuses: ['CONFIRMED', 'REPORTED', 'DISPUTED', 'DENIED', 'RETRACTED'],
  certainties: ['CERTAIN', 'POSSIBLE', 'ENDED', 'NOT_YET'],
} satisfies Parameters<typeof find>[1];

function touching<Row extends { from: string; to: string }>(rows: Row[], ids: readonly string[]): Row[] {
  return rows.filter(({ from, to }) => ids.includes(from) || ids.includes(to));
}
