import { describe, expect, it } from '@jest/globals';
import { parseEdtf } from '../../server/model/dates/edtf.ts';
import { dateInWords, dayInWords } from '../../server/model/dates/words.ts';

describe('a date in words', () => {
  it.each([
    ['2026', '2026'],
    ['2026-01', 'January 2026'],
    ['2026-02-14', '14 February 2026'],
    ['2026-02-04', '4 February 2026'],
    ['2025-22', 'summer 2025'],
    ['2025-24', 'winter 2025'],
    ['2026-33', 'first quarter of 2026'],
    ['2026-40', 'first half of 2026'],
    ['202X', 'the 2020s'],
    ['19XX', 'between 1900 and 1999'],
    ['2026-XX', '2026'],
    ['2026-01-XX', 'January 2026'],
    ['2025~', 'about 2025'],
    ['2025?', 'perhaps 2025'],
    ['2025%', 'perhaps about 2025'],
    ['2025-12~', 'about December 2025'],
    ['[..2025-12]', 'no later than December 2025'],
    ['[2025-12..]', 'no earlier than December 2025'],
    ['[2026-02-14..2026-02-28]', 'between 14 February 2026 and 28 February 2026'],
    ['[2025,2026-02]', '2025 or February 2026'],
    ['[..2025-03,2025-06..]', 'no later than March 2025 or no earlier than June 2025'],
    ['2026-01-13/..', 'since 13 January 2026'],
    ['2026-01-13/', 'from 13 January 2026, end not known'],
    ['../2025-12', 'until December 2025'],
    ['/2025-12', 'until December 2025'],
    ['2025-06/2026-01', 'from June 2025 to January 2026'],
  ])('%s reads "%s"', (text, words) => expect(dateInWords(parseEdtf(text))).toBe(words));

  it('says a day in full', () => expect(dayInWords('2026-02-01')).toBe('1 February 2026'));
});
