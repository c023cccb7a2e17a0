import { expect, it } from '@jest/globals';
import { readDate, type DateReading } from '../../seeds/import/table/readDate.ts';
import { readNumber } from '../../seeds/import/table/number.ts';

const read = (text: string, reading: Partial<DateReading> = {}) =>
  readDate(text, { formats: [], precision: 'day', ambiguous: 'both', as: 'day', ...reading }).edtf;
const EITHER = { formats: ['DD/MM/YYYY', 'MM/DD/YYYY'] };

it('reads dates by formats, and ISO and EDTF whatever the formats', () => {
  expect(read('05/01/2021', { formats: ['DD/MM/YYYY'] })).toBe('2021-01-05');
  expect(read('30. 4. 2013', { formats: ['D. M. YYYY'] })).toBe('2013-04-30');
  expect(read('3 March 2020', { formats: ['D MMMM YYYY'] })).toBe('2020-03-03');
  expect(read('Sep. 1999', { formats: ['MMM YYYY'] })).toBe('1999-09');
  expect(read('04/05/68', { formats: ['DD/MM/YY'] })).toBe('1968-05-04');
  expect(read('2021-01-05T10:20:00Z')).toBe('2021-01-05');
  expect(read('2021', { formats: ['DD/MM/YYYY'] })).toBe('2021');
  expect(read('2021~')).toBe('2021~');
});

it('reads months by their names in other languages', () => {
  const formats = ['D MMMM YYYY', 'D. MMMM YYYY', 'MMM YYYY'];
  for (const [text, day] of [
    ['12. März 2020', '2020-03-12'],
    ['3 février 2019', '2019-02-03'],
    ['1 août 2018', '2018-08-01'],
    ['7 ottobre 2021', '2021-10-07'],
    ['5 stycznia 2022', '2022-01-05'],
    ['9 mei 2022', '2022-05-09'],
    ['dic. 2020', '2020-12'],
    ['Sept 1999', '1999-09'],
  ] as const)
    expect(read(text, { formats })).toBe(day);
  expect(read('12 Foo 2020', { formats })).toBeNull();
});

it('keeps both days where formats differ, unless told otherwise', () => {
  expect(read('02/03/2024', EITHER)).toBe('[2024-02-03,2024-03-02]');
  expect(read('13/03/2024', EITHER)).toBe('2024-03-13');
  expect(read('03/03/2024', EITHER)).toBe('2024-03-03');
  expect(read('02/03/2024', { ...EITHER, precision: 'year' })).toBe('2024');
  expect(read('02/03/2024', { ...EITHER, ambiguous: 'first' })).toBe('2024-03-02');
  expect(read('02/03/2024', { ...EITHER, ambiguous: 'problem' })).toBeNull();
});

it('keeps no more of a date than the file knows, and bounds', () => {
  expect(read('01/07/2012', { formats: ['DD/MM/YYYY'], precision: 'month' })).toBe('2012-07');
  expect(read('2012-07-01', { precision: 'year' })).toBe('2012');
  expect(read('2016', { as: 'until' })).toBe('[..2016]');
  expect(read('2016-05', { as: 'from' })).toBe('[2016-05..]');
  expect(read('02/03/2024', { ...EITHER, as: 'until' })).toBe('[..2024-03-02]');
});

it('tells what is no date', () => {
  for (const text of ['31/02/2020', '13/13/2022', 'yesterday', '1/2', '00/00/0000'])
    expect(
      readDate(text, { formats: ['DD/MM/YYYY'], precision: 'day', ambiguous: 'both', as: 'day' }),
    ).toEqual({
      edtf: null,
      problem: `Expected a date as DD/MM/YYYY, found "${text}".`,
    });
});

it('reads numbers with their signs of thousands and currency', () => {
  expect(readNumber('1,234.50', '.')).toBe(1234.5);
  expect(readNumber('€ 1.234,50', ',')).toBe(1234.5);
  expect(readNumber("USD 1'000", '.')).toBe(1000);
  expect(readNumber('-3', '.')).toBe(-3);
  expect(readNumber('about 3', '.')).toBeNull();
  expect(readNumber('12,34,567.5', '.')).toBe(1234567.5);
  expect(readNumber('', '.')).toBeNull();
});

it('takes no sign of decimals for one of thousands', () => {
  expect(readNumber('1,5', '.')).toBeNull();
  expect(readNumber('75.5', ',')).toBeNull();
  expect(readNumber('1.5', ',')).toBeNull();
  expect(readNumber('1,2345', '.')).toBeNull();
  expect(readNumber('75,5', ',')).toBe(75.5);
});
