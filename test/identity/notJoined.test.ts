/** Why two that bear the same exact identifier were not joined by themselves: told with the proposal. */
import { expect, test } from '@jest/globals';
import { prepare } from '../../server/model/identity/prepared.ts';
import { scorePrepared } from '../../server/model/identity/score.ts';
import { withSeparation, withWhyNotJoined } from '../../server/queries/identity/notJoined.ts';
import { entity } from '../store/build.ts';

const LEI = '5299000FERRO00000042';
const KEY = `lei ${LEI}`;

function bearer(id: string, datasets: string[], value = LEI) {
  const externalIds = [{ scheme: 'lei', value }];
  return { prepared: prepare(entity({ id, kind: 'Company', name: 'Acme', externalIds })), datasets };
}

const told = (datasets: [string[], string[]], counts: Array<[string, number]>) => {
  const [left, right] = [bearer('a', datasets[0]), bearer('b', datasets[1])];
  const bearers = new Map([[KEY, new Map(counts)]]);
  const { score, verdict, reasons } = withWhyNotJoined(
    scorePrepared(left.prepared, right.prepared),
    left,
    right,
    bearers,
  );
  const why = reasons.filter(({ speaks }) => speaks === 'AGAINST').map(({ sentence }) => sentence);
  return { score, verdict, why };
};

test.each([
  [
    'nothing is in the way',
    [['one'], ['two']],
    [
      ['one', 1],
      ['two', 1],
    ],
    1,
    [],
  ],
  [
    'one data set',
    [['one'], ['one', 'two']],
    [
      ['one', 2],
      ['two', 1],
    ],
    1,
    [/^Both stand in the data set one, which holds them apart\.$/],
  ],
  [
    'two of a data set',
    [['one'], ['two']],
    [
      ['one', 1],
      ['two', 2],
    ],
    1,
    [/^2 records of the data set two bear this LEI: it does not say which/],
  ],
  [
    'many of a data set',
    [['one'], ['two']],
    [
      ['one', 1],
      ['two', 4],
    ],
    0.6,
    [/^4 records of the data set two bear this LEI/],
  ],
] as Array<[string, [string[], string[]], Array<[string, number]>, number, RegExp[]]>)(
  '%s',
  (_what, datasets, counts, score, why) => {
    const found = told(datasets, counts);
    expect(found).toMatchObject({ score, verdict: score === 1 ? 'SAME_IDENTIFIER' : 'POSSIBLE' });
    expect(found.why).toHaveLength(why.length);
    why.forEach((pattern, index) => expect(found.why[index]).toMatch(pattern));
  },
);

test('who separated them is told, of those whom an identifier would join', () => {
  const { prepared } = bearer('a', ['one']);
  const same = scorePrepared(prepared, bearer('b', ['two']).prepared);
  const decision = {
    ...{ id: 'd', verdict: 'SAME' as const, kept: 'a', merged: ['b'], reason: 'so', by: 'Bo', at: AT },
    ...{ undoneAt: AT, undoneBy: 'Ida', undoneReason: 'two firms' },
  };
  expect(withSeparation(same, decision).reasons.at(-1)).toEqual({
    speaks: 'AGAINST',
    weight: 0.1,
    sentence: 'Ida separated them on 2026-03-01: two firms.',
  });
  expect(withSeparation(same, undefined)).toBe(same);
});

const AT = '2026-03-01T00:00:00.000Z';
