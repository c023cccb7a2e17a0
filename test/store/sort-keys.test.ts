import { expect, test } from '@jest/globals';
import { STATUSES, type HistoryState } from '../../server/model/types.ts';
import { isDescending, sortKey, sortKeys } from '../../server/store/shared/sort-keys.ts';
import { ALWAYS, date, state } from './build.ts';

const known = (given: Partial<HistoryState>) =>
  state('2025-01-01', given.status ?? 'REPORTED', ALWAYS, given);

test('SUPPORT: a digit for the status, then what is left of 999999 after the originals', () => {
  expect(STATUSES.map((status) => sortKey('SUPPORT', known({ status, originals: 0 })))).toEqual([
    '0999999',
    '1999999',
    '2999999',
    '3999999',
    '4999999',
  ]);
  expect(sortKey('SUPPORT', known({ status: 'CONFIRMED', originals: 12 }))).toBe('0999987');
  expect(sortKey('SUPPORT', known({ originals: 999_999 }))).toBe('1000000');
  expect(sortKey('SUPPORT', known({ originals: 5_000_000 }))).toBe('1000000');
});

test.each([
  ['a day', date('2024-02-05', '2024-02-05', '2024-02-05'), true, '2024-02-05', '2024-02-05'],
  [
    'a month, by its first day',
    date('2024-02', '2024-02-01', '2024-02-29'),
    true,
    '2024-02-01',
    '2024-02-01',
  ],
  [
    'an open beginning, by its latest day',
    date('[..2024-02]', null, '2024-02-29'),
    true,
    '2024-02-29',
    '2024-02-29',
  ],
  ['one that no source states', date('[..2024-02]', null, '2024-02-29'), false, '9999-99-99', '0000-00-00'],
  ['open on both sides', date('[..]', null, null), true, '9999-99-99', '0000-00-00'],
  ['none', null, false, '9999-99-99', '0000-00-00'],
])('START: %s', (_name, start, startStated, ascending, descending) => {
  const { startAscending, startDescending } = sortKeys(known({ start, startStated }));
  expect({ startAscending, startDescending }).toEqual({
    startAscending: ascending,
    startDescending: descending,
  });
});

test('REPORTED_DESC: the last day of support, before all days where there is none', () => {
  expect(sortKey('REPORTED_DESC', known({ lastReported: '2026-02-14' }))).toBe('2026-02-14');
  expect(sortKey('REPORTED_DESC', known({ lastReported: null }))).toBe('0000-00-00');
});

test('which orders run downwards', () => {
  expect((['SUPPORT', 'START_ASC', 'START_DESC', 'REPORTED_DESC'] as const).map(isDescending)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
