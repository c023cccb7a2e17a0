import { describe, expect, it } from '@jest/globals';
import { certaintyOn } from '../../server/model/claims/certainty.ts';
import type { Evidence, Relation } from '../../server/model/types.ts';
import { certainties, fold, last, mill, relation } from './world.ts';

describe('talks and the deal that follows them', () => {
  const deal = (said: Array<Partial<Evidence>>): Relation => ({
    ...relation({ id: 'after', follows: 'deal' }),
    history: fold(said),
  });
  const talks: Partial<Evidence> = { start: '2025-06' };

  it('end at its start, from the day on which it is known', () => {
    const history = fold([talks], {
      followers: [deal([{ ...mill, start: '2026-01-20', publishedOn: '2026-01-25' }])],
    });
    expect(history.map(({ knownFrom, end }) => [knownFrom, end?.text ?? null])).toEqual([
      ['2026-01-01', null],
      ['2026-01-25', '2026-01-20'],
    ]);
    expect(certainties(last(history), '2026-01-20', '2026-01-21')).toBe('CERTAIN ENDED');
  });
  it('end at some day no later than its first description, where it has no stated start', () => {
    const state = last(fold([talks], { followers: [deal([{ ...mill, publishedOn: '2026-01-25' }])] }));
    expect([
      state.end?.text,
      certainties(state, '2025-05-31', '2025-12-31', '2026-01-25', '2026-01-26'),
    ]).toEqual(['[..2026-01-25]', 'NOT_YET POSSIBLE POSSIBLE ENDED']);
  });
  it('perhaps end, while the deal is perhaps not public', () => {
    const history = fold([talks], {
      followers: [deal([{ ...mill, start: '2026-01-10', publishedOn: '2026-02' }])],
    });
    expect(
      history.map((state) => [state.knownFrom, state.end?.text ?? null, certaintyOn(state, '2026-02-10')]),
    ).toEqual([
      ['2026-01-01', null, 'CERTAIN'],
      ['2026-02-01', null, 'POSSIBLE'],
      ['2026-02-28', '2026-01-10', 'ENDED'],
    ]);
  });
  it('go on, when the deal is denied, and again', () => {
    const history = fold([talks], {
      followers: [
        deal([
          { start: '2026-01-10', publishedOn: '2026-01-12' },
          { ...mill, stance: 'DENIES', publishedOn: '2026-01-20' },
        ]),
      ],
    });
    expect(history.map(({ knownFrom, end }) => [knownFrom, end?.text ?? null])).toEqual([
      ['2026-01-01', null],
      ['2026-01-12', '2026-01-10'],
      ['2026-01-20', null],
    ]);
  });
  it('end at the first of two deals at the earliest, at the last at the latest', () => {
    const followers = [
      deal([{ start: '2026-01-10', publishedOn: '2026-01-12' }]),
      deal([{ start: '2026-01-05', publishedOn: '2026-01-12' }]),
    ];
    expect(last(fold([talks], { followers })).end).toEqual({
      text: '[2026-01-05..2026-01-10]',
      earliest: '2026-01-05',
      latest: '2026-01-10',
    });
  });
});
