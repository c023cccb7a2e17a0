import { describe, expect, it } from '@jest/globals';
import { claimsOf, lines, readBySuggestion } from './suggested.ts';
import { only } from './support.ts';

describe('without a word of a mapping', () => {
  it('an employee list becomes positions, with their dates', async () => {
    expect(
      await claimsOf(
        lines(
          'First name,Last name,Position,Employer,Since,Until',
          'Ann,Bay,CFO,Oak Inc,06/2017,',
          'Bo,Cay,Chief Executive Officer,Elm LLC,2015,2019-03',
        ),
      ),
    ).toEqual([
      'Ann Bay (Person) WORKS_FOR Oak Inc (Company) 2017-06',
      'Bo Cay (Person) LEADS Elm LLC (Company) 2015 2019-03',
    ]);
  });

  it('a position that is over is none in force', async () => {
    const [former] = await claimsOf(
      lines('Person,Company,Role', 'Ann Bay,Oak Inc,Former CEO', 'Bo Cay,Elm Inc,CEO'),
    );
    expect(former).toBe('Ann Bay (Person) RELATED_TO Oak Inc (Company)');
  });

  it('owners hold shares, whoever stands first and however decimals are written', async () => {
    expect(
      await claimsOf(
        lines(
          'Company;Owner;Share',
          'Elm AG;Oak Holding GmbH;75,5 %',
          'Elm AG;Ann Bay;24,5 %',
          'Ash AG;Bo Cay;100 %',
        ),
      ),
    ).toEqual([
      'Oak Holding GmbH (Company) HOLDS_STAKE_IN Elm AG (Company) 0.755',
      'Ann Bay (Person) HOLDS_STAKE_IN Elm AG (Company) 0.245',
      'Bo Cay (Person) HOLDS_STAKE_IN Ash AG (Company) 1',
    ]);
  });

  it('every one of several shareholders in a row holds a stake', async () => {
    expect(
      await claimsOf(lines('name,shareholder_1,shareholder_2', 'Elm AB,Oak AG,Ash Bank', 'Fir SE,Yew Ltd,')),
    ).toEqual([
      'Oak AG (Company) HOLDS_STAKE_IN Elm AB (Company)',
      'Ash Bank (Company) HOLDS_STAKE_IN Elm AB (Company)',
      'Yew Ltd (Company) HOLDS_STAKE_IN Fir SE (Company)',
    ]);
  });

  it('donations have their sum and currency; a kind is that of whom its column stands by', async () => {
    expect(
      await claimsOf(
        lines(
          'Donor name,Donor type,Recipient,Amount (£),Date accepted',
          '"Bay, Ann",Individual,Blue Party,"£12,500.00",13/03/2023',
          'Oak Ltd,Company,Red Party,£750,30/01/2023',
          '"Cay, Bo",Individual,Red Party,£900,01/02/2023',
          '"Dee, Cy",Individual,Red Party,£950,02/02/2023',
        ),
      ),
    ).toEqual([
      'Ann Bay (Person) DONATED_TO Blue Party (Organization) 12500 GBP 2023-03-13',
      'Oak Ltd (Company) DONATED_TO Red Party (Organization) 750 GBP 2023-01-30',
      'Bo Cay (Person) DONATED_TO Red Party (Organization) 900 GBP 2023-02-01',
      'Cy Dee (Person) DONATED_TO Red Party (Organization) 950 GBP 2023-02-02',
    ]);
  });

  it('who attended a meeting met the host; the host’s own ministry was not met; a day that never was is told once', async () => {
    expect(
      await claimsOf(
        lines(
          'Datum;Minister;Ministerium;Gesprächspartner;Organisation',
          '12.03.2024;Dr. Anna Bay;Umweltministerium;Bo Cay, Cy Dee;Oak AG',
          '14.03.2024;Dr. Anna Bay;Umweltministerium;Di Eve;Elm GmbH',
          '31.02.2024;Dr. Anna Bay;Umweltministerium;Di Eve;Elm GmbH',
        ),
      ),
    ).toEqual([
      'Dr. Anna Bay (Person) MET_WITH Bo Cay (Person) 2024-03-12',
      'Dr. Anna Bay (Person) MET_WITH Cy Dee (Person) 2024-03-12',
      'Dr. Anna Bay (Person) MET_WITH Oak AG (Company) 2024-03-12',
      'Dr. Anna Bay (Person) MET_WITH Di Eve (Person) 2024-03-14',
      'Dr. Anna Bay (Person) MET_WITH Elm GmbH (Company) 2024-03-14',
      'line 4: a date that can not be read',
    ]);
  });

  it('a lobbyist’s contact is of the sort that its column says', async () => {
    expect(
      await claimsOf(
        lines(
          'Lobbyist,Client,Official contacted,Contact type,Contact date',
          'Ann Bay,Oak Corp,Rep. Jo Dole,phone,3/14/2024',
          'Bo Cay,Elm Inc,Sen. Amy Poe,in person,3/29/2024',
          'Bo Cay,Elm Inc,Sen. Amy Poe,brochure,3/30/2024',
        ),
      ),
    ).toEqual([
      'Ann Bay (Person) SPOKE_WITH Rep. Jo Dole (Person) 2024-03-14',
      'Bo Cay (Person) MET_WITH Sen. Amy Poe (Person) 2024-03-29',
      'Bo Cay (Person) LOBBIED Sen. Amy Poe (Person) 2024-03-30',
    ]);
  });

  it('a title of somebody else says nothing of the two, nor does a meeting’s coordinator meet', async () => {
    expect(
      await claimsOf(
        lines(
          'Lobbyist,Department,Recipient of the gift,Recipient title,Value in USD',
          'Ann Bay,Water Board,Jo Dole,Chief Executive Officer,12.50',
          'Bo Cay,Water Board,Amy Poe,Owner,unknown',
          'Bo Cay,Water Board,Amy Poe,Owner,8',
        ),
      ),
    ).toEqual([
      'Ann Bay (Person) RELATED_TO Water Board (Agency)',
      'Bo Cay (Person) RELATED_TO Water Board (Agency)',
      'Bo Cay (Person) RELATED_TO Water Board (Agency)',
    ]);
    expect(
      await claimsOf(
        lines('Person,Company,Job', 'Ann Bay,Oak Inc,Meeting Manager', 'Bo Cay,Elm Inc,Head of Calls'),
      ),
    ).toEqual(['Ann Bay (Person) WORKS_FOR Oak Inc (Company)', 'Bo Cay (Person) LEADS Elm Inc (Company)']);
  });

  it('people and bodies in either column are told apart by the columns of their kinds', async () => {
    expect(
      await claimsOf(
        lines(
          'Entity A Type,Entity A,Entity B Type,Entity B,Connection',
          'Person,Ann Bay,Organization,Oak Inc,CEO',
          'Organization,Elm Fund,Person,Bo Cay,Director',
          'Person,Ann Bay,Person,Bo Cay,Spouse',
          'Organization,Oak Inc,Organization,Elm Fund,Owner',
        ),
      ),
    ).toEqual([
      'Ann Bay (Person) LEADS Oak Inc (Organization)',
      'Bo Cay (Person) WORKS_FOR Elm Fund (Organization)',
      'Ann Bay (Person) MARRIED_TO Bo Cay (Person)',
      'Oak Inc (Organization) OWNS Elm Fund (Organization)',
    ]);
  });

  it('nobody is nobody', async () => {
    expect(
      await claimsOf(
        lines(
          'Donor,Recipient,Amount (€)',
          'Ann Bay,Blue Party,5',
          'N/A,Blue Party,6',
          'anonymous,Blue Party,7',
        ),
      ),
    ).toEqual(['Ann Bay (Person) DONATED_TO Blue Party (Organization) 5 EUR']);
  });

  it('what is denied is a denial, and who denies it is who says so', async () => {
    const { items } = await readBySuggestion(
      lines(
        'Person,Company,Date of meeting,Claim status,Denied by',
        'Ann Bay,Oak Ltd,2024-05-01,confirmed,',
        'Ann Bay,Elm Ltd,2024-05-02,denied,',
        'Bo Cay,Oak Ltd,2024-05-03,disputed,',
        'Bo Cay,Elm Ltd,2024-05-04,reported,Elm Ltd',
        'Cy Dee,Elm Ltd,2024-05-05,retracted,',
      ),
    );
    const names = new Map(only(items, 'entity').map(({ id, name }) => [id, name]));
    const said = new Map(
      only(items, 'relation').map(({ id, from, to }) => [id, [names.get(from), names.get(to)]]),
    );
    expect(
      only(items, 'evidence').map((one) => [
        ...(said.get(one.relation) ?? []),
        one.stance,
        ...(one.speaker ? [names.get(one.speaker), one.basis] : []),
      ]),
    ).toEqual([
      ['Ann Bay', 'Oak Ltd', 'SUPPORTS'],
      ['Ann Bay', 'Elm Ltd', 'DENIES'],
      ['Bo Cay', 'Oak Ltd', 'SUPPORTS'],
      ['Bo Cay', 'Oak Ltd', 'DENIES'],
      ['Bo Cay', 'Elm Ltd', 'SUPPORTS'],
      ['Bo Cay', 'Elm Ltd', 'DENIES', 'Elm Ltd', 'NAMED'],
    ]);
    const [row] = only(items, 'evidence').filter(({ speaker }) => speaker);
    // A party's own denial: it is the very entity that the row is about.
    expect(only(items, 'relation').some(({ id, to }) => id === row?.relation && to === row.speaker)).toBe(
      true,
    );
  });

  it('a day of registration is a day', async () => {
    const { text } = await readBySuggestion(
      lines(
        'Company,Owner,Registration date,Registration no',
        'Oak Ltd,Ann Bay,2020-01-02,HRB 17',
        'Elm Ltd,Bo Cay,2021-03-04,HRB 18',
      ),
    );
    expect(text).toContain('#   Registration date: when it was');
    expect(text).toContain('#   Registration no: who it is in a register');
  });

  it('French headers and months are read', async () => {
    expect(
      await claimsOf(
        lines(
          'Nom;Prénom;Entreprise;Fonction;Depuis',
          'Dupont;Marie;Chêne SA;PDG;3 février 2019',
          'Martin;Luc;Orme SA;Administrateur;12 août 2020',
        ),
      ),
    ).toEqual([
      'Marie Dupont (Person) LEADS Chêne SA (Company) 2019-02-03',
      'Luc Martin (Person) BOARD_MEMBER_OF Orme SA (Company) 2020-08-12',
    ]);
  });

  it('Chinese headers, days and companies are read', async () => {
    expect(
      await claimsOf(
        lines(
          '公司,合作公司,类型,日期',
          '橡树汽车,榆树股份有限公司,licensing deal,2023年2月13日',
          '橡树汽车,松树公司,joint venture,2020年4月1日',
        ),
      ),
    ).toEqual([
      '橡树汽车 (Company) LICENSING_DEAL 榆树股份有限公司 (Company) 2023-02-13',
      '橡树汽车 (Company) JOINT_VENTURE 松树公司 (Company) 2020-04-01',
    ]);
  });

  it('dates in three ways of writing are all read', async () => {
    expect(
      await claimsOf(
        lines(
          'Person,Company,From',
          'Ann Bay,Oak Inc,2019-01-05',
          'Bo Cay,Elm Inc,17.03.2020',
          'Cy Dee,Ash Inc,May 2021',
        ),
      ),
    ).toEqual([
      'Ann Bay (Person) RELATED_TO Oak Inc (Company) 2019-01-05',
      'Bo Cay (Person) RELATED_TO Elm Inc (Company) 2020-03-17',
      'Cy Dee (Person) RELATED_TO Ash Inc (Company) 2021-05',
    ]);
  });

  it('a label or its inverse gives the type, with the ends as they belong', async () => {
    expect(
      await claimsOf(
        lines('a company,b company,relation', 'Oak,Elm,owned by', 'Ash,Fir,in talks with', 'Yew,Fir,rival'),
      ),
    ).toEqual(
      [
        'Elm (Organization) OWNS Oak (Organization)',
        'Ash (Organization) TALKS Fir (Organization)',
        'Yew (Organization) COMPETES_WITH Fir (Organization)',
      ].map((claim) => claim.replaceAll('Organization', 'Company')),
    );
  });

  it('ids of registers belong to whom they are unique', async () => {
    const { items } = await readBySuggestion(
      lines(
        'Owner,Owned company,LEI,Country of owner',
        'Oak Ltd,Elm GmbH,5493001KJTIIGC8Y1R12,Vereinigtes Königreich',
        'Oak Ltd,Fir SA,5493001KJTIIGC8Y1R12,Vereinigtes Königreich',
        'Ash Ltd,Yew SA,213800WAVVOPS85N2205,Frankreich',
      ),
    );
    expect(
      only(items, 'entity').map(({ name, country, externalIds }) => [name, country, ...(externalIds ?? [])]),
    ).toEqual([
      ['Oak Ltd', 'GB', { scheme: 'lei', value: '5493001KJTIIGC8Y1R12' }],
      ['Elm GmbH', null],
      ['Oak Ltd', 'GB', { scheme: 'lei', value: '5493001KJTIIGC8Y1R12' }],
      ['Fir SA', null],
      ['Ash Ltd', 'FR', { scheme: 'lei', value: '213800WAVVOPS85N2205' }],
      ['Yew SA', null],
    ]);
  });
});
