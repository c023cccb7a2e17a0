import { defaultModel } from '@alephdata/followthemoney';
import { describe, expect, it } from '@jest/globals';
import { EDGES } from '../../../seeds/import/formats/ftm/edges.ts';
import { sharedTerms } from '../../../seeds/import/formats/shared/vocabulary.ts';
import { ftmTerms } from '../../../seeds/import/formats/ftm/terms.ts';
import { countBy, readPath, sample } from './readItems.ts';
import type { Items } from './readItems.ts';

const relation = (items: Items, id: string) => items.relation.find((one) => one.id === id);
const said = (items: Items, id: string) => items.evidence.filter((one) => one.relation === id);

describe('FollowTheMoney', () => {
  const read = () => readPath(sample('donations.ftm.json'));

  it('gives entities with aliases, countries and identifiers, and keeps what has no field', async () => {
    const items = await read();
    expect(items.format).toBe('ftm');
    expect(countBy(items.entity, ({ kind }) => kind)).toEqual({
      Person: 2,
      Place: 1,
      Company: 1,
      Agency: 2,
      Thing: 1,
    });
    expect(items.entity[0]).toMatchObject({
      id: 'p1',
      name: 'Ann Ember',
      aliases: ['A. Ember', 'Annie'],
      country: 'NO',
      externalIds: [{ scheme: 'innCode', value: '123' }],
      properties: [
        { name: 'topics', value: 'role.pep' },
        { name: 'datasets', value: 'x' },
      ],
    });
    expect(items.entity.find(({ name }) => name === 'Coast AS')).toMatchObject({
      id: expect.stringMatching(/^nk-ab-/) as unknown,
      aliases: ['Coast'],
      externalIds: [
        { scheme: 'followthemoney', value: 'NK-Ab' },
        { scheme: 'registrationNumber', value: '99' },
      ],
    });
    expect(items.relation.find(({ type }) => type === 'BASED_IN')).toMatchObject({
      from: 'p1',
      to: 'addr',
      role: 'Address',
    });
  });

  it('makes a relation of each pair of ends, with amounts, shares, dates and a line for each source', async () => {
    const items = await read();
    const paid = items.relation.filter(({ type }) => type === 'PAID');
    expect(paid.map(({ to, amount, role }) => ({ to, amount, role }))).toEqual([
      { to: 'p1', amount: { value: 1200.5, currency: 'EUR' }, role: 'fee' },
      { to: 'org', amount: { value: 1200.5, currency: 'EUR' }, role: 'fee' },
    ]);
    expect(paid[0]?.properties).toEqual([{ name: 'namesMentioned', value: 'Ann' }]);
    expect(said(items, paid[0]?.id ?? '')).toMatchObject([{ start: '2020-05-02', end: null }]);
    expect(relation(items, 'own')).toMatchObject({ type: 'OWNS', share: 0.255, role: 'founder' });
    expect(said(items, 'own')).toMatchObject([
      { start: '2018', end: '2019-03', source: items.source[0]?.id },
      { start: '2018', end: '2019-03', source: items.source[1]?.id },
    ]);
  });

  it('chooses the type by the ends, and the direction by what FollowTheMoney means', async () => {
    const items = await read();
    expect(relation(items, 'dir')).toMatchObject({ type: 'BOARD_MEMBER_OF', role: 'chair' });
    expect(relation(items, 'dir2')).toMatchObject({ type: 'DIRECTOR_OF' });
    expect(relation(items, 'fam')).toMatchObject({ type: 'PARENT_OF', from: 'p2', to: 'p1', role: 'mother' });
    expect(relation(items, 'debt')).toMatchObject({
      type: 'LENT_TO',
      from: 'p2',
      amount: { value: 5, currency: 'NOK' },
    });
    const sanction = items.relation.find(({ type }) => type === 'SANCTIONED');
    expect(sanction).toMatchObject({
      from: 'authority:treasury-' + (sanction?.from.split('-').at(-1) ?? ''),
      to: 'p2',
      role: 'X-1',
    });
    expect(items.type.map(({ term }) => term.id)).toEqual(['DIRECTOR_OF', 'LINKED_TO']);
  });

  it('names what it can not read, with its line', async () => {
    const { skipped } = await read();
    expect(skipped.map(({ at, reason, severity }) => ({ line: at.line, reason, severity }))).toEqual([
      { line: 13, reason: 'an edge without an end', severity: 'bad' },
      { line: 14, reason: 'an unknown schema', severity: 'bad' },
      { line: 15, reason: 'broken JSON', severity: 'bad' },
    ]);
  });

  it('knows every edge of the model, and a term for each', () => {
    const edges = Object.entries(defaultModel.schemata).filter(([, schema]) => schema.edge);
    expect(Object.keys(EDGES).sort()).toEqual(edges.map(([name]) => name).sort());
    const known = new Set([
      ...sharedTerms().types.keys(),
      ...ftmTerms({ file: '', line: null }).map(({ term }) => term.id),
    ]);
    for (const { type, otherwise = type } of Object.values(EDGES))
      expect([known.has(type), known.has(otherwise)]).toEqual([true, true]);
  });
});
