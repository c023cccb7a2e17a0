import { describe, expect, it } from '@jest/globals';
import { findEdits } from '../../seeds/load/edits.ts';
import type { Evidence } from '../../server/model/types.ts';

const base: Evidence = {
  id: '',
  relation: 'r',
  stance: 'SUPPORTS',
  basis: 'OUTLET',
  speaker: null,
  attribution: null,
  onBehalfOf: null,
  locator: 'paragraph 1',
  note: 'Said.',
  start: null,
  end: null,
  publishedOn: '2026-02-14',
  recordedAt: '',
  withdrawnAt: null,
  retracts: null,
  source: 'wire',
  origin: null,
  dataset: 'd',
};
const piece = (id: string, words: Partial<Evidence> = {}): Evidence => ({ ...base, id, ...words });

describe('telling an edited line from a removed one', () => {
  it.each<[string, Partial<Evidence>]>([
    ['another note', { note: 'Said otherwise.' }],
    ['another source, with its date', { source: 'paper', publishedOn: '2026-02-15' }],
    ['another stance, note and speaker at the same place', { stance: 'DENIES', note: 'No.', speaker: 'ann' }],
    [
      'another place, note and dates by the same voice',
      { locator: 'paragraph 9', note: 'More.', start: '2026', publishedOn: '2026-03' },
    ],
  ])('takes %s for an edit', (_what, words) => {
    expect(findEdits([piece('a')], [piece('b', words)])).toEqual(new Map([['a', 'b']]));
  });

  it.each<[string, Partial<Evidence>]>([
    ['a line from another source with another note', { source: 'paper', note: 'Else.' }],
    ['another place and another voice in the same source', { locator: 'paragraph 9', speaker: 'ann' }],
  ])('takes %s for another line', (_what, words) => {
    expect(findEdits([piece('a')], [piece('b', words)])).toEqual(new Map());
  });

  it('pairs the most alike first, each once', () => {
    const missing = [piece('a', { locator: 'paragraph 1' }), piece('b', { locator: 'paragraph 2' })];
    const added = [
      piece('c', { locator: 'paragraph 2', note: 'New.' }),
      piece('d', { locator: 'paragraph 1', note: 'New.' }),
    ];
    expect(findEdits(missing, added)).toEqual(
      new Map([
        ['a', 'd'],
        ['b', 'c'],
      ]),
    );
    expect(findEdits(missing, added.slice(0, 1))).toEqual(new Map([['b', 'c']]));
  });
});
