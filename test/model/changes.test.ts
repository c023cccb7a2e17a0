/** What a history says has changed: cases told by hand, and laws on worlds made at random. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stateOn } from '../../server/model/claims/certainty.ts';
import { type Change, certaintyOfChange } from '../../server/model/claims/change.ts';
import { changesOf } from '../../server/model/claims/changes.ts';
import { foldHistory } from '../../server/model/claims/fold.ts';
import { addDays } from '../../server/model/dates/days.ts';
import type { Day, Evidence, HistoryState, Source } from '../../server/model/types.ts';
import { naiveDays } from '../claims/naive.ts';
import { naiveKinds, naiveStatuses } from '../claims/naive-statuses.ts';
import { anyEvidence, anySources } from './arbitrary.ts';
import { fold, mill, relation } from './world.ts';

const RUNS = { numRuns: 250 };
const IN_THE_WORLD = ['BEGAN', 'ENDED', 'WIDENED'];

const of = (history: HistoryState[], amends: string | null = null) =>
  changesOf({ id: 'deal', amends, history });

/** A line a change: kind, days, and as known when; `?` marks what depends on a margin. */
const told = (changes: Change[]) =>
  changes.map(
    ({ kind, earliest, day, knownFrom, knownUntil, margin }) =>
      `${kind}${margin ? '?' : ''} ${earliest}..${day} known ${knownFrom}..${knownUntil ?? ''}`,
  );

describe('changes of a relation', () => {
  it('begins on the day stated, and becomes known when that is published', () => {
    expect(told(of(fold([{ publishedOn: '2026-02-10', start: '2025-12' }])))).toEqual([
      'BEGAN 2025-12-01..2025-12-31 known 2026-02-10..',
      'BECAME_KNOWN 2026-02-10..2026-02-10 known 2026-02-10..',
    ]);
  });

  it('tells no beginning that nobody states', () => {
    expect(told(of(fold([{ publishedOn: '2026-02-10' }])))).toEqual([
      'BECAME_KNOWN 2026-02-10..2026-02-10 known 2026-02-10..',
    ]);
  });

  it('an amendment widens its deal instead of beginning', () => {
    const history = fold([{ publishedOn: '2026-02-10', start: '2025-12-15' }]);
    expect(told(of(history, 'licence'))[0]).toBe('WIDENED 2025-12-15..2025-12-15 known 2026-02-10..');
  });

  it('an end is known from the day on which it was published, whenever it was', () => {
    const history = fold([
      { publishedOn: '2026-01-05', start: '2025' },
      { publishedOn: '2026-02-10', end: '2025-11-30' },
    ]);
    expect(told(of(history))).toEqual([
      'BEGAN 2025-01-01..2025-11-30 known 2026-02-10..',
      'ENDED 2025-11-30..2025-11-30 known 2026-02-10..',
      'BEGAN 2025-01-01..2025-12-31 known 2026-01-05..2026-02-10',
      'BECAME_KNOWN 2026-01-05..2026-01-05 known 2026-01-05..',
    ]);
  });

  it('an end that may not have come is open, as "as of" has it', () => {
    const history = fold([{ publishedOn: '2026-01-05', start: '2025-06/' }]);
    expect(told(of(history))).toContain('ENDED 2025-06-01..9999-12-31 known 2026-01-05..');
  });

  it('what is denied neither began nor ended, by then or before', () => {
    const history = fold([
      { publishedOn: '2026-01-05', start: '2025' },
      { ...mill, publishedOn: '2026-01-20', stance: 'DENIES' },
    ]);
    expect(told(of(history))).toEqual([
      'BEGAN 2025-01-01..2025-12-31 known 2026-01-05..2026-01-20',
      'BECAME_KNOWN 2026-01-05..2026-01-05 known 2026-01-05..',
      'DENIED 2026-01-20..2026-01-20 known 2026-01-20..',
    ]);
  });

  it('what may have been public is perhaps known, open to the end, until it surely is', () => {
    expect(told(of(fold([{ publishedOn: '2026-02' }])))).toEqual([
      'BECAME_KNOWN 2026-02-01..2026-02-28 known 2026-02-28..',
      'BECAME_KNOWN? 2026-02-01..9999-12-31 known 2026-02-01..2026-02-28',
    ]);
  });

  it('a denial that may have been public is perhaps a change, and the beginning depends on it', () => {
    const history = fold([
      { publishedOn: '2026-01-05', start: '2025' },
      { ...mill, publishedOn: '2026-02', stance: 'DENIES' },
    ]);
    expect(told(of(history))).toEqual([
      'BEGAN 2025-01-01..2025-12-31 known 2026-01-05..2026-02-01',
      'BEGAN? 2025-01-01..2025-12-31 known 2026-02-01..2026-02-28',
      'BECAME_KNOWN 2026-01-05..2026-01-05 known 2026-01-05..',
      'DENIED 2026-02-01..2026-02-28 known 2026-02-28..',
      'DENIED? 2026-02-01..9999-12-31 known 2026-02-01..2026-02-28',
    ]);
  });

  it('a relation that is shown again after a time becomes known again', () => {
    const gone = fold([
      { publishedOn: '2026-01-05', stance: 'DENIES' },
      { publishedOn: '2026-01-10', stance: 'RETRACTS', retracts: 'e0' },
      { publishedOn: '2026-02-10' },
    ]);
    expect(told(of(gone)).filter((line) => !line.startsWith('BEGAN'))).toEqual([
      'BECAME_KNOWN 2026-01-05..2026-01-05 known 2026-01-05..',
      'DENIED 2026-01-05..2026-01-05 known 2026-01-05..',
      'BECAME_KNOWN 2026-02-10..2026-02-10 known 2026-02-10..',
    ]);
  });

  it.each([
    ['all of it in the range', '2025-11-30', '2025-12-31', 'CERTAIN'],
    ['perhaps before it', '2025-12-01', '2025-12-31', 'POSSIBLE'],
    ['perhaps after it', '2025-11-30', '2025-12-30', 'POSSIBLE'],
  ])('a change in December: %s', (_, after, until, certainty) => {
    const change = { earliest: '2025-12-01', day: '2025-12-31', margin: false };
    expect(certaintyOfChange(change, { after, until })).toBe(certainty);
    expect(certaintyOfChange({ ...change, margin: true }, { after, until })).toBe('POSSIBLE');
  });
});

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

const historyOf = (world: World) => foldHistory({ relation: relation(), followers: [], ...world });

const naive = ({ evidence, sources, occurrence }: World, day: Day) =>
  naiveStatuses({ relation: relation(), occurrence, sources, followers: [], evidence }, day);

const days = ({ evidence }: World): Day[] => {
  const all = evidence.flatMap((piece) => naiveDays(piece));
  return [...new Set(all.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))].sort();
};

const isListed = ({ day, earliest, knownFrom, knownUntil }: Change, after: Day, until: Day): boolean =>
  day > after && earliest <= until && knownFrom <= until && (knownUntil === null || until < knownUntil);

/** Kinds of what is listed of what is known, as pairs of kind and certainty. */
const listed = (changes: Change[], after: Day, until: Day) =>
  changes
    .filter((change) => !IN_THE_WORLD.includes(change.kind) && isListed(change, after, until))
    .map((change) => `${change.kind} ${certaintyOfChange(change, { after, until })}`);

describe('changes, whatever the evidence', () => {
  it('are the same whatever the order of the evidence', () => {
    fc.assert(
      fc.property(
        anyWorld.chain((world) =>
          fc.tuple(
            fc.constant(world),
            fc.shuffledSubarray(world.evidence, { minLength: world.evidence.length }),
          ),
        ),
        ([world, shuffled]) =>
          expect(of(historyOf({ ...world, evidence: shuffled }))).toEqual(of(historyOf(world))),
      ),
      RUNS,
    );
  });

  it('lie in a state of the history, and say what that state says', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const history = historyOf(world);
        for (const { kind, earliest, day, knownFrom, knownUntil, margin } of of(history)) {
          expect(earliest <= day).toBe(true);
          const state = stateOn(history, knownFrom);
          if (state === null) throw new Error(`No state on ${knownFrom}, on which ${kind} is known.`);
          if (knownUntil !== null) expect(stateOn(history, addDays(knownUntil, -1))).not.toBeNull();
          const { startEarliest, startLatest, endEarliest, endLatest } = state.holds;
          if (kind === 'BEGAN') expect([earliest, day]).toEqual([startEarliest, startLatest]);
          else if (kind === 'ENDED') expect([earliest, day]).toEqual([endEarliest, endLatest]);
          else if (!margin && kind !== 'BECAME_KNOWN') expect(state.status).toBe(kind);
          if (IN_THE_WORLD.includes(kind)) {
            expect(['DENIED', 'RETRACTED']).not.toContain(state.status);
            expect(margin).toBe(state.margin !== null);
          }
        }
      }),
      RUNS,
    );
  });

  it('from one day to the next are those computed from raw evidence, surely and perhaps', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyWorld, (world) => {
        const changes = of(historyOf(world));
        for (const until of days(world)) {
          const after = addDays(until, -1);
          const [before, now] = [naive(world, after), naive(world, until)];
          const wasPending = naiveKinds(before.surely, before.perhaps);
          const happened = naiveKinds(before.surely, now.surely).map(
            (kind) => `${kind} ${wasPending.includes(kind) ? 'POSSIBLE' : 'CERTAIN'}`,
          );
          const pending = naiveKinds(now.surely, now.perhaps).map((kind) => `${kind} POSSIBLE`);
          const shown = [...happened, ...pending];
          expect([until, ...listed(changes, after, until).sort()]).toEqual([until, ...shown.sort()]);
          seen += shown.length;
        }
      }),
      RUNS,
    );
    expect(seen).toBeGreaterThan(RUNS.numRuns);
  });

  it('are listed between two days whenever the status shown differs, and only if it was another on some day', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const history = historyOf(world);
        const changes = of(history);
        const all = days(world);
        const statusOn = new Map(all.map((day) => [day, JSON.stringify(naive(world, day))]));
        for (const after of all)
          for (const until of all.filter((day) => day > after)) {
            const now = stateOn(history, until);
            if (now === null) continue;
            const found = listed(changes, after, until);
            if (stateOn(history, after)?.status !== now.status) expect(found).not.toEqual([]);
            const between = all.filter((day) => after <= day && day <= until);
            const statuses = new Set(between.map((day) => statusOn.get(day)));
            const isPending = now.between !== undefined;
            if (found.length > 0) expect(statuses.size > 1 || isPending).toBe(true);
          }
      }),
      { numRuns: 100 },
    );
  });
});
