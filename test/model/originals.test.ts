import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fewestThatHit } from '../../server/model/claims/fewest.ts';
import { countOriginals } from '../../server/model/claims/originals.ts';
import { documents, statement } from './world.ts';

/** Statements as `source` or `source<origin`. */
function originals(said: string[], basedOn: Record<string, string[]> = {}): number {
  const statements = said.map((text, index) => {
    const [source = '', origin = null] = text.split('<');
    return { day: '2026-01-01', speaker: source, evidence: statement(`e${index}`, { source, origin }) };
  });
  return countOriginals(statements, statements, documents(basedOn));
}

describe('how many originals there are', () => {
  it.each<[string, string[], Record<string, string[]>, number]>([
    ['one report', ['wire'], {}, 1],
    ['two reports', ['wire', 'gazette'], {}, 2],
    ['two statements in one report', ['wire', 'wire'], {}, 1],
    ['two papers that repeat one wire story', ['gazette<wire', 'courier<wire'], {}, 1],
    ['a wire story and a paper that repeats it', ['wire', 'courier<wire'], {}, 1],
    ['an origin that is the source itself', ['wire<wire'], {}, 1],
    [
      'a chain by origin: of a paper that has it all from the wire',
      ['courier<gazette', 'gazette<wire'],
      {},
      1,
    ],
    [
      'a paper that repeats a paper with something of its own',
      ['courier<gazette', 'gazette<wire', 'gazette'],
      {},
      2,
    ],
    ['a document based on another as a whole', ['gazette', 'wire'], { gazette: ['wire'] }, 1],
    ['a long chain', ['d', 'a'], { d: ['c'], c: ['b'], b: ['a'] }, 1],
    ['a chain of both sorts', ['digest<gazette', 'wire'], { gazette: ['wire'] }, 1],
    [
      'a digest of two reports, both there',
      ['digest', 'wire', 'gazette'],
      { digest: ['wire', 'gazette'] },
      2,
    ],
    ['a digest of two reports, one there', ['digest', 'wire'], { digest: ['wire', 'gazette'] }, 1],
    [
      'a digest of two reports alone: one would account for it',
      ['digest'],
      { digest: ['wire', 'gazette'] },
      1,
    ],
    ['two digests that share a report', ['d1', 'd2'], { d1: ['a', 'b'], d2: ['b', 'c'] }, 1],
    ['documents that repeat each other', ['a', 'b'], { a: ['b'], b: ['a'] }, 1],
    ['a paper that repeats a circle', ['c', 'a'], { a: ['b'], b: ['a'], c: ['b'] }, 1],
    ['a circle that leads out to a report', ['a', 'b', 'wire'], { a: ['b'], b: ['a', 'wire'] }, 1],
    ['a diamond', ['d', 'a'], { d: ['b', 'c'], b: ['a'], c: ['a'] }, 1],
    ['nothing', [], {}, 0],
  ])('%s', (_, said, basedOn, count) => expect(originals(said, basedOn)).toBe(count));

  it('takes no heed of what a paper retells of a denial', () => {
    const supports = [
      {
        day: '2026-01-01',
        speaker: 'courier',
        evidence: statement('a', { source: 'courier', origin: 'gazette' }),
      },
    ];
    const denial = {
      speaker: 'gazette',
      day: '2026-01-01',
      evidence: statement('b', { source: 'gazette', origin: 'wire', stance: 'DENIES' }),
    };
    const own = { day: '2026-01-01', speaker: 'wire', evidence: statement('c', { source: 'wire' }) };
    expect(countOriginals([...supports, own], [...supports, own, denial], documents({}))).toBe(2);
  });

  it('follows long chains and wide webs in time', () => {
    const layers = Array.from({ length: 200 }, (_, layer) => [0, 1, 2].map((at) => `n${layer}-${at}`));
    const web = Object.fromEntries(
      layers.flatMap((layer, index) => layer.map((id) => [id, layers[index + 1] ?? ['end']])),
    );
    // Going through each way of the web by itself would be 3 to the power of 200 ways: it would not end.
    expect(originals(layers.flat().slice(0, 30), web)).toBe(1);
  });
});

describe('the fewest elements that have a part in every set', () => {
  it('is what trying all of them finds', () => {
    const sets = fc.array(fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'], { minLength: 1, maxLength: 4 }), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(sets, (given) => {
        let least = 7;
        for (let chosen = 0; chosen < 128; chosen += 1) {
          const in_ = [...'abcdefg'].filter((_, index) => (chosen >> index) % 2 === 1);
          if (given.every((set) => set.some((element) => in_.includes(element))))
            least = Math.min(least, in_.length);
        }
        expect(fewestThatHit(given.map((set) => new Set(set)))).toBe(least);
      }),
      { numRuns: 1000 },
    );
  });

  it('is quick for many sets that share nothing', () => {
    const apart = Array.from({ length: 60 }, (_, index) => new Set([`${index}a`, `${index}b`, `${index}c`]));
    expect(fewestThatHit(apart)).toBe(60);
  });
});
