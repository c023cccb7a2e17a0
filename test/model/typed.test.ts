import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../server/errors.ts';
import { addDays } from '../../server/model/dates/days.ts';
import { parseEdtf } from '../../server/model/dates/edtf.ts';
import { readTypedDate } from '../../server/model/dates/typed.ts';
import { dateInWords, dayInWords } from '../../server/model/dates/words.ts';

/** A Sunday. */
const TODAY = '2026-02-15';

describe('a date as people type it', () => {
  it.each([
    ['Jan 2026', '2026-01'],
    ['January 2026', '2026-01'],
    ['jan. 2026', '2026-01'],
    ['  JANUARY   2026 ', '2026-01'],
    ['in January 2026', '2026-01'],
    ['January of 2026', '2026-01'],
    ['Sept 2025', '2025-09'],
    ['May 2025', '2025-05'],
    ['15 Feb 2026', '2026-02-15'],
    ['Feb 15, 2026', '2026-02-15'],
    ['February 15th, 2026', '2026-02-15'],
    ['the 1st of March 2026', '2026-03-01'],
    ['15. February 2026', '2026-02-15'],
    ['on 15 February 2026', '2026-02-15'],
    ['as of 15 February 2026', '2026-02-15'],
    ['2026-02', '2026-02'],
    ['2026-02-15', '2026-02-15'],
    ['2026/02/15', '2026-02-15'],
    ['2026/2', '2026-02'],
    ['02/2026', '2026-02'],
    ['15.02.2026', '2026-02-15'],
    ['2.3.2026', '2026-03-02'],
    ['15/02/2026', '2026-02-15'],
    ['02/15/2026', '2026-02-15'],
    ['15-02-2026', '2026-02-15'],
    ['02/02/2026', '2026-02-02'],
    ['summer 2025', '2025-22'],
    ['Summer of 2025', '2025-22'],
    ['fall 2025', '2025-23'],
    ['2025 winter', '2025-24'],
    ['Q1 2026', '2026-33'],
    ['2026 Q4', '2026-36'],
    ['the third quarter of 2025', '2025-35'],
    ['H2 2025', '2025-41'],
    ['first half of 2025', '2025-40'],
    ['2025', '2025'],
    ['in 2025', '2025'],
    ['the 1990s', '199X'],
    ['2020s', '202X'],
    ['about 2025', '2025~'],
    ['circa Jan 2026', '2026-01~'],
    ['perhaps 2025', '2025?'],
    ['before Dec 2025', '[..2025-11-30]'],
    ['before 2025', '[..2024-12-31]'],
    ['before 1 March 2024', '[..2024-02-29]'],
    ['after 2024', '[2025-01-01..]'],
    ['after Feb 2024', '[2024-03-01..]'],
    ['since 2024', '[2024..]'],
    ['from March 2024', '[2024-03..]'],
    ['since last month', '[2026-01..]'],
    ['until March 2026', '[..2026-03]'],
    ['by 14 Feb 2026', '[..2026-02-14]'],
    ['up to yesterday', '[..2026-02-14]'],
    ['no later than Dec 2025', '[..2025-12]'],
    ['between May 2025 and July 2025', '[2025-05..2025-07]'],
    ['between May and July 2025', '[2025-05..2025-07]'],
    ['from 1 May 2025 to 3 May 2025', '[2025-05-01..2025-05-03]'],
    ['Feb 2026 to today', '[2026-02..2026-02-15]'],
    ['2024-2025', '[2024..2025]'],
    ['2024–2025', '[2024..2025]'],
    ['Feb 2025 - Apr 2025', '[2025-02..2025-04]'],
    ['today', '2026-02-15'],
    ['Yesterday', '2026-02-14'],
    ['tomorrow', '2026-02-16'],
    ['3 days ago', '2026-02-12'],
    ['a year ago', '2025'],
    ['2 months ago', '2025-12'],
    ['this year', '2026'],
    ['last year', '2025'],
    ['next year', '2027'],
    ['this month', '2026-02'],
    ['last month', '2026-01'],
    ['last quarter', '2025-36'],
    ['this quarter', '2026-33'],
    ['last week', '[2026-02-02..2026-02-08]'],
    ['this week', '[2026-02-09..2026-02-15]'],
    ['before last year', '[..2024-12-31]'],
    ['[..2025-12]', '[..2025-12]'],
    ['2026-01-13/..', '2026-01-13/..'],
    ['2025-22', '2025-22'],
    ['2025?', '2025?'],
  ])('"%s" is %s', (text, edtf) => {
    const { earliest, latest } = parseEdtf(edtf);
    expect(readTypedDate(text, TODAY)).toEqual({ earliest, latest, edtf });
  });

  it.each([
    [
      '02/03/2026',
      '"02/03/2026" can be read as 2 March 2026 or as 3 February 2026. Write 2026-03-02 or 2026-02-03.',
    ],
    [
      'before 2-3-2026',
      '"2-3-2026" can be read as 2 March 2026 or as 3 February 2026. Write 2026-03-02 or 2026-02-03.',
    ],
    ['last summer', '"last summer" does not say which year is meant. Write summer 2025 or summer 2026.'],
    [
      'since last winter',
      '"since last winter" does not say which year is meant. Write winter 2025 or winter 2026.',
    ],
    ['March', '"march" does not say which year is meant. Write March 2026.'],
    ['15 February', '"15 february" does not say which year is meant. Write 15 February 2026.'],
    [
      'recently',
      '"recently" is not a date. Write a date or a range, such as since Jan 2026, last month or after 2025.',
    ],
    [
      'soon',
      '"soon" is not a date. Write a date or a range, such as since Jan 2026, last month or after 2025.',
    ],
    [
      'a while ago',
      '"a while ago" is not a date. Write a date or a range, such as since Jan 2026, last month or after 2025.',
    ],
    [
      'early 2026',
      '"early 2026" does not say from which day to which. Write a range, such as between 1 Jan 2026 and 10 Jan 2026, or the whole month or year.',
    ],
    ['01/02/26', '"01/02/26" gives the year in two figures. Write the year in four, such as 2026.'],
    ["Jan '26", '"jan \'26" gives the year in two figures. Write the year in four, such as 2026.'],
    ['30 Feb 2026', 'There is no 30 February 2026: expected a day from 1 to 28.'],
    ['13/13/2026', 'There is no month 13: expected 1 to 12.'],
    [
      'between July and May 2025',
      'Expected a date that does not end before it begins, got "2025-07..2025-05".',
    ],
    [
      'whenever',
      'Expected a date such as 15 Feb 2026, Jan 2026, 2025, Q1 2026, summer 2025, before Dec 2025 or last month, got "whenever".',
    ],
    [
      '',
      'Expected a date such as 15 Feb 2026, Jan 2026, 2025, Q1 2026, summer 2025, before Dec 2025 or last month, got "".',
    ],
  ])('"%s" is refused with what to write instead', (text, message) => {
    expect(() => readTypedDate(text, TODAY)).toThrow(new InputError(message));
  });

  it('counts from today, over the turn of a year', () => {
    expect(readTypedDate('last month', '2026-01-31').edtf).toBe('2025-12');
    expect(readTypedDate('next month', '2025-12-31').edtf).toBe('2026-01');
    expect(readTypedDate('yesterday', '2026-01-01').edtf).toBe('2025-12-31');
    expect(readTypedDate('last quarter', '2026-03-31').edtf).toBe('2025-36');
  });

  it('reads back what the page writes: days and months in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20000 }), (count) => {
        const day = addDays('1990-01-01', count);
        expect(readTypedDate(dayInWords(day), TODAY).edtf).toBe(day);
        const month = day.slice(0, 7);
        expect(readTypedDate(dateInWords(parseEdtf(month)), TODAY).edtf).toBe(month);
        expect(readTypedDate(dateInWords(parseEdtf(`[..${month}]`)), TODAY).edtf).toBe(`[..${month}]`);
      }),
    );
  });

  it('never throws anything but an InputError', () => {
    const word = fc.constantFrom(
      'jan',
      '2026',
      'last',
      'summer',
      'before',
      'between',
      'and',
      'to',
      '15',
      '/',
      '-',
      '02/03/2026',
      'q1',
      '~',
      'ago',
      '3',
      'week',
      'of',
      'the',
      'constructor',
      '__proto__',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
        ),
        (text) => {
          try {
            const { earliest, latest, edtf } = readTypedDate(text, TODAY);
            expect(parseEdtf(edtf)).toEqual({ text: edtf, earliest, latest });
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
