import { describe, expect, it } from '@jest/globals';
import { foldAll } from '../../server/model/claims/foldAll.ts';
import { cycles } from '../../seeds/load/rules/cycles.ts';
import type { RelationFacts } from '../../server/model/types.ts';

const facts = (id: string, follows: string | null, type = 'TALKS'): RelationFacts => ({
  id,
  type,
  from: 'a',
  to: 'b',
  dataset: 'd',
  role: null,
  amount: null,
  share: null,
  place: null,
  event: null,
  summary: null,
  about: null,
  follows,
  amends: null,
  properties: [],
});
const world = (relations: RelationFacts[]) => ({
  relations: new Map(relations.map((relation) => [relation.id, relation])),
  evidence: new Map(),
  others: new Map(),
  sources: new Map(),
  resolve: (id: string) => id,
  types: new Map([
    [
      'TALKS',
      {
        id: 'TALKS',
        label: '',
        inverse: '',
        noun: '',
        directed: false,
        temporality: 'STATE' as const,
        category: 'TALKS' as const,
        fromKinds: [],
        toKinds: [],
        words: [],
      },
    ],
  ]),
});

describe('folding many relations', () => {
  it('walks chains of any length', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      facts(`r${index}`, index === 0 ? null : `r${index - 1}`),
    );
    expect(foldAll(world(chain)).size).toBe(20_000);
    expect(
      cycles(
        chain.map(({ id }) => id),
        (id) => (id === 'r0' ? [] : [`r${Number(id.slice(1)) - 1}`]),
      ),
    ).toEqual([]);
  });

  it('refuses circles and unknown types, naming them', () => {
    expect(() => foldAll(world([facts('x', 'y'), facts('y', 'x')]))).toThrow('`x` follows itself through y');
    expect(() => foldAll(world([facts('x', null, 'NO_TYPE')]))).toThrow(
      'relation type `NO_TYPE` of `x` in the vocabulary',
    );
  });
});
