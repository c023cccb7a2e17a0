import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowsOf, type Dialect, type Row } from '../../seeds/import/table/csv.ts';
import { delimiterOf } from '../../seeds/import/table/dialect.ts';

const PLAIN: Dialect = { delimiter: ',', quote: '"', pad: false, from: 1, width: null };

async function read(text: string, dialect: Partial<Dialect> = {}, step = 3): Promise<Row[]> {
  async function* pieces() {
    for (let start = 0; start < text.length; start += step) yield text.slice(start, start + step);
  }
  const rows: Row[] = [];
  for await (const some of rowsOf(pieces(), { ...PLAIN, ...dialect })) rows.push(...some);
  return rows;
}

const brief = (rows: readonly Row[]) => rows.map(({ line, fields, fault }) => [line, fields ?? fault.reason]);
const OUT_OF_PLACE = 'a quotation mark out of place';
const RAGGED = 'a row with too many or too few fields';

describe('rows of a table', () => {
  it('have the line on which they begin, whatever the ends of lines', async () => {
    for (const end of ['\n', '\r\n']) {
      const text = ['a,b', '1,2', '', '"x', 'y",3', '4,"5 ""6"", 7"', ''].join(end);
      expect(brief(await read(text))).toEqual([
        [1, ['a', 'b']],
        [2, ['1', '2']],
        [4, ['x\ny', '3']],
        [6, ['4', '5 "6", 7']],
      ]);
    }
    expect(brief(await read('a,b\r1,2\r3,4'))).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
      [3, ['3', '4']],
    ]);
  });

  it('name a quotation mark out of place by its line and go on with the next', async () => {
    expect(brief(await read('a,b\n1,5" pipe\n"q"z,3\n4,5\n'))).toEqual([
      [1, ['a', 'b']],
      [2, OUT_OF_PLACE],
      [3, OUT_OF_PLACE],
      [4, ['4', '5']],
    ]);
    expect(brief(await read('a,b\n1,2\n"open,3\n4,5\n6,7'))).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
      [3, OUT_OF_PLACE],
      [4, ['4', '5']],
      [5, ['6', '7']],
    ]);
  });

  it('name rows with too many or too few fields, and fill them up where that is asked for', async () => {
    const text = 'a,b\n1\n1,2,3\n1,2,\n';
    expect(brief(await read(text))).toEqual([
      [1, ['a', 'b']],
      [2, RAGGED],
      [3, RAGGED],
      [4, RAGGED],
    ]);
    expect(brief(await read(text, { pad: true }))).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '']],
      [3, RAGGED],
      [4, ['1', '2']],
    ]);
  });

  it('take quotation marks as letters where a file uses none', async () => {
    expect(brief(await read('a\tb\n5"\t"x\n', { delimiter: '\t', quote: null }))).toEqual([
      [1, ['a', 'b']],
      [2, ['5"', '"x']],
    ]);
  });

  it('come out as they were written, whatever is in them and wherever the pieces end', async () => {
    const field = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('"', ',', '\n', '"\n"', ' ', 'ä€😀'));
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, step) => {
        // Ends of lines within a text become LF, whichever they were.
        const expected = rows.map((row) => row.map((text) => text.replaceAll('\r', '')));
        const written = expected.map((row) => row.map(quoted).join(',')).join('\n');
        expect((await read(written, {}, step)).map(({ fields }) => fields)).toEqual(expected);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

it('finds the sign between fields by what cuts the lines alike', () => {
  expect(delimiterOf('a.csv', 'name;sum\nA, B and C;1,5\nD;2,5\n')).toBe(';');
  expect(delimiterOf('a.csv', 'a,b,c\n1,2,3\n"x;y",5,6\n')).toBe(',');
  expect(delimiterOf('a.tsv', 'a,b\n')).toBe('\t');
  expect(delimiterOf('a.csv', 'a|b\n1|2\n')).toBe('|');
  expect(delimiterOf('names.csv', 'name\nAda\n')).toBe(',');
});
