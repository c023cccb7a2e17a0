import { describe, expect, it } from '@jest/globals';
import { derivedDenials } from '../../seeds/load/denials.ts';
import type { Evidence, RelationFacts } from '../../server/model/types.ts';

const denial: RelationFacts = {
  id: 'x',
  type: 'DENIED',
  from: 'ford',
  to: 'xiaomi',
  dataset: 'd',
  role: null,
  amount: null,
  share: null,
  place: null,
  event: null,
  summary: null,
  about: 'jv',
  follows: null,
  amends: null,
  properties: [],
};
const line = (id: string, words: Partial<Evidence> = {}): Evidence => ({
  id,
  relation: 'x',
  stance: 'SUPPORTS',
  basis: 'OFFICIAL',
  speaker: null,
  attribution: null,
  onBehalfOf: null,
  locator: 'paragraph 23',
  note: 'Says no.',
  start: null,
  end: null,
  publishedOn: '2026-02',
  recordedAt: 'now',
  withdrawnAt: null,
  retracts: null,
  source: 'paper',
  origin: 'wire',
  dataset: 'd',
  ...words,
});
const derive = (...lines: Evidence[]) => [...derivedDenials(denial, lines).values()];

describe('what a denial says of the relation that it is about', () => {
  it('is denied by its first end, from the same place in the same source', () => {
    const [piece] = derive(
      line('a', { speaker: 'paper-house', attribution: 'a statement', start: '2026-02-10' }),
    );
    expect(piece).toMatchObject({
      relation: 'jv',
      stance: 'DENIES',
      speaker: 'ford',
      onBehalfOf: null,
      attribution: 'a statement',
      basis: 'OFFICIAL',
      locator: 'paragraph 23',
      note: 'Says no.',
      source: 'paper',
      origin: 'wire',
      publishedOn: '2026-02',
      start: null,
      end: null,
    });
    expect(piece?.id).toMatch(/^e-[0-9a-f]{24}$/);
  });

  it('is denied by whoever the line names as speaking for that end, not for another', () => {
    expect(derive(line('a', { speaker: 'truby', onBehalfOf: 'ford' }))[0]).toMatchObject({
      speaker: 'truby',
      onBehalfOf: 'ford',
    });
    expect(derive(line('a', { speaker: 'someone', onBehalfOf: 'xiaomi' }))[0]).toMatchObject({
      speaker: 'ford',
      onBehalfOf: null,
    });
  });

  it('leaves a denial of the denial where it is', () => {
    expect(derive(line('a', { stance: 'DENIES', speaker: 'wire' }))).toEqual([]);
  });

  it('takes the denial back where the line that it came from is taken back', () => {
    const [denies, takenBack] = derive(
      line('a'),
      line('b', { stance: 'RETRACTS', retracts: 'a', speaker: 'ford' }),
    );
    expect(takenBack).toMatchObject({
      relation: 'jv',
      stance: 'RETRACTS',
      retracts: denies?.id,
      speaker: 'ford',
    });
    expect(derive(line('a', { stance: 'DENIES' }), line('b', { stance: 'RETRACTS', retracts: 'a' }))).toEqual(
      [],
    );
  });

  it('is nothing without `about`', () => {
    expect(derivedDenials({ ...denial, about: null }, [line('a')]).size).toBe(0);
  });
});
