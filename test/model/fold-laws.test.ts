/** The laws of the fold, on worlds made at random. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { certaintyOn, stateOn } from '../../server/model/claims/certainty.ts';
import { foldHistory, type FoldInput } from '../../server/model/claims/fold.ts';
import { addDays } from '../../server/model/dates/days.ts';
import type { Day, Evidence, HistoryState, Relation, Source } from '../../server/model/types.ts';
import { naiveDays, naiveState, type NaiveInput } from '../claims/naive.ts';
import { anyEvidence, anySources } from './arbitrary.ts';
import { relation, statement } from './world.ts';

const RUNS = { numRuns: 250 };

interface World {
  evidence: Evidence[];
  sources: Map<string, Source>;
  occurrence: boolean;
}

const anyWorld: fc.Arbitrary<World> = fc.record({
  evidence: anyEvidence,
  sources: anySources,
  occurrence: fc.boolean(),
});

const input = ({ evidence, sources, occurrence }: World, followers: Relation[] = []): FoldInput => ({
  relation: relation(),
  occurrence,
  evidence,
  followers,
  sources,
});
const fold = (world: World): HistoryState[] => foldHistory(input(world));
const naive = ({ evidence, sources, occurrence }: World, followers: NaiveInput[] = []): NaiveInput => ({
  relation: relation(),
  occurrence,
  evidence,
  sources,
  followers,
});

/** Every day on which something may change, with its neighbours, and days far from all. */
function daysAround(evidence: readonly Evidence[], history: readonly HistoryState[]): Day[] {
  const changes = [
    ...evidence.flatMap((piece) => naiveDays(piece)),
    ...history.flatMap(({ knownFrom, knownUntil }) => [knownFrom, knownUntil ?? knownFrom]),
  ];
  return [
    ...new Set([
      '2020-01-01',
      '2030-01-01',
      ...changes.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]),
    ]),
  ].sort();
}

/** A state without the period in which it was known. */
const content = (state: HistoryState | null) => state && { ...state, knownFrom: '', knownUntil: null };

describe('the fold of evidence into a history', () => {
  it('gives the same whatever the order of the evidence', () => {
    fc.assert(
      fc.property(
        anyWorld.chain((world) =>
          fc.tuple(
            fc.constant(world),
            fc.shuffledSubarray(world.evidence, { minLength: world.evidence.length }),
          ),
        ),
        ([world, shuffled]) => {
          expect(fold({ ...world, evidence: shuffled })).toEqual(fold(world));
        },
      ),
      RUNS,
    );
  });

  it('gives states in order, without overlap, each different from the one before', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const history = fold(world);
        history.forEach((state, index) => {
          const next = history[index + 1];
          if (state.knownUntil !== null) expect(state.knownFrom < state.knownUntil).toBe(true);
          if (!next) return;
          expect(state.knownUntil !== null && state.knownUntil <= next.knownFrom).toBe(true);
          if (state.knownUntil === next.knownFrom) expect(content(next)).not.toEqual(content(state));
        });
        for (const { holds } of history) {
          expect(holds.startEarliest <= holds.startLatest && holds.endEarliest <= holds.endLatest).toBe(true);
          if (world.occurrence)
            expect([holds.endEarliest, holds.endLatest]).toEqual(['9999-12-31', '9999-12-31']);
        }
      }),
      RUNS,
    );
  });

  it('does not let what is published after a day change what was known by it', () => {
    fc.assert(
      fc.property(
        anyWorld,
        fc.constantFrom('2026-01-05', '2026-01-15', '2026-02-09', '2026-02-20', '2026-02-28'),
        (world, day) => {
          const before = { ...world, evidence: world.evidence.filter((piece) => naiveDays(piece)[0] <= day) };
          expect(content(stateOn(fold(before), day))).toEqual(content(stateOn(fold(world), day)));
        },
      ),
      RUNS,
    );
  });

  it('counts what is withdrawn nowhere', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const left = world.evidence.filter(({ withdrawnAt }) => withdrawnAt === null);
        expect(fold({ ...world, evidence: left })).toEqual(fold(world));
      }),
      RUNS,
    );
  });

  it('lets only the latest statement of a speaker stand', () => {
    fc.assert(
      fc.property(anyWorld, fc.constantFrom('SUPPORTS' as const, 'DENIES' as const), (world, stance) => {
        const last = statement('last', {
          stance,
          speaker: 'mill',
          basis: 'OFFICIAL',
          publishedOn: '2026-04-01',
        });
        const speaksForMill = ({ speaker, onBehalfOf }: Evidence) =>
          onBehalfOf === 'mill' || speaker === 'mill';
        const without = world.evidence.filter(
          (piece) => piece.stance === 'RETRACTS' || !speaksForMill(piece),
        );
        const stands = (evidence: Evidence[]) => {
          const state = stateOn(fold({ ...world, evidence }), '2026-04-01');
          return (
            state && [
              state.status,
              state.rule,
              state.margin,
              state.supports,
              state.denies,
              state.lastReported,
            ]
          );
        };
        expect(stands([...world.evidence, last])).toEqual(stands([...without, last]));
      }),
      RUNS,
    );
  });

  it('never counts a reprint as another original', () => {
    fc.assert(
      fc.property(
        anyWorld,
        fc.array(fc.constantFrom('s1', 's2', 's3', 's4', 's5'), { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.boolean(),
        (world, alsoRepeats, pick, byOrigin) => {
          const day = '2026-04-01';
          // Signed and timed so that the reprint supersedes nobody's statement.
          const evidence = world.evidence.filter(
            ({ stance, retracts }) => stance === 'SUPPORTS' && retracts === null,
          );
          const original = evidence[pick % Math.max(1, evidence.length)];
          if (!original) return;
          const from = original.origin ?? original.source;
          const sources = new Map(world.sources).set('copy', {
            id: 'copy',
            publisher: 'Copy',
            title: 'copy',
            url: null,
            publishedOn: null,
            basedOn: byOrigin ? [] : [from, ...alsoRepeats],
            dataset: 'test',
          });
          const reprint = statement('reprint', {
            source: 'copy',
            origin: byOrigin ? from : null,
            speaker: 'copyist',
            publishedOn: day,
          });
          const before = stateOn(fold({ ...world, evidence, sources }), day);
          if (!before || before.margin !== null) return;
          // Only while the statement that it repeats stands, has it been counted.
          if (!before.supports.some(({ source }) => source === from)) return;
          const after = stateOn(fold({ ...world, sources, evidence: [...evidence, reprint] }), day);
          expect(after?.originals).toBe(before.originals);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('takes away by a retraction exactly the statement that it names', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), (world, pick) => {
        const named = world.evidence.filter(({ stance }) => stance === 'SUPPORTS');
        const one = named[pick % Math.max(1, named.length)];
        if (!one || world.evidence.some(({ retracts }) => retracts === one.id)) return;
        const day = '2026-04-01';
        const retraction = statement('retraction', {
          stance: 'RETRACTS',
          retracts: one.id,
          publishedOn: day,
        });
        const retracted = stateOn(fold({ ...world, evidence: [...world.evidence, retraction] }), day);
        const without = stateOn(
          fold({ ...world, evidence: world.evidence.filter(({ id }) => id !== one.id) }),
          day,
        );
        if (retracted?.status === 'RETRACTED') {
          expect(without === null || without.status === 'RETRACTED').toBe(true);
          return;
        }
        // What its source repeats is still known to be repeated: originals may differ, all else may not.
        expect({ ...content(retracted), originals: 0 }).toEqual({ ...content(without), originals: 0 });
      }),
      RUNS,
    );
  });

  it('gives a statement back when its retraction is taken back', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), (world, pick) => {
        const one = world.evidence[pick % Math.max(1, world.evidence.length)];
        if (!one) return;
        const day = '2026-04-01';
        const retraction = statement('retraction', {
          stance: 'RETRACTS',
          retracts: one.id,
          publishedOn: '2026-03-20',
        });
        const back = statement('back', { stance: 'RETRACTS', retracts: 'retraction', publishedOn: day });
        const after = stateOn(fold({ ...world, evidence: [...world.evidence, retraction, back] }), day);
        expect(content(after)).toEqual(content(stateOn(fold(world), day)));
      }),
      RUNS,
    );
  });

  it('gives the same when folded again, after a journey through JSON', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const again = { ...world, evidence: JSON.parse(JSON.stringify(world.evidence)) as Evidence[] };
        expect(JSON.parse(JSON.stringify(fold(again)))).toEqual(fold(world));
      }),
      RUNS,
    );
  });

  it('agrees with a naive computation for every day around every change, and on both clocks', () => {
    fc.assert(
      fc.property(anyWorld, fc.option(anyWorld, { nil: null, freq: 2 }), (world, deal) => {
        const followers = deal
          ? [
              {
                ...relation({ id: 'follower', follows: 'deal' }),
                history: fold({ ...deal, occurrence: false }),
              },
            ]
          : [];
        const history = foldHistory(input(world, followers));
        const raw = naive(world, deal ? [naive({ ...deal, occurrence: false })] : []);
        for (const knownBy of daysAround([...world.evidence, ...(deal?.evidence ?? [])], history)) {
          const state = stateOn(history, knownBy);
          const expected = naiveState(raw, knownBy);
          if (!state || !expected) {
            expect([knownBy, state]).toEqual([knownBy, expected]);
            continue;
          }
          const bounds = (date: { earliest: Day | null; latest: Day | null } | null) =>
            date && [date.earliest, date.latest];
          expect([
            knownBy,
            state.status,
            state.rule,
            state.margin !== null,
            bounds(state.start),
            state.startStated,
            bounds(state.end),
            state.originals,
            state.firstPublished,
            state.lastReported,
          ]).toEqual([
            knownBy,
            expected.status,
            expected.rule,
            expected.margin,
            bounds(expected.start),
            expected.startStated,
            bounds(expected.end),
            expected.originals,
            expected.firstPublished,
            expected.lastReported,
          ]);
          const around = [...Object.values(state.holds), knownBy, '2025-12-31'].flatMap((day) => [
            addDays(day, -1),
            day,
            addDays(day, 1),
          ]);
          const certainties = (of: (asOf: Day) => string) => around.map((asOf) => `${asOf} ${of(asOf)}`);
          expect(certainties((asOf) => certaintyOn(state, asOf))).toEqual(
            certainties((asOf) => expected.certaintyOn(asOf)),
          );
        }
      }),
      RUNS,
    );
  });
});
