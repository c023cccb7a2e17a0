import { describe, expect, it } from '@jest/globals';
import { publicDays } from '../../server/model/claims/public.ts';

describe('the days on which a statement may have become public', () => {
  it.each([
    ['a day', '2026-02-14', '2026-02-14', '2026-02-14'],
    ['a month', '2026-02', '2026-02-01', '2026-02-28'],
    ['one day of several', '[2026-02-14..2026-02-28]', '2026-02-14', '2026-02-28'],
    ['an open beginning, which gives no margin', '[..2026-02]', '2026-02-28', '2026-02-28'],
    ['an open end, closed by the day of recording', '[2026-02-14..]', '2026-02-14', '2026-03-01'],
    ['an open end that begins after the recording', '[2026-04..]', '2026-04-01', '2026-04-01'],
    ['an interval that goes on', '2026-02/..', '2026-02-01', '2026-03-01'],
    ['open on both sides', '[..2025-03,2025-06..]', '2026-03-01', '2026-03-01'],
    ['no date at all', null, '2026-03-01', '2026-03-01'],
  ])('%s', (_, publishedOn, earliest, latest) => {
    expect(publicDays({ publishedOn, recordedAt: '2026-03-01T23:59:59.999Z' })).toEqual({ earliest, latest });
  });
});
