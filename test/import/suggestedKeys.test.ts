/** Tables of one folder that name each other's rows by ids. */
import { expect, it } from '@jest/globals';
import { claimsIn, lines, readAllBySuggestion } from './suggested.ts';
import { only } from './support.ts';

const PEOPLE = lines('id,name,nationality', '1,Ann Bay,GB', '2,Bo Cay,FR');
const COMPANIES = lines('id,name,parent_id,share,sector', '1,Oak Ltd,,,wood', '2,Elm AG,1,51 %,metal');

it('tables with numbers of people and companies are joined by what their headers mean', async () => {
  const { items } = await readAllBySuggestion({
    'people.csv': PEOPLE,
    'companies.csv': COMPANIES,
    'posts.csv': lines(
      'person_id,person,company_id,role,since',
      '1,Ann Bay,2,CEO,2019',
      '2,Bo Cay,1,Owner,2020-05',
    ),
    'loans.csv': lines('lender_company_id,borrower_company_id,amount_eur', '2,1,"1,500"'),
  });
  expect(claimsIn(items)).toEqual([
    'Oak Ltd (Company) HOLDS_STAKE_IN Elm AG (Company) 0.51',
    'Ann Bay (Person) LEADS Elm AG (Company) 2019',
    'Bo Cay (Person) OWNS Oak Ltd (Company) 2020-05',
    'Elm AG (Company) LENT_TO Oak Ltd (Company) 1500 EUR',
  ]);
  // Each is described once, by its own table, with what that says of it.
  expect(
    only(items, 'entity').map(({ name, properties }) => [
      name,
      ...(properties ?? []).map(({ value }) => value),
    ]),
  ).toEqual([['Ann Bay'], ['Bo Cay'], ['Oak Ltd', 'wood'], ['Elm AG', 'metal']]);
});

it('ids that are words refer whatever the header says', async () => {
  const { items } = await readAllBySuggestion({
    'a.csv': lines('ref,full name', 'p-1,Ann Bay', 'p-2,Bo Cay'),
    'b.csv': lines('who,organisation met,on', 'p-1,Oak Ltd,2020-02-03', 'p-2,Elm AG,2020-02-04'),
  });
  expect(claimsIn(items)).toEqual([
    'Ann Bay (Person) MET_WITH Oak Ltd (Company) 2020-02-03',
    'Bo Cay (Person) MET_WITH Elm AG (Company) 2020-02-04',
  ]);
});

it('numbers that no table explains are numbers', async () => {
  const { items, text } = await readAllBySuggestion({
    'people.csv': PEOPLE,
    'companies.csv': COMPANIES,
    'visits.csv': lines('room_id,visitor,date', '1,Cy Dee,2020-01-01', '2,Di Eve,2020-01-02'),
  });
  expect(text).toContain('#   room_id: a number of the file');
  expect(only(items, 'entity').map(({ name }) => name)).toContain('Cy Dee');
});
