import { describe, expect, it } from '@jest/globals';
import { partyOf, speakerKey, standing, voices } from '../../server/model/claims/standing.ts';
import type { Evidence } from '../../server/model/types.ts';
import { documents, relation, statement } from './world.ts';

const sources = documents({ gazette: [], 'gazette-later': [], courier: [] });
for (const id of ['gazette', 'gazette-later'])
  sources.set(id, { ...sources.get(id)!, publisher: 'The Gazette' });
const deal = relation();
const key = (said: Partial<Evidence>) => speakerKey(statement('e', said), deal, sources);
const stands = (...said: Array<[day: string, piece: Evidence]>) => {
  const found = standing(
    said.map(([day, evidence]) => ({ day, evidence, speaker: speakerKey(evidence, deal, sources) })),
  );
  const ids = (list: typeof found.supports) => list.map(({ evidence }) => evidence.id);
  return { supports: ids(found.supports), denies: ids(found.denies), retracted: ids(found.retracted) };
};

describe('who speaks', () => {
  it.each<[string, Partial<Evidence>, Partial<Evidence>]>([
    ['a party and whoever speaks for it', { speaker: 'mill' }, { speaker: 'ada', onBehalfOf: 'mill' }],
    [
      'two who speak for one party',
      { speaker: 'bo', onBehalfOf: 'mill' },
      { speaker: 'ada', onBehalfOf: 'mill' },
    ],
    [
      'one who is no entity and speaks for a party',
      { attribution: 'a clerk', onBehalfOf: 'mill' },
      { speaker: 'mill' },
    ],
    ['an outsider and whoever speaks for it', { speaker: 'watch' }, { speaker: 'cy', onBehalfOf: 'watch' }],
    [
      'a speaker in two papers',
      { speaker: 'watch', source: 'gazette' },
      { speaker: 'watch', source: 'courier' },
    ],
    [
      'a named person in two papers',
      { basis: 'NAMED', attribution: 'Ida Voss', source: 'gazette' },
      { basis: 'NAMED', attribution: 'Ida Voss', source: 'courier' },
    ],
    [
      'a record in two papers',
      { basis: 'OFFICIAL', attribution: 'the register' },
      { basis: 'OFFICIAL', attribution: 'the register', source: 'courier' },
    ],
    [
      'the same unnamed people, retold elsewhere',
      { basis: 'ANONYMOUS', attribution: 'two clerks', source: 'courier', origin: 'gazette' },
      { basis: 'ANONYMOUS', attribution: 'two clerks' },
    ],
    ['a publisher in two documents', { source: 'gazette' }, { source: 'gazette-later', basis: 'ANALYSIS' }],
  ])('%s are one', (_, one, other) => expect(key(one)).toBe(key(other)));

  it.each<[string, Partial<Evidence>, Partial<Evidence>]>([
    ['both parties', { speaker: 'mill' }, { speaker: 'ferry' }],
    ['a party and its paper', { speaker: 'mill' }, {}],
    ['unnamed people in two reports', { basis: 'ANONYMOUS' }, { basis: 'ANONYMOUS', source: 'courier' }],
    [
      'unnamed people who are described in two ways',
      { basis: 'ANONYMOUS', attribution: 'two clerks' },
      { basis: 'ANONYMOUS', attribution: 'a guard' },
    ],
    ['unnamed people and the paper that quotes them', { basis: 'ANONYMOUS' }, {}],
    ['two publishers', {}, { source: 'courier' }],
  ])('%s are two', (_, one, other) => expect(key(one)).not.toBe(key(other)));

  it.each<[string, Partial<Evidence>, string | null]>([
    ['an end', { speaker: 'mill' }, 'mill'],
    ['for an end', { speaker: 'ada', onBehalfOf: 'ferry' }, 'ferry'],
    ['an end that speaks for a third', { speaker: 'mill', onBehalfOf: 'watch' }, 'mill'],
    ['an end for the other end', { speaker: 'mill', onBehalfOf: 'ferry' }, 'ferry'],
    ['an outsider', { speaker: 'watch' }, null],
    ['nobody who is named', { attribution: 'the mill' }, null],
  ])('party: %s', (_, said, party) => expect(partyOf(statement('e', said), deal)).toBe(party));
});

describe('what stands', () => {
  const yes = (id: string, said: Partial<Evidence> = {}) => statement(id, { speaker: 'mill', ...said });
  const no = (id: string, said: Partial<Evidence> = {}) => yes(id, { stance: 'DENIES', ...said });
  const back = (id: string, retracts: string) => yes(id, { stance: 'RETRACTS', retracts });

  it('is the latest word of each speaker', () => {
    expect(
      stands(
        ['2026-01-01', yes('a')],
        ['2026-01-02', no('b')],
        ['2026-01-01', no('c', { speaker: 'ferry' })],
      ),
    ).toEqual({ supports: [], denies: ['b', 'c'], retracted: [] });
  });
  it('is both of two opposite words of one day', () => {
    expect(stands(['2026-01-01', yes('a')], ['2026-01-01', no('b')])).toEqual({
      supports: ['a'],
      denies: ['b'],
      retracted: [],
    });
  });
  it('is the word before, when the latest is taken back', () => {
    expect(stands(['2026-01-01', no('a')], ['2026-01-02', yes('b')], ['2026-01-03', back('r', 'b')])).toEqual(
      { supports: [], denies: ['a'], retracted: ['b'] },
    );
  });
  it('is nothing, when all is taken back', () => {
    expect(stands(['2026-01-01', yes('a')], ['2026-01-03', back('r', 'a')])).toEqual({
      supports: [],
      denies: [],
      retracted: ['a'],
    });
  });
  it('is what was taken back, when that is taken back, as often as one likes', () => {
    const chain = [back('r1', 'a'), back('r2', 'r1'), back('r3', 'r2')];
    const first = (count: number) =>
      stands(
        ['2026-01-01', yes('a')],
        ...chain.slice(0, count).map((piece): [string, Evidence] => ['2026-01-02', piece]),
      );
    expect([0, 1, 2, 3].map((count) => first(count).supports)).toEqual([['a'], [], ['a'], []]);
  });
  it('is not taken back by a retraction of something else, or by two that only name each other', () => {
    expect(stands(['2026-01-01', yes('a')], ['2026-01-02', back('r', 'elsewhere')]).supports).toEqual(['a']);
    expect(
      stands(['2026-01-01', yes('a')], ['2026-01-02', back('r', 's')], ['2026-01-02', back('s', 'r')])
        .supports,
    ).toEqual(['a']);
  });
  it('names each voice once, in a stable order', () => {
    const said = [
      statement('a', { basis: 'ANONYMOUS' }),
      statement('b', { speaker: 'mill', source: 'courier', origin: 'gazette' }),
      statement('c', { basis: 'ANONYMOUS', note: 'again' }),
    ];
    const all = (pieces: Evidence[]) =>
      voices(
        pieces.map((evidence) => ({ evidence, day: '2026-01-01', speaker: '' })),
        deal,
      );
    expect(all(said)).toHaveLength(2);
    expect(all(said)).toEqual(all([...said].reverse()));
    expect(all(said)).toContainEqual({
      speaker: 'mill',
      attribution: null,
      source: 'gazette',
      basis: 'OUTLET',
      party: 'mill',
    });
  });
});
