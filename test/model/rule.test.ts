import { describe, expect, it } from '@jest/globals';
import { stateOn } from '../../server/model/claims/certainty.ts';
import type { Evidence } from '../../server/model/types.ts';
import { fold, mill } from './world.ts';

describe('the lines of the rule', () => {
  const no = (said: Partial<Evidence>): Partial<Evidence> => ({ ...said, stance: 'DENIES' });
  const outsider: Partial<Evidence> = { speaker: 'watch', basis: 'OFFICIAL', source: 'courier' };
  it.each<[string, Array<Partial<Evidence>>, string]>([
    ['retracted', [{}, { stance: 'RETRACTS', retracts: 'e0' }], 'RETRACTED 1'],
    ['only denied', [no(mill)], 'DENIED 2'],
    ['only denied by an outsider', [no(outsider)], 'DENIED 2'],
    [
      'denied, what supported it retracted',
      [{}, { stance: 'RETRACTS', retracts: 'e0' }, no(outsider)],
      'DENIED 2',
    ],
    ['a party’s own word', [mill], 'CONFIRMED 3'],
    ['a record', [{ basis: 'OFFICIAL' }], 'CONFIRMED 3'],
    ['a party’s own word against an outsider', [mill, no(outsider)], 'CONFIRMED 3'],
    ['a party’s own word against the other party', [mill, no({ ...mill, speaker: 'ferry' })], 'DISPUTED 3'],
    ['reported', [{}], 'REPORTED 4'],
    [
      'a party’s word by a named person is no official statement',
      [{ ...mill, basis: 'NAMED' }],
      'REPORTED 4',
    ],
    ['reported, a party denies', [{}, no(mill)], 'DENIED 4'],
    [
      'reported, someone denies for a party',
      [{}, no({ speaker: 'ada', onBehalfOf: 'ferry', basis: 'NAMED' })],
      'DENIED 4',
    ],
    ['reported, an outsider denies', [{}, no(outsider)], 'DISPUTED 4'],
    ['a change of mind', [{ ...mill, publishedOn: '2025-12-01' }, no(mill)], 'DENIED 2'],
    ['a change of mind back', [{ ...no(mill), publishedOn: '2025-12-01' }, mill], 'CONFIRMED 3'],
    ['both on one day', [mill, no(mill)], 'DISPUTED 3'],
  ])('%s', (_, said, expected) => {
    const state = stateOn(fold(said), '2026-01-01');
    expect(`${state?.status} ${state?.rule}`).toBe(expected);
  });
});
