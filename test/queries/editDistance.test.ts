import { describe, expect, it } from '@jest/globals';
import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { editDistance } from '../../server/model/names/editDistance.ts';
import { allowedEdits } from '../../server/queries/names/allowedEdits.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });

describe('edits between two words', () => {
  it.each([
    ['ford', 'ford', 0],
    ['foord', 'ford', 1],
    ['farly', 'farley', 1],
    ['xaomi', 'xiaomi', 1],
    ['fraley', 'farley', 1],
    ['zeldon', 'zeldin', 1],
    ['jamison', 'jamieson', 1],
    ['', 'abc', 3],
    ['xiomai', 'xiaomi', 2],
  ])('%s and %s: %i', (left, right, edits) => {
    expect(editDistance(left, right, 9)).toBe(edits);
  });

  it('read the same both ways, and are Levenshtein’s, or fewer where letters are swapped', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const edits = editDistance(left, right, 20);
        expect(editDistance(right, left, 20)).toBe(edits);
        expect(edits).toBeLessThanOrEqual(distance(left, right));
        expect(distance(left, right)).toBeLessThanOrEqual(2 * edits);
      }),
    );
  });
  it('beyond a bound are that bound and one', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (left, right, most) => {
        expect(editDistance(left, right, most)).toBe(Math.min(editDistance(left, right, 20), most + 1));
      }),
    );
  });
  it('a swap of neighbours counts one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { minLength: 2 }),
        fc.nat(),
        (letters, at) => {
          const place = at % (letters.length - 1);
          const swapped = [...letters];
          [swapped[place], swapped[place + 1]] = [letters[place + 1] ?? '', letters[place] ?? ''];
          expect(editDistance(letters.join(''), swapped.join(''), 9)).toBe(1);
        },
      ),
    );
  });
  it.each([
    [1, 0],
    [3, 0],
    [4, 1],
    [6, 1],
    [7, 2],
    [30, 2],
  ])('a word of %i letters may be %i away', (length, edits) => {
    expect(allowedEdits(length)).toBe(edits);
  });
});
