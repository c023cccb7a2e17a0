import { describe, expect, it } from '@jest/globals';
import edtf from 'edtf';
import fc from 'fast-check';
import { InputError } from '../../server/errors.ts';
import { isEdtf, parseEdtf, readDate } from '../../server/model/dates/edtf.ts';
import { daysInMonth } from '../../server/model/dates/days.ts';

// The library takes a year below 100 for one of the 20th century.
const year = fc.integer({ min: 100, max: 9999 }).map((value) => String(value).padStart(4, '0'));
const month = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }))
  .map(([of, value]) => `${of}-${String(value).padStart(2, '0')}`);
const day = fc
  .tuple(month, fc.integer({ min: 1, max: 31 }))
  .filter(([of, value]) => value <= daysInMonth(Number(of.slice(0, 4)), Number(of.slice(5))))
  .map(([of, value]) => `${of}-${String(value).padStart(2, '0')}`);
const point = fc.oneof(year, month, day);

/** Earliest and latest day by the npm library `edtf`. */
function byLibrary(text: string): [string, string] {
  const date = edtf(text);
  return [new Date(date.min).toISOString().slice(0, 10), new Date(date.max).toISOString().slice(0, 10)];
}

describe('an EDTF text and its bounds', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-01', '2026-01-01', '2026-01-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2025-12-15', '2025-12-15', '2025-12-15'],
    ['2025-21', '2025-03-01', '2025-05-31'],
    ['2025-22', '2025-06-01', '2025-08-31'],
    ['2025-23', '2025-09-01', '2025-11-30'],
    ['2025-24', '2025-12-01', '2026-02-28'],
    ['2026-33', '2026-01-01', '2026-03-31'],
    ['2026-36', '2026-10-01', '2026-12-31'],
    ['2026-41', '2026-07-01', '2026-12-31'],
    ['9999-24', '9999-12-01', '9999-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['2026-XX', '2026-01-01', '2026-12-31'],
    ['2026-XX-XX', '2026-01-01', '2026-12-31'],
    ['2026-01-XX', '2026-01-01', '2026-01-31'],
    ['2025~', '2025-01-01', '2025-12-31'],
    ['2025?', '2025-01-01', '2025-12-31'],
    ['2025%', '2025-01-01', '2025-12-31'],
    ['2026-01-13/..', '2026-01-13', null],
    ['2026-01-13/', '2026-01-13', null],
    ['../2025-12', null, '2025-12-31'],
    ['/2025-12', null, '2025-12-31'],
    ['2026-01/2026-02', '2026-01-01', '2026-02-28'],
    ['2025~/2026?', '2025-01-01', '2026-12-31'],
    ['[..2025-12]', null, '2025-12-31'],
    ['[2025-12..]', '2025-12-01', null],
    ['[2026-02-14..2026-02-28]', '2026-02-14', '2026-02-28'],
    ['[2025,2026-02]', '2025-01-01', '2026-02-28'],
    ['[2026-02, 2025]', '2025-01-01', '2026-02-28'],
    ['[..2025-03,2025-06..]', null, null],
  ])('%s lies between %s and %s', (text, earliest, latest) => {
    expect(parseEdtf(text)).toEqual({ text, earliest, latest });
  });

  it.each([
    '',
    ' ',
    '26',
    '2026-1',
    '2026-13',
    '2026-00',
    '2026-02-30',
    '2026-02-00',
    '2025-22-01',
    '2026-XX-12',
    '../..',
    '/',
    '[]',
    '[..]',
    '[2026',
    '2026]',
    '2026/2027/2028',
    '[2026..2027..2028]',
    'yesterday',
    '2026-01-13T10:00',
    '-2026',
    '[2026-01,]',
    '20X6',
    '2026-2X',
    ' 2026',
    '2026??',
    '12026',
    '２０２６',
  ])('%j is refused', (text) => {
    expect(isEdtf(text)).toBe(false);
    expect(() => parseEdtf(text)).toThrow(InputError);
  });

  it('says what it expected and what came', () => {
    expect(() => parseEdtf('Jan 2026')).toThrow(
      'Expected a date such as 2026, 2026-01, 2026-01-13, 2025-22 (summer), 2025~, [..2025-12] or 2026-01-13/.., got "Jan 2026".',
    );
  });

  it.each(['2026-02/2026-01', '[2026-02..2026-01]', '2026/2025', '[2025,2026-02..2026-01]'])(
    '%s ends before it begins, which is said',
    (text) => {
      expect(() => parseEdtf(text)).toThrow(/does not end before it begins/);
    },
  );

  it.each([
    ['2026-01-13?', '2026-01-12', '2026-01-14'],
    ['2026-01~', '2025-12-01', '2026-02-28'],
    ['2025-22~', '2025-03-01', '2025-11-30'],
    ['2026-33?', '2025-10-01', '2026-06-30'],
    ['2025~', '2024-01-01', '2026-12-31'],
    ['202X~', '2010-01-01', '2039-12-31'],
    ['[2025~..2026]', '2024-01-01', '2026-12-31'],
    ['[2024..2025~]', '2024-01-01', '2026-12-31'],
    ['2025~/2026?', '2024-01-01', '2027-12-31'],
    ['0000~', '0000-01-01', '0001-12-31'],
    ['9999~', '9998-01-01', '9999-12-31'],
  ])('%s, being rough, is decided by the days from %s to %s', (text, earliest, latest) => {
    const { rough, decide } = readDate(text);
    expect([rough, decide]).toEqual([true, { earliest, latest }]);
  });

  it('tells an open end from one that is not known', () => {
    expect(readDate('2026-01/..').interval?.endOpen).toBe(true);
    expect(readDate('2026-01/').interval?.endOpen).toBe(false);
  });

  it('agrees with the edtf library on years, months and days', () => {
    fc.assert(
      fc.property(point, (text) =>
        expect([text, parseEdtf(text).earliest, parseEdtf(text).latest]).toEqual([text, ...byLibrary(text)]),
      ),
    );
  });

  it('agrees with the edtf library on closed intervals', () => {
    fc.assert(
      fc.property(point, point, (one, other) => {
        const [from, until] = [one, other].sort((a, b) =>
          (parseEdtf(a).earliest ?? '') < (parseEdtf(b).earliest ?? '') ? -1 : 1,
        ) as [string, string];
        // The library refuses an interval whose ends begin on the same day.
        fc.pre(parseEdtf(from).earliest !== parseEdtf(until).earliest);
        const text = `${from}/${until}`;
        const { earliest, latest } = parseEdtf(text);
        expect([text, earliest, latest]).toEqual([text, ...byLibrary(text)]);
      }),
    );
  });

  it('agrees with the edtf library on one-of lists of days', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 4 }), (days) => {
        const inOrder = [...new Set(days)].sort();
        const text = `[${inOrder.join(',')}]`;
        const { earliest, latest } = parseEdtf(text);
        expect([text, earliest, latest]).toEqual([text, ...byLibrary(text)]);
      }),
    );
  });

  it('agrees with the edtf library on which plain dates exist', () => {
    const number = (max: number) =>
      fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(year, number(14), number(33), (of, inYear, inMonth) => {
        const text = `${of}-${inYear}-${inMonth}`;
        // The library takes a 29 February of any year.
        fc.pre(!text.endsWith('-02-29'));
        let exists = true;
        try {
          edtf(text);
        } catch {
          exists = false;
        }
        expect([text, isEdtf(text)]).toEqual([text, exists]);
      }),
    );
  });

  it.each([
    ['1900-02-29', false],
    ['0100-02-29', false],
    ['2000-02-29', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
  ])('%s exists: %s', (text, exists) => expect(isEdtf(text)).toBe(exists));

  it('never throws anything but an InputError, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,[\]/~?X-]{0,24}$/)), (text) => {
        try {
          const { earliest, latest } = parseEdtf(text);
          if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
