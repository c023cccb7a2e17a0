/** What has changed since a view was frozen, told in sentences that never make a denied claim a fact. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differences, sinceFrozen } from '../../client/views/index.ts';
import type { Frozen, FrozenRelation } from '../../client/views/index.ts';

const day = (text: string, words: string) => ({ text, earliest: text, latest: text, words });
const entity = (id: string, name: string) => ({
  id,
  name,
  kind: 'Company',
  aliases: [],
  country: null,
  degree: 1,
});
const relation = (id: string, more: Partial<FrozenRelation> = {}): FrozenRelation => ({
  id,
  type: 'JV_TALKS',
  label: 'in joint-venture talks with',
  noun: 'joint-venture talks',
  directed: false,
  category: 'TALKS',
  from: { id: 'acme' },
  to: { id: 'zeta' },
  status: 'REPORTED',
  statusReason: 'Reported by the Courier.',
  certainty: 'CERTAIN',
  start: day('2026-01', 'January 2026'),
  startStated: true,
  end: null,
  lastReported: '2026-01-20',
  originals: 1,
  summary: null,
  deniedBy: [],
  amends: null,
  event: null,
  evidence: ['e-1', 'e-2'],
  sources: ['s-1'],
  ...more,
});
const frozen = (
  relations: FrozenRelation[],
  entities = [entity('acme', 'Acme'), entity('zeta', 'Zeta')],
): Frozen => ({
  asked: { asOf: null, knownBy: null },
  lens: { asOf: '2026-02-15', knownBy: '2026-02-15' },
  storeVersion: '1',
  datasets: [],
  entities,
  relations,
  sources: [],
  answer: null,
});
const sentences = (before: Frozen, now: Frozen) => differences(before, now).map(({ sentence }) => sentence);
const talks = 'Acme – Zeta, joint-venture talks';

describe('what has changed since', () => {
  it.each<[string, FrozenRelation, string[]]>([
    [
      'a status',
      relation('r', { status: 'DENIED', statusReason: 'Denied by Acme.' }),
      [`${talks}: was reported, is denied. Denied by Acme.`],
    ],
    [
      'a certainty',
      relation('r', { certainty: 'ENDED' }),
      [`${talks}: so on the day asked about then, over by the day asked about now.`],
    ],
    [
      'dates',
      relation('r', { end: day('2026-02', 'February 2026') }),
      [`${talks}: dated from January 2026 then, January 2026 to February 2026 now.`],
    ],
    ['statements added', relation('r', { evidence: ['e-1', 'e-2', 'e-3'] }), [`${talks}: 1 statement more.`]],
    ['statements withdrawn', relation('r', { evidence: [] }), [`${talks}: 2 statements no longer counted.`]],
    [
      'one statement in place of another',
      relation('r', { evidence: ['e-1', 'e-9'] }),
      [`${talks}: 1 statement more.`, `${talks}: 1 statement no longer counted.`],
    ],
    [
      'nothing, where only how often it was reported moved on',
      relation('r', { lastReported: '2026-02-01' }),
      [],
    ],
  ])('tells of %s', (_what, now, expected) => {
    expect(sentences(frozen([relation('r')]), frozen([now]))).toEqual(expected);
  });

  it('tells of what came and went, with its status', () => {
    const came = relation('s', { status: 'DENIED' });
    expect(sentences(frozen([relation('r')]), frozen([came]))).toEqual([
      `${talks}: was reported, is no longer there.`,
      `${talks}: new, denied.`,
    ]);
  });

  it('has no rows for denials, which show on what they deny', () => {
    const denial = relation('d', { category: 'DENIAL', type: 'DENIED', noun: 'denial' });
    expect(sentences(frozen([]), frozen([denial]))).toEqual([]);
    expect(sentences(frozen([denial]), frozen([]))).toEqual([]);
  });

  it('tells of entities that went or have another name', () => {
    expect(sentences(frozen([]), frozen([], [entity('acme', 'Acme Holding')]))).toEqual([
      'Acme is now called Acme Holding.',
      'Zeta is no longer in the data.',
    ]);
  });

  it('counts them in a sentence', () => {
    const opened = { frozen: frozen([relation('r')]), keptAt: '2026-02-15T10:00:00.000Z' };
    expect(sinceFrozen(opened, frozen([relation('r')])).sentence).toBe(
      'Nothing in it has changed since it was frozen on 15 February 2026.',
    );
    expect(sinceFrozen(opened, frozen([])).sentence).toBe(
      '1 change since it was frozen on 15 February 2026.',
    );
  });

  const anyRelation = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    status: fc.constantFrom('CONFIRMED', 'REPORTED', 'DISPUTED', 'DENIED', 'RETRACTED'),
    certainty: fc.constantFrom('CERTAIN', 'POSSIBLE', 'ENDED', 'NOT_YET'),
    evidence: fc.uniqueArray(fc.constantFrom('e-1', 'e-2', 'e-3', 'e-4')),
  });
  const anyFrozen = fc
    .uniqueArray(anyRelation, { selector: ({ id }) => id })
    .map((rows) => frozen(rows.map((row) => relation(row.id, row as Partial<FrozenRelation>))));

  it('is nothing against itself, and the reverse way round it is as much', () => {
    fc.assert(
      fc.property(anyFrozen, anyFrozen, (one, other) => {
        expect(differences(one, one)).toEqual([]);
        const there = differences(one, other);
        expect(differences(other, one)).toHaveLength(there.length);
      }),
      { numRuns: 500 },
    );
  });

  it('names every relation that differs', () => {
    fc.assert(
      fc.property(anyFrozen, anyFrozen, (before, now) => {
        const told = new Set(differences(before, now).map((row) => row.relation));
        const [was, is] = [before, now].map(
          ({ relations }) =>
            new Map(
              relations.map((row) => [
                row.id,
                `${row.status} ${row.certainty} ${[...row.evidence].sort().join()}`,
              ]),
            ),
        ) as [Map<string, string>, Map<string, string>];
        const differ = [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
        expect([...told].sort()).toEqual(differ.sort());
      }),
      { numRuns: 500 },
    );
  });
});
