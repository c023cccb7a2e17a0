/** Tables with the headers that public bodies and registers use; names and numbers are made up. */
import { expect, it } from '@jest/globals';
import { claimsIn, claimsOf, lines, readAllBySuggestion } from './suggested.ts';

it.each([
  [
    'ministers’ meetings',
    [
      'Minister,Date,Name of organisation or individual,Purpose of meeting',
      'The Rt Hon Anna Bay MP,14/04/2024,"Oak plc; Elm Association",Energy',
      'Bo Cay MP,15/04/2024,Ash Ltd,Steel',
    ],
    [
      'The Rt Hon Anna Bay MP (Person) MET_WITH Oak plc (Company) 2024-04-14',
      'The Rt Hon Anna Bay MP (Person) MET_WITH Elm Association (Organization) 2024-04-14',
      'Bo Cay MP (Person) MET_WITH Ash Ltd (Company) 2024-04-15',
    ],
  ],
  [
    'people with significant control',
    [
      'company_number,company_name,psc_name,natures_of_control,notified_on,ceased_on',
      '01234567,OAK LTD,Ms Anna Bay,ownership-of-shares-75-to-100-percent,2016-04-06,',
      '07654321,ELM LTD,ASH HOLDINGS LIMITED,ownership-of-shares-25-to-50-percent,2018-01-01,2020-02-02',
    ],
    [
      'Ms Anna Bay (Person) OWNS OAK LTD (Company) 2016-04-06',
      'ASH HOLDINGS LIMITED (Company) OWNS ELM LTD (Company) 2018-01-01 2020-02-02',
    ],
  ],
  [
    'contributions',
    [
      'Contributor,Occupation,Date,Amount,Recipient',
      '"BAY, ANNA",OAK INC / CEO,01-15-24,"$2,900",Blue PAC',
      '"CAY, BO",RETIRED,02-20-24,$500,Red for Senate',
    ],
    [
      'ANNA BAY (Person) DONATED_TO Blue PAC (Organization) 2900 USD 2024-01-15',
      'BO CAY (Person) DONATED_TO Red for Senate (Organization) 500 USD 2024-02-20',
    ],
  ],
  [
    'meetings of members of a parliament, with bodies as attendees',
    [
      'title,member_name,meeting_date,member_capacity,attendees,lobbyist_id',
      'Batteries,Anna BAY,2024-02-01,Rapporteur,Oak Europe | Elm Association,123-45',
      'Cars,Bo CAY,2024-02-03,Member,Ash GmbH,',
    ],
    [
      'Anna BAY (Person) MET_WITH Oak Europe (Organization) 2024-02-01',
      'Anna BAY (Person) MET_WITH Elm Association (Organization) 2024-02-01',
      'Bo CAY (Person) MET_WITH Ash GmbH (Company) 2024-02-03',
    ],
  ],
  [
    'who was at an event',
    ['Attendee,Event,Date', 'Ann Bay,Battery Summit,2024-05-01', 'Bo Cay,Battery Summit,2024-05-01'],
    [
      'Ann Bay (Person) ATTENDED Battery Summit (Event) 2024-05-01',
      'Bo Cay (Person) ATTENDED Battery Summit (Event) 2024-05-01',
    ],
  ],
  [
    'members of committees',
    [
      'Member,Committee,Role,From,To',
      'Ann Bay,Energy Committee,Chair,2019,2020',
      'Bo Cay,Energy Committee,Member,2019,',
    ],
    [
      'Ann Bay (Person) LEADS Energy Committee (Organization) 2019 2020',
      'Bo Cay (Person) MEMBER_OF Energy Committee (Organization) 2019',
    ],
  ],
  [
    'bylines',
    [
      'Author,Publication,Title,Date',
      'Ann Bay,The Ledger,On Oak,2024-01-01',
      'Bo Cay,The Ledger,On Elm,2024-02-01',
    ],
    [
      'Ann Bay (Person) WROTE_FOR The Ledger (Publication) 2024-01-01',
      'Bo Cay (Person) WROTE_FOR The Ledger (Publication) 2024-02-01',
    ],
  ],
  [
    'visitors, of whom nobody says that they met',
    [
      'NAMELAST,NAMEFIRST,APPT_START_DATE,VISITEE_NAMELAST,VISITEE_NAMEFIRST,MEETING_LOC',
      'BAY,ANNA,9/14/2023 10:00,CAY,BO,West Wing',
      'DEE,CY,9/15/2023 11:00,CAY,BO,East Wing',
    ],
    [
      'ANNA BAY (Person) RELATED_TO BO CAY (Person) 2023-09-14',
      'CY DEE (Person) RELATED_TO BO CAY (Person) 2023-09-15',
    ],
  ],
])('%s are read as what they are', async (_what, table, claims) => {
  expect(await claimsOf(lines(...table))).toEqual(claims);
});

it('nodes of several tables with one numbering are told apart by it', async () => {
  const { items } = await readAllBySuggestion({
    'nodes-entities.csv': lines(
      'node_id,name,incorporation_date,sourceID',
      '10000001,OAK TRADING LTD,23-MAR-2006,Papers',
      '10000002,ELM CORP,27-MAR-2006,Papers',
    ),
    'nodes-officers.csv': lines(
      'node_id,name,countries,sourceID',
      '12000001,ANNA BAY,China,Papers',
      '12000002,BO CAY,Hong Kong,Papers',
    ),
    'relationships.csv': lines(
      'node_id_start,node_id_end,rel_type,link,start_date,end_date',
      '12000001,10000001,officer_of,shareholder of,23-MAR-2006,18-FEB-2014',
      '12000002,10000002,officer_of,beneficiary of,27-MAR-2006,',
    ),
  });
  expect(claimsIn(items)).toEqual([
    'ANNA BAY (Person) HOLDS_STAKE_IN OAK TRADING LTD (Company) 2006-03-23 2014-02-18',
    'BO CAY (Person) RELATED_TO ELM CORP (Company) 2006-03-27',
  ]);
});
