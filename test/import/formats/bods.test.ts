import { describe, expect, it } from '@jest/globals';
import { readText } from './readItems.ts';
import type { Items } from './readItems.ts';

const publicationDetails = {
  publicationDate: '2024-02-01',
  bodsVersion: '0.4',
  publisher: { name: 'Register' },
};
const statement = (record: string, recordType: string, recordDetails: object, more: object = {}) => ({
  statementId: `${record}-${JSON.stringify(more).length}`,
  statementDate: '2020-01-15',
  publicationDetails,
  source: { type: ['officialRegister'], url: 'https://register.example/x', assertedBy: [{ name: 'Ann' }] },
  recordId: record,
  recordType,
  recordStatus: 'new',
  recordDetails,
  ...more,
});
const person = statement('per', 'person', {
  personType: 'knownPerson',
  names: [{ fullName: 'Ann Ember' }, { fullName: 'A. Ember' }],
  nationalities: [{ code: 'NO' }, { code: 'SE', name: 'Sweden' }],
  politicalExposure: { status: 'isPep', details: [{ reason: 'Member of Parliament' }] },
});
const firm = statement('ent', 'entity', {
  entityType: { type: 'registeredEntity' },
  name: 'Coast AS',
  jurisdiction: { code: 'NO' },
  identifiers: [{ scheme: 'NO-BRC', id: '99' }],
  foundingDate: '2002-03-09',
});
const held = (interests: object[], more: object = {}, details: object = {}) =>
  statement('rel', 'relationship', { subject: 'ent', interestedParty: 'per', interests, ...details }, more);
const share = (exact: number, startDate?: string, endDate?: string) => ({
  type: 'shareholding',
  directOrIndirect: 'direct',
  share: { exact },
  ...(startDate && { startDate }),
  ...(endDate && { endDate }),
});
const read = (statements: object[]) => readText('b.json', JSON.stringify(statements));
const course = (items: Items) =>
  items.relation.map(({ id, type, share: part }) => ({
    type,
    share: part,
    said: items.evidence
      .filter((one) => one.relation === id)
      .map(({ start, end, publishedOn }) => [publishedOn, start, end]),
  }));

describe('BODS 0.4', () => {
  it('gives people and entities with names, countries, identifiers and political exposure', async () => {
    const { entity, format } = await read([person, firm]);
    expect(format).toBe('bods');
    expect(entity[0]).toMatchObject({
      kind: 'Person',
      name: 'Ann Ember',
      aliases: ['A. Ember'],
      country: 'NO',
    });
    expect(entity[0]?.properties).toContainEqual({
      name: 'political exposure',
      value: 'status: is pep, details: reason: Member of Parliament',
    });
    expect(entity[1]).toMatchObject({
      kind: 'Company',
      name: 'Coast AS',
      externalIds: [{ scheme: 'NO-BRC', value: '99' }],
    });
    expect(entity[1]?.properties).toContainEqual({ name: 'founding date', value: '2002-03-09' });
  });

  it('gives a relation for each interest, said by the register on the day of the statement', async () => {
    const items = await read([
      person,
      firm,
      held([share(60, '2019-05-01'), { type: 'boardChair' }, { type: 'unknownInterest' }]),
    ]);
    expect(items.relation.map(({ type, role, from, to }) => ({ type, role, from, to }))).toEqual([
      { type: 'HOLDS_STAKE_IN', role: null, from: 'bods:per', to: 'bods:ent' },
      { type: 'BOARD_MEMBER_OF', role: 'chair', from: 'bods:per', to: 'bods:ent' },
      { type: 'INFLUENCES', role: 'unknown interest', from: 'bods:per', to: 'bods:ent' },
    ]);
    expect(items.evidence[0]).toMatchObject({
      basis: 'OFFICIAL',
      attribution: 'Register',
      publishedOn: '2020-01-15',
      start: '2019-05-01',
      note: 'declared by Ann; 60 %',
    });
    expect(items.source[0]).toMatchObject({
      publisher: 'Register',
      publishedOn: '2024-02-01',
      url: 'https://register.example/x',
    });
  });

  it('ends what a later statement of the record no longer holds', async () => {
    const items = await read([
      person,
      firm,
      held([share(40, '2021-03-01')], { recordStatus: 'updated', statementDate: '2021-04-01' }),
      held([share(100, '2010-01-01')]),
      held([share(40, '2021-03-01')], { recordStatus: 'closed', statementDate: '2023-07-01' }),
    ]);
    expect(course(items)).toEqual([
      {
        type: 'HOLDS_STAKE_IN',
        share: 1,
        said: [
          ['2020-01-15', '2010-01-01', null],
          ['2021-04-01', '2010-01-01', '2021-03-01'],
        ],
      },
      {
        type: 'HOLDS_STAKE_IN',
        share: 0.4,
        said: [
          ['2021-04-01', '2021-03-01', null],
          ['2023-07-01', '2021-03-01', '[..2023-07-01]'],
        ],
      },
    ]);
  });

  it('keeps bounds in words, components, and parties that are not disclosed', async () => {
    const items = await read([
      firm,
      held(
        [{ type: 'votingRights', share: { minimum: 25, exclusiveMaximum: 50 } }],
        {},
        {
          interestedParty: { reason: 'subjectExemptFromDisclosure', description: 'a listed company' },
          componentRecords: ['c1', 'c2'],
          isComponent: false,
        },
      ),
    ]);
    expect(items.relation[0]).toMatchObject({
      type: 'VOTES_IN',
      share: null,
      from: 'bods:undisclosed:rel:party',
    });
    expect(items.relation[0]?.properties).toEqual([
      { name: 'share', value: 'at least 25 %, less than 50 %' },
      { name: 'by way of', value: 'c1; c2' },
    ]);
    expect(items.entity[1]).toMatchObject({
      kind: 'Undisclosed',
      name: expect.stringContaining('a listed company') as unknown,
    });
    expect(items.kind.map(({ term }) => term.id)).toEqual(['Undisclosed']);
  });

  it('names a broken statement and goes on', async () => {
    const items = await readText(
      'b.json',
      `[${JSON.stringify(firm)},\n{"statementId": "x"},\n{"a": nul},\n${JSON.stringify(person)}]`,
    );
    expect(items.entity).toHaveLength(2);
    expect(items.skipped.map(({ at, reason }) => `${at.line} ${reason}`)).toEqual([
      '2 no BODS statement',
      '3 broken JSON',
    ]);
  });
});

describe('BODS 0.3', () => {
  it('follows replaced statements to the first, and reads its own words', async () => {
    const older = (statementID: string, statementType: string, more: object) => ({
      statementID,
      statementType,
      statementDate: '2018-01-01',
      publicationDetails: { publisher: { name: 'Register' } },
      ...more,
    });
    const items = await read([
      older('p1', 'personStatement', { personType: 'knownPerson', names: [{ fullName: 'Old Name' }] }),
      older('p2', 'personStatement', {
        personType: 'knownPerson',
        names: [{ fullName: 'New Name' }],
        replacesStatements: ['p1'],
        statementDate: '2019-01-01',
      }),
      older('e1', 'entityStatement', {
        entityType: 'registeredEntity',
        name: 'Firm',
        incorporatedInJurisdiction: { code: 'GB' },
      }),
      older('r1', 'ownershipOrControlStatement', {
        subject: { describedByEntityStatement: 'e1' },
        interestedParty: { describedByPersonStatement: 'p2' },
        interests: [{ type: 'voting-rights', interestLevel: 'direct', share: { exact: 30 } }],
      }),
      older('r2', 'ownershipOrControlStatement', {
        subject: { describedByEntityStatement: 'e1' },
        interestedParty: { unspecified: { reason: 'no-beneficial-owners' } },
        interests: [],
      }),
    ]);
    const people = items.entity.filter(({ kind }) => kind === 'Person');
    expect(people.map(({ id, name }) => `${id} ${name}`)).toEqual(['bods:p1 New Name', 'bods:p1 Old Name']);
    expect(items.relation.find(({ type }) => type === 'VOTES_IN')).toMatchObject({
      from: 'bods:p1',
      to: 'bods:e1',
      share: 0.3,
    });
    expect(items.entity.find(({ kind }) => kind === 'Undisclosed')?.name).toBe(
      'Undisclosed interested party (no beneficial owners)',
    );
  });
});
