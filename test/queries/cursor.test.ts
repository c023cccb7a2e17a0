import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../server/errors.ts';
import { cursorOf, placeOf } from '../../server/queries/cursor.ts';

describe('a cursor', () => {
  it('gives back the place that it was made of', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (order, key, id) => {
          expect(placeOf(order, cursorOf(order, { key, id }))).toEqual({ key, id });
        },
      ),
    );
  });
  it('is safe in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) =>
        /^[A-Za-z0-9_-]+$/.test(cursorOf('o', { key: '', id })),
      ),
    );
  });
  it('of one order is no cursor of another', () => {
    expect(() =>
      placeOf('relations START_ASC', cursorOf('relations SUPPORT', { key: 'k', id: 'i' })),
    ).toThrow(/a cursor of the order relations START_ASC, not of relations SUPPORT/);
  });
  it('with one character changed is refused', () => {
    const cursor = cursorOf('relations SUPPORT', { key: '1999998', id: 'ford-xiaomi-jv' });
    fc.assert(
      fc.property(fc.nat(cursor.length - 1), fc.constantFrom(...'abcXYZ019_-'), (at, letter) => {
        fc.pre(cursor[at] !== letter);
        const changed = `${cursor.slice(0, at)}${letter}${cursor.slice(at + 1)}`;
        // The last characters may hold bits that say nothing: then it is the same cursor still.
        fc.pre(Buffer.from(changed, 'base64url').toString() !== Buffer.from(cursor, 'base64url').toString());
        expect(() => placeOf('relations SUPPORT', changed)).toThrow(InputError);
      }),
    );
  });
  it('that was made up is refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => placeOf('o', text)).toThrow(InputError);
      }),
    );
  });
});
