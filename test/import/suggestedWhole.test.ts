import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sharedTerms } from '../../seeds/import/formats/shared/vocabulary.ts';
import { claimsOf, lines, readBySuggestion } from './suggested.ts';
import { only } from './support.ts';

describe('what stands above a table', () => {
  const ROWS = ['Person;Company;Since', 'Ann Bay;Oak Inc;2019'];
  const CLAIM = ['Ann Bay (Person) RELATED_TO Oak Inc (Company) 2019'];

  it.each([
    ['Excel’s line of the sign between fields', ['sep=;', ...ROWS]],
    ['a title, and lines without words', ['Register of posts;;', ';;', ...ROWS]],
    ['a remark with a line break in it', ['"as of\n2024-05";;', ...ROWS]],
  ])('is no part of it: %s', async (_what, table) => {
    expect(await claimsOf(lines(...table))).toEqual(CLAIM);
  });

  it('may be nothing, not even a header', async () => {
    expect(await claimsOf(lines('Ann Bay,Oak Inc,2019-05-01', 'Bo Cay,Elm Inc,2020-06-02'))).toEqual([
      'Ann Bay (Person) RELATED_TO Oak Inc (Company) 2019-05-01',
      'Bo Cay (Person) RELATED_TO Elm Inc (Company) 2020-06-02',
    ]);
  });
});

it('keeps every cell: what finds no place is a property or a note', async () => {
  const { items } = await readBySuggestion(
    lines(
      'Name,Position,Born,Weight,Note,Signed',
      'Ann Bay,Clerk,1970,51.5,odd,2020-01-02',
      'Bo Cay,Cook,1971,52.5,even,2020-01-03',
    ),
  );
  const [ann] = only(items, 'entity');
  expect(ann?.properties?.map(({ value }) => value)).toEqual(['Clerk', '1970', '51.5', 'odd', '2020-01-02']);
});

it('keeps numbers of the file and words of doubt as notes', async () => {
  const { items } = await readBySuggestion(
    lines('Case no,Owner,Owned company,Status', '17,Oak Ltd,Elm Ltd,alleged', '18,Ash Ltd,Fir Ltd,denied'),
  );
  expect(only(items, 'evidence').map(({ stance, note }) => [stance, note])).toEqual([
    ['SUPPORTS', 'Case no: 17; Status: alleged'],
    ['DENIES', 'Case no: 18; Status: denied'],
  ]);
});

it('people own what bodies own, in the direction that the headers say', async () => {
  const claims = await claimsOf(
    lines(
      'Owner,Owner type,Owned entity,Owned entity type,Role',
      'Ann Bay,Person,Oak,Company,Owner',
      'Elm,Company,Bo Cay,Person,Owner',
      'Ash,Company,Fir,Company,Owner',
    ),
  );
  expect(claims).toEqual([
    'Ann Bay (Person) OWNS Oak (Company)',
    'Elm (Company) OWNS Bo Cay (Person)',
    'Ash (Company) OWNS Fir (Company)',
  ]);
});

it('reads every row of whatever table it is made from, and relates none whose type takes no such ends', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'Ann Bay',
      'Bay, Ann',
      'Oak Ltd',
      'Oak Ltd; Elm AG',
      '2020',
      '12/03/2021',
      '3.5',
      '1.234,5',
      '12 %',
      'CEO',
      'Director',
      'spouse',
      'denied',
      'Person',
      'Company',
      'owned by',
    ),
    fc.string({ maxLength: 12 }).map((text) => text.replace(/[\n\r"\\;|\t]/g, ' ')),
  );
  const header = fc.oneof(
    fc.constantFrom(
      'Name',
      'Owner',
      'Company',
      'Member',
      'Committee',
      'Attendee',
      'Event',
      'CEO',
      'Author',
      'Publication',
      'Employer',
      'Denied by',
      'Status',
      'Owner type',
      'Date',
      'From',
      'To',
      'Share %',
      'Amount (€)',
      'Role',
      'First name',
      'Country',
      'LEI',
      'Type',
      '',
    ),
    cell,
  );
  await fc.assert(
    fc.asyncProperty(
      fc
        .integer({ min: 1, max: 5 })
        .chain((width) =>
          fc.tuple(
            fc.array(header, { minLength: width, maxLength: width }),
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
          ),
        ),
      async ([names, rows]) => {
        const csv = lines(...[names, ...rows].map((row) => row.map((text) => `"${text}"`).join(',')));
        const { text, items } = await readBySuggestion(csv);
        const above = Number(/^ {4}header: (\d+)/m.exec(text)?.[1] ?? 1) - 1;
        const hasHeader = !/^ {4}columns:/m.test(text);
        expect(only(items, 'row')).toHaveLength(rows.length + 1 - above - Number(hasHeader));
        const kinds = new Map(only(items, 'entity').map(({ id, kind }) => [id, kind]));
        for (const { type, from, to } of only(items, 'relation')) {
          const { fromKinds, toKinds } = sharedTerms().types.get(type) ?? {
            fromKinds: ['a known type'],
            toKinds: [],
          };
          for (const [id, allowed] of [
            [from, fromKinds],
            [to, toKinds],
          ] as const)
            expect([...allowed, ...(allowed.length === 0 ? [kinds.get(id)] : [])]).toContain(kinds.get(id));
        }
      },
    ),
    { numRuns: 500 },
  );
});
