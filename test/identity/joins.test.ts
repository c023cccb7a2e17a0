/** Exact identifiers join across data sets, by themselves and for good reason; people's word stands above them. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { IdentityDecision } from '../../server/model/identity/decision.ts';
import { whoIsWho } from '../../server/model/identity/groups.ts';
import { isByRule } from '../../server/model/identity/decision.ts';
import { baselessJoins, joinsOf } from '../../server/model/identity/joins.ts';
import type { Entity } from '../../server/model/types.ts';
import { entity } from '../store/build.ts';

const LEI = '5299000FERRO00000042';
const AT = '2026-03-01T00:00:00.000Z';

/** `id | data sets | kind | name | country | scheme:value …` as a record. */
function record(text: string): Entity {
  const [id = '', datasets = '', kind = '', name = '', country = '', ...ids] = text.split(' | ');
  const externalIds = ids.map((one) => {
    const at = one.indexOf(':');
    return { scheme: one.slice(0, at), value: one.slice(at + 1) };
  });
  return entity({ id, datasets: datasets.split(' '), kind, name, country: country || null, externalIds });
}

const recordsOf = (...texts: string[]) => new Map(texts.map(record).map((one) => [one.id, one]));

const decided = (
  verdict: IdentityDecision['verdict'],
  kept: string,
  merged: string[],
  given: Partial<IdentityDecision> = {},
): IdentityDecision => ({
  ...{ id: `d-${kept}-${merged.join()}`, verdict, kept, merged, reason: 'so', by: 'Ida', at: '2026-01-01' },
  ...{ undoneAt: null, undoneBy: null, undoneReason: null },
  ...given,
});
const UNDONE = { undoneAt: '2026-02-01', undoneBy: 'Ida', undoneReason: 'two' };

/** Pairs that became one, as `kept=merged`. */
const joined = (records: ReadonlyMap<string, Entity>, decisions: IdentityDecision[] = []) =>
  joinsOf(records, decisions, AT).map(({ kept, merged }) => `${kept}=${merged.join()}`);

describe('an exact identifier', () => {
  test.each([
    ['an LEI, in whatever writing', `lei:${LEI}`, 'LEI Code:5299 000f erro 0000 0042', '', ''],
    [
      'a Wikidata id and its address',
      'wikidata:Q42',
      'wikidataId:https://www.wikidata.org/entity/Q42',
      '',
      '',
    ],
    ['a company number in its country', 'company-number:01234567', 'companyNumber:1234567', 'GB', 'GB'],
    ['a register by its code and a company number', 'GB-COH:01234567', 'company number:01234567', '', 'GB'],
  ])('joins: %s', (_what, left, right, here, there) => {
    const records = recordsOf(
      `a | one | Company | Acme | ${here} | ${left}`,
      `b | two | Company | Umbra | ${there} | ${right}`,
    );
    expect(joined(records)).toHaveLength(1);
  });

  test.each([
    ['a company number of two countries', 'companynumber:01234567', 'GB', 'companynumber:01234567', 'NO'],
    [
      'a company number where each court has its own',
      'companynumber:HRB 12345',
      'DE',
      'companynumber:HRB 12345',
      'DE',
    ],
    ['a company number without a country', 'companynumber:01234567', '', 'companynumber:01234567', 'GB'],
    [
      'a number of who knows which register',
      'registrationnumber:1234567',
      'GB',
      'registrationnumber:1234567',
      'GB',
    ],
    ['an id of a scheme that is no register', 'acme-row:17', '', 'acme-row:17', ''],
    ['what stands for nothing', 'companynumber:00000000', 'GB', 'companynumber:00000000', 'GB'],
    ['what is no LEI', 'lei:unknown', '', 'lei:unknown', ''],
  ])('joins nothing: %s', (_what, left, here, right, there) => {
    const records = recordsOf(
      `a | one | Company | Acme | ${here} | ${left}`,
      `b | two | Company | Acme | ${there} | ${right}`,
    );
    expect(joined(records)).toEqual([]);
  });

  const A = `a | one | Company | Acme |  | lei:${LEI}`;
  test.each([
    ['records of one data set', [`b | one | Company | Acme |  | lei:${LEI}`]],
    ['records that share a data set', [`b | one two | Company | Acme |  | lei:${LEI}`]],
    ['a person and a company', [`b | two | Person | Acme |  | lei:${LEI}`]],
    ['two LEIs', [`b | two | Company | Acme |  | lei:${LEI} | lei:5299000FERRO00000043`]],
    [
      'numbers that differ in the names',
      [
        `b | two | Company | Acme 2 |  | lei:${LEI}`,
        `c | three | Company | Acme 3 |  | lei:5299000FERRO00000043`,
      ],
    ],
    [
      'which of two of a data set is meant',
      [`b | two | Company | Acme |  | lei:${LEI}`, `c | two | Company | Acme |  | lei:${LEI}`],
    ],
  ])('leaves to people: %s', (what, others) => {
    const first = what.startsWith('numbers') ? A.replace('Acme', 'Acme 1') : A;
    expect(joined(recordsOf(first, ...others))).toEqual([]);
  });

  test('says by which identifier, and in which data sets, in the name of Liaison', () => {
    const records = recordsOf(A, `b | two three | Company | Umbra | CN | lei:${LEI}`);
    expect(joinsOf(records, [], AT)).toEqual([
      {
        ...decided('SAME', 'b', ['a']),
        id: expect.stringMatching(/^rule-[0-9a-f]{32}$/),
        reason: `“Umbra” in the data sets two, three and “Acme” in the data set one bear the same LEI: ${LEI}.`,
        by: `Liaison: same LEI ${LEI}`,
        at: AT,
      },
    ]);
  });

  test('joins what becomes one by another identifier only where nobody of both is two', () => {
    const chain = [
      A.replace('|  |', '| GB |'),
      `b | two | Company | Acme | GB | lei:${LEI} | wikidata:Q1`,
      'c | three | Company | Acme | GB | wikidata:Q1',
    ];
    expect(joined(recordsOf(...chain))).toEqual(['b=a', 'b=c']);
    // The first and the last know each other by different numbers.
    const [one, two, three] = [
      `${chain[0]} | companynumber:1111`,
      chain[1]!,
      `${chain[2]} | companynumber:2222`,
    ];
    expect(joined(recordsOf(one, two, three))).toHaveLength(1);
    expect(joined(recordsOf(one, two, three.replace('three', 'one')))).toHaveLength(1);
  });

  test('is outdone by people: what they hold apart, took back or merged themselves, with all that stood for it', () => {
    const records = recordsOf(
      A,
      `b | two | Company | Acme |  | lei:${LEI}`,
      `c | three | Company | Acme |  | lei:${LEI}`,
    );
    const all = [...records.keys()];
    expect(joined(records)).toEqual(['a=b', 'a=c']);
    expect(joined(records, [decided('DISTINCT', 'a', ['b'])])).toEqual([]);
    expect(joined(records, [decided('DISTINCT', 'a', ['b'], UNDONE)])).toEqual(['a=b', 'a=c']);
    expect(joined(records, [decided('SAME', 'b', ['a'], UNDONE)])).toEqual([]);
    expect(joined(records, [decided('SAME', 'c', ['a', 'b'])])).toEqual([]);
    // Who was separated from c stood for a and b then.
    const group = [decided('SAME', 'a', ['b']), decided('SAME', 'c', ['a'], UNDONE)];
    expect(joined(records, group)).toEqual([]);
    expect(joined(records, [{ ...group[0]!, ...UNDONE, undoneAt: '2026-03-01' }, group[1]!])).toEqual([]);
    expect(all).toHaveLength(3);
  });

  test('takes back what nothing joins any more, and joins it again when something does', () => {
    const records = recordsOf(
      A,
      `b | two | Company | Acme |  | lei:${LEI}`,
      `c | three | Company | Acme |  | lei:${LEI}`,
    );
    const made = joinsOf(records, [], AT);
    const baseless = (others: string[], decisions = made) =>
      baselessJoins(recordsOf(...others), decisions).map(({ kept, merged }) => `${kept}=${merged.join()}`);
    const texts = [
      A,
      `b | two | Company | Acme |  | lei:${LEI}`,
      `c | three | Company | Acme |  | lei:${LEI}`,
    ];
    expect(baseless(texts)).toEqual([]);
    const mended = texts.map((text) => (text.startsWith('b') ? text.replace('42', '43') : text));
    expect(baseless(mended)).toEqual(['a=b']);
    // The others are one by what they bear, whoever was kept.
    expect(baseless([texts[0]!.replace('42', '43'), texts[1]!, texts[2]!])).toEqual(['a=b', 'a=c']);
    expect(baseless(mended, [decided('SAME', 'a', ['b'])])).toEqual([]);
    const taken = made.map((one) => ({ ...one, ...UNDONE, undoneBy: 'Liaison: no identifier joins them' }));
    const later = joinsOf(records, taken, '2026-05-01T00:00:00.000Z');
    expect(later.map(({ kept, merged }) => `${kept}=${merged.join()}`)).toEqual(['a=b', 'a=c']);
  });

  test('of whatever records and decisions: joins once, takes no second time, and keeps data sets apart', () => {
    fc.assert(
      fc.property(
        fc.array(aRecord, { minLength: 2, maxLength: 7 }),
        fc.array(aPair, { maxLength: 3 }),
        (made, pairs) => {
          const records = new Map(made.map((one, index) => [`e${index}`, { ...one, id: `e${index}` }]));
          const people: IdentityDecision[] = [];
          for (const [verdict, left, right, isUndone] of pairs) {
            const { resolve } = whoIsWho(people);
            const [kept, other] = [left, right].map((at) => resolve(`e${at % records.size}`)) as [
              string,
              string,
            ];
            const at = `2026-01-0${people.length + 1}`;
            if (kept !== other)
              people.push(decided(verdict, kept, [other], { id: at, at, ...(isUndone ? UNDONE : {}) }));
          }
          const rule = joinsOf(records, people, AT);
          const all = [...people, ...rule];
          expect(joinsOf(records, all, AT)).toEqual([]);
          expect(joinsOf(new Map([...records].reverse()), people, AT)).toEqual(rule);
          expect(rule.every(isByRule)).toBe(true);
          for (const group of whoIsWho(all).groups.values()) {
            const parts = new Map<string, Set<string>>();
            for (const id of group) {
              const own = whoIsWho(people).resolve(id);
              parts.set(own, new Set([...(parts.get(own) ?? []), ...(records.get(id)?.datasets ?? [])]));
            }
            const held = [...parts.values()].flatMap((one) => [...one]);
            expect(new Set(held).size).toBe(held.length);
          }
          // Taken back, nothing of it comes again.
          const taken = rule.map((one) => ({ ...one, ...UNDONE, undoneAt: '2026-04-01' }));
          const pairsOf = (list: IdentityDecision[]) =>
            list.map(({ kept, merged }) => [kept, ...merged].sort().join());
          const again = pairsOf(joinsOf(records, [...people, ...taken], AT));
          expect(again.filter((one) => pairsOf(rule).includes(one))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const aRecord = fc
  .tuple(
    fc.constantFrom<string[]>(['one'], ['two'], ['three'], ['one', 'two']),
    fc.constantFrom('Company', 'Company', 'Person'),
    fc.constantFrom('GB', null),
    fc.uniqueArray(
      fc.constantFrom(
        `lei:${LEI}`,
        'lei:5299000FERRO00000043',
        'wikidata:Q1',
        'wikidata:Q2',
        'companynumber:1234567',
      ),
      { maxLength: 2 },
    ),
  )
  .map(([datasets, kind, country, ids]) => ({
    ...record(`x | one | ${kind} | Acme |  | ${ids.join(' | ')}`),
    datasets,
    country,
  }));
const aPair = fc.tuple(
  fc.constantFrom('SAME' as const, 'DISTINCT' as const),
  fc.nat(6),
  fc.nat(6),
  fc.boolean(),
);
