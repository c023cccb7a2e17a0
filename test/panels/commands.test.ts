import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fit, fitting } from '../../client/palette/fuzzy.ts';

const names = [
  'Hide',
  'Pin in place',
  'Path to…',
  'Lay out as a network',
  'Show who met whom: the matrix',
  'Fit everything',
];
const found = (typed: string) => fitting(typed, names, (name) => name);

describe('finding a command', () => {
  it('takes letters in order, wherever they stand', () => {
    expect(found('lan')).toEqual(['Lay out as a network']);
    expect(found('swm')).toEqual(['Show who met whom: the matrix']);
    expect(found('zzz')).toEqual([]);
  });

  it('puts names that begin so first', () => {
    expect(found('p')[0]).toBe('Path to…');
    expect(found('pin')[0]).toBe('Pin in place');
    expect(found('fit')[0]).toBe('Fit everything');
  });

  it('keeps the order where nothing is typed', () => {
    expect(found('  ')).toEqual(names);
  });

  it('finds every name by any of its letters in order, whatever the case', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
        (name, kept) => {
          const typed = [...name]
            .filter((letter, at) => kept[at] === true && letter !== '…' && letter !== '.')
            .join('');
          expect(fit(typed.toUpperCase(), name)).not.toBeNull();
        },
      ),
    );
  });
});
