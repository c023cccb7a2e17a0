import { expect, it } from '@jest/globals';
import { readMapping } from '../../seeds/import/mapping/read.ts';
import { suggest } from '../../seeds/import/suggest/suggest.ts';
import { itemsOf, fileOf, only, sample } from './support.ts';

async function suggested(name: string, csv: string) {
  const text = (await suggest([await fileOf(name, csv)])) ?? '';
  return { text, table: readMapping({ name: 'suggested', text }).value.tables[0] };
}

it('makes entities of a table of people and organisations with names only', async () => {
  const text = (await suggest([await sample('people.csv')])) ?? '';
  const mapping = readMapping({ name: 'suggested', text }).value;
  expect(mapping.tables[0]?.entities).toHaveLength(1);
  expect(mapping.tables[0]?.relations).toHaveLength(0);
  expect(text).toContain('#   kind: what the entities are (its values are kinds of entities)');
  expect(text).toContain('#   country: countries (its values are countries)');
});

it('relates the first two columns of names and explains every column', async () => {
  const { text, table } = await suggested(
    'board.csv',
    'Person,Company,Position,Since,Paid,Link\nAnn Bay,Oak Ltd,Chair,02/03/2020,12.5,https://a.example\nBo Cay,Elm Ltd,Clerk,03/04/2021,9,https://b.example\n',
  );
  expect(table?.entities.map(({ kind }) => kind?.[0]?.value)).toEqual(['Person', 'Company']);
  expect(table?.dates).toEqual(['DD/MM/YYYY', 'MM/DD/YYYY']);
  expect(table?.relations).toHaveLength(1);
  for (const column of ['Person', 'Company', 'Position', 'Since', 'Paid', 'Link'])
    expect(text).toMatch(new RegExp(`#   ${column}: .+ \\(.+\\)`));
});

it('takes the one way of writing dates that fits all columns of a table', async () => {
  const { table } = await suggested(
    'gifts.csv',
    'donor,recipient,start date,end date\nAnn,Bo,01/02/2020,12/31/2020\nCy,Di,03/02/2020,12/30/2020\n',
  );
  expect(table?.dates).toEqual(['MM/DD/YYYY']);
});

it('gives a mapping that reads the table that it was made from, whatever the table', async () => {
  const tables = [
    'a\n1\n',
    'x,x,\n1,2,3\n',
    '"a ""b""";c\n1;2\n',
    'first name,last name,e-mail\nAnn,Bay,a@example.org\n',
    'from,to,date\nA,B,2020\n',
    '{odd},name\n1,Ann\n',
  ];
  for (const csv of tables) {
    const { text } = await suggested('t.csv', csv);
    const yaml = text
      .slice(text.indexOf('  - files:'))
      .replace('  - files: "t.csv"\n', '')
      .replace(/^ {4}/gm, '');
    expect(only(await itemsOf(csv, yaml), 'row').length).toBe(csv.trim().split('\n').length - 1);
  }
  expect(await suggest([await fileOf('graph.gexf', '<gexf/>')])).toBeNull();
});
