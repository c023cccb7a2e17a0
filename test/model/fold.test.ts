import { describe, expect, it } from '@jest/globals';
import { certaintyOn } from '../../server/model/claims/certainty.ts';
import type { Evidence } from '../../server/model/types.ts';
import { certainties, fold, last, mill, told } from './world.ts';

describe('what was known when', () => {
  it('a report, denied a week later, was reported in that week', () => {
    expect(told(fold([{}, { ...mill, stance: 'DENIES', publishedOn: '2026-01-08' }]))).toEqual([
      '2026-01-01–2026-01-08 REPORTED',
      '2026-01-08– DENIED',
    ]);
  });
  it('a report of which only the month is known leaves a margin', () => {
    expect(told(fold([{ publishedOn: '2026-01' }]))).toEqual([
      '2026-01-01–2026-01-31 REPORTED?',
      '2026-01-31– REPORTED',
    ]);
  });
  it('a denial of which only the month is known leaves a margin in what it denies', () => {
    expect(told(fold([{}, { ...mill, stance: 'DENIES', publishedOn: '2026-02' }]))).toEqual([
      '2026-01-01–2026-02-01 REPORTED',
      '2026-02-01–2026-02-28 REPORTED?',
      '2026-02-28– DENIED',
    ]);
  });
  it('a reprint in the margin changes nothing of the status', () => {
    expect(told(fold([{}, { source: 'courier', publishedOn: '2026-02' }]))).toEqual([
      '2026-01-01–2026-02-28 REPORTED',
      '2026-02-28– REPORTED',
    ]);
  });
  it('an open beginning gives no margin, an open end one until it was recorded', () => {
    expect(told(fold([{ publishedOn: '[..2026-01]' }]))).toEqual(['2026-01-31– REPORTED']);
    expect(told(fold([{ publishedOn: '[2026-01-10..]' }]))).toEqual([
      '2026-01-10–2026-03-01 REPORTED?',
      '2026-03-01– REPORTED',
    ]);
  });
  it('a retraction whose day is known before that of what it takes back', () => {
    expect(
      told(
        fold([{ publishedOn: '2026-01' }, { stance: 'RETRACTS', retracts: 'e0', publishedOn: '2026-01-10' }]),
      ),
    ).toEqual([
      '2026-01-01–2026-01-10 REPORTED?',
      '2026-01-10–2026-01-31 RETRACTED?',
      '2026-01-31– RETRACTED',
    ]);
  });
  it('a denial taken back leaves nothing to show', () => {
    expect(
      told(
        fold([
          { ...mill, stance: 'DENIES' },
          { ...mill, stance: 'RETRACTS', retracts: 'e0', publishedOn: '2026-01-10' },
        ]),
      ),
    ).toEqual(['2026-01-01–2026-01-10 DENIED']);
  });
  it('nothing is known of a relation whose evidence is all withdrawn', () => {
    expect(fold([{ withdrawnAt: '2026-03-02T00:00:00.000Z' }])).toEqual([]);
  });
  it('gives the words of a status that differs only in who says it a state of its own', () => {
    const history = fold([{}, { source: 'other', publishedOn: '2026-01-08' }]);
    expect(history.map(({ originals, lastReported }) => [originals, lastReported])).toEqual([
      [1, '2026-01-01'],
      [2, '2026-01-08'],
    ]);
  });
});

describe('since when, until when', () => {
  it('without a stated beginning: no later than the first description', () => {
    const { start, startStated } = last(
      fold([{ publishedOn: '2026-01-10' }, { source: 'other', publishedOn: '2026-01-05' }]),
    );
    expect([start, startStated]).toEqual([
      { text: '[..2026-01-05]', earliest: null, latest: '2026-01-05' },
      false,
    ]);
  });
  it('with a stated one: certainly from its latest day, or from the day on which it is described as so', () => {
    expect(
      certainties(last(fold([{ start: '2025-12' }])), '2025-11-30', '2025-12-01', '2025-12-30', '2025-12-31'),
    ).toBe('NOT_YET POSSIBLE POSSIBLE CERTAIN');
    expect(certainties(last(fold([{ start: '2026' }])), '2025-12-31', '2026-01-01')).toBe('NOT_YET CERTAIN');
  });
  it('where statements differ: the widest bounds', () => {
    const { start } = last(
      fold([
        { start: '[2026-01-21..2026-01-31]', publishedOn: '2026-02-14' },
        { source: 'other', start: '[2026-01-14..2026-01-20]', publishedOn: '2026-02-14' },
      ]),
    );
    expect(start).toEqual({ text: '[2026-01-14..2026-01-31]', earliest: '2026-01-14', latest: '2026-01-31' });
  });
  it('where they leave nothing closed: all that was said', () => {
    const { start, startStated, holds } = last(
      fold([{ start: '[..2025-03]' }, { source: 'other', start: '[2025-06..]' }]),
    );
    expect([start?.text, startStated, holds.startLatest]).toEqual([
      '[..2025-03,2025-06..]',
      true,
      '2026-01-01',
    ]);
  });
  it('of one speaker only the latest word on it', () => {
    const { start } = last(
      fold([
        { ...mill, start: '2024' },
        { ...mill, start: '2025', publishedOn: '2026-01-10' },
        { ...mill, publishedOn: '2026-01-20' },
      ]),
    );
    expect(start?.text).toBe('2025');
  });
  it('a plan for later is no description as so', () => {
    expect(certainties(last(fold([{ start: '2027' }])), '2026-06-01', '2027-01-01', '2027-12-31')).toBe(
      'NOT_YET POSSIBLE CERTAIN',
    );
    expect(
      certainties(
        last(fold([{ start: '2026-01-10~', publishedOn: '2026-01-09' }])),
        '2026-01-08',
        '2026-01-09',
        '2026-01-11',
      ),
    ).toBe('NOT_YET POSSIBLE CERTAIN');
  });
  it('a description before the beginning that another states leaves it open', () => {
    const state = last(fold([{ publishedOn: '2025-06-01' }, { source: 'other', start: '2026-01' }]));
    expect([
      state.start?.text,
      certainties(state, '2025-05-31', '2025-06-01', '2026-01-01', '2026-01-31'),
    ]).toEqual(['2026-01', 'NOT_YET POSSIBLE CERTAIN CERTAIN']);
  });
  it('a speaker that corrects the beginning no longer describes it as so before', () => {
    const state = last(
      fold([
        { ...mill, publishedOn: '2025-06-01' },
        { ...mill, start: '2025-12', publishedOn: '2026-01-10' },
      ]),
    );
    expect(certainties(state, '2025-06-01', '2025-12-01', '2025-12-31')).toBe('NOT_YET POSSIBLE CERTAIN');
  });
  it('an end that is told later does not leak into an earlier day', () => {
    const history = fold([{}, { ...mill, end: '2026-01', publishedOn: '2026-02-05' }]);
    expect(history.map(({ end }) => end?.text ?? null)).toEqual([null, '2026-01']);
    expect(history.map((state) => certaintyOn(state, '2026-02-10'))).toEqual(['CERTAIN', 'ENDED']);
  });
  it('an end of a month: possible within it, over after it', () => {
    expect(
      certainties(
        last(fold([{ start: '2024', end: '2025-06' }])),
        '2025-06-01',
        '2025-06-02',
        '2025-06-30',
        '2025-07-01',
      ),
    ).toBe('CERTAIN POSSIBLE POSSIBLE ENDED');
  });
  it('an interval says both; an open one that it goes on; one without an end that the end is not known', () => {
    const state = (start: string) => last(fold([{ start }]));
    expect([state('2024/2025-06').start?.text, state('2024/2025-06').end?.text]).toEqual(['2024', '2025-06']);
    expect([state('2024/..').end, certainties(state('2024/..'), '2026-06-01')]).toEqual([null, 'CERTAIN']);
    expect([state('2024/').end?.text, certainties(state('2024/'), '2026-06-01')]).toEqual([
      '[2024-01-01..]',
      'POSSIBLE',
    ]);
    expect([state('../2025-06').startStated, state('../2025-06').end?.text]).toEqual([false, '2025-06']);
  });
  it('a speaker that says that it goes on takes back the end that it told; another makes it open', () => {
    const ended: Partial<Evidence> = { ...mill, end: '2025-06' };
    expect(last(fold([ended, { ...mill, start: '2024/..', publishedOn: '2026-01-10' }])).end).toBeNull();
    const disputed = last(fold([ended, { start: '2024/..', publishedOn: '2026-01-10' }]));
    expect([disputed.end?.text, certainties(disputed, '2025-06-01', '2025-07-01', '2026-06-01')]).toEqual([
      '[2025-06-01..]',
      'CERTAIN POSSIBLE POSSIBLE',
    ]);
    expect(
      last(
        fold([
          { ...ended, end: '2026-02' },
          { start: '2024/..', publishedOn: '2026-01-10' },
        ]),
      ).end?.text,
    ).toBe('2026-02');
  });
  it('an occurrence has no end', () => {
    const { end, holds } = last(fold([{ start: '2025-06-01/2025-06-03', end: null }], { occurrence: true }));
    expect([end, holds]).toEqual([
      null,
      {
        startEarliest: '2025-06-01',
        startLatest: '2025-06-01',
        endEarliest: '9999-12-31',
        endLatest: '9999-12-31',
      },
    ]);
  });
  it('a denial says nothing of when it was so', () => {
    const state = last(fold([{ ...mill, stance: 'DENIES', start: '2026-01' }]));
    expect([
      state.start,
      state.startStated,
      state.end,
      state.firstPublished,
      state.lastReported,
      certainties(state, '2020-01-01', '2030-01-01'),
    ]).toEqual([null, false, null, null, null, 'POSSIBLE POSSIBLE']);
  });
  it('what was retracted keeps the dates that were claimed, and no originals', () => {
    const state = last(
      fold([{ start: '2025-12' }, { stance: 'RETRACTS', retracts: 'e0', publishedOn: '2026-01-05' }]),
    );
    expect([state.start?.text, state.originals, state.supports.length, state.firstPublished]).toEqual([
      '2025-12',
      0,
      1,
      '2026-01-01',
    ]);
  });
});
