import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldName } from '../../server/model/names/fold.ts';

describe('a folded name', () => {
  it.each([
    ['Ford Motor Company', 'ford motor company'],
    ['  Ford   Motor ', 'ford motor'],
    ['Łódź', 'lodz'],
    ['Škoda', 'skoda'],
    ['Nestlé', 'nestle'],
    ['Nestle\u0301', 'nestle'],
    ['Кала́шников', 'kalashnikov'],
    ['小米', 'xiaomi'],
    ['Ford’s', 'fords'],
    ["Ford's", 'fords'],
    ['O`Hara', 'ohara'],
    ['AT&T', 'at t'],
    ['NYSE:F', 'nyse f'],
    ['$F', '$f'],
    ['Ｆｏｒｄ', 'ford'],
    ['Straße', 'strasse'],
    ['Ærø', 'aero'],
    ['—', ''],
    ['', ''],
    ['ﬁrm', 'firm'],
  ])('%s becomes "%s"', (text, folded) => expect(foldName(text)).toBe(folded));

  it('is ASCII without capitals or double spaces, and folds to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldName(text);
        expect(folded).toMatch(/^(?:[a-z0-9$]+(?: [a-z0-9$]+)*)?$/);
        expect(foldName(folded)).toBe(folded);
      }),
      { numRuns: 1000 },
    );
  });
});
