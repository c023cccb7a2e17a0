/** The scoring function, held to a table of pairs and to what it says of itself. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { identityScore } from '../../server/model/identity/score.ts';
import type { IdentityRecord } from '../../server/model/identity/types.ts';
import { LIKELY_FROM, POSSIBLE_FROM } from '../../server/model/identity/types.ts';
import { NAME_PAIRS } from './pairs.ts';
import type { NamePair } from './pairs.ts';

/** `name | US | scheme:value | born 1962-06-09 | aka another name` as a record. */
function record(kind: string, text: string): IdentityRecord {
  const [name = '', ...rest] = text.split(' | ');
  const made: IdentityRecord = {
    kind,
    name,
    aliases: [],
    country: null,
    externalIds: [],
    properties: [],
    date: null,
  };
  for (const part of rest) {
    const [scheme = '', value = ''] = part.split(':');
    if (/^[A-Z]{2}$/.test(part)) made.country = part;
    else if (part.startsWith('born ')) made.properties.push({ name: 'birthDate', value: part.slice(5) });
    else if (part.startsWith('aka ')) made.aliases.push(part.slice(4));
    else made.externalIds.push({ scheme, value });
  }
  return made;
}

const scored = ({ kind, left, right }: NamePair) => identityScore(record(kind, left), record(kind, right));
const isProposed = (pair: NamePair) => {
  const { score, verdict } = scored(pair);
  return score >= POSSIBLE_FROM && verdict !== 'CONTRADICTED';
};

describe('pairs of names', () => {
  /** Known to be got wrong, with why; whoever betters the function takes them out. */
  const MISJUDGED: readonly string[] = [];

  test.each(NAME_PAIRS.map((pair) => [`${pair.left} – ${pair.right}`, pair] as const))('%s', (name, pair) => {
    const { score, verdict, reasons } = scored(pair);
    const said = `${pair.why}: ${verdict} ${score}\n${reasons.map(({ sentence, weight, speaks }) => `${speaks} ${weight} ${sentence}`).join('\n')}`;
    const isRight = isProposed(pair) === pair.same;
    expect(isRight || MISJUDGED.includes(name) ? '' : said).toBe('');
  });

  test('are enough, and enough of them are told rightly', () => {
    const proposed = NAME_PAIRS.filter(isProposed);
    const right = proposed.filter(({ same }) => same).length;
    const precision = right / proposed.length;
    const recall = right / NAME_PAIRS.filter(({ same }) => same).length;
    expect(NAME_PAIRS.length).toBeGreaterThanOrEqual(120);
    expect({ precision, recall }).toEqual({ precision: 1, recall: 1 });
  });
});

const aName = fc.oneof(
  fc.constantFrom(...NAME_PAIRS.flatMap(({ left, right }) => [left, right])),
  fc
    .array(fc.constantFrom('ford', 'Jim', 'J.', 'II', 'GmbH', '福特', 'of', '2026', 'Ltd', 'Canada'), {
      maxLength: 4,
    })
    .map((words) => words.join(' ')),
  fc.string({ maxLength: 12 }),
);
const aRecord = fc
  .tuple(fc.constantFrom('Person', 'Company', 'Event', 'Country'), aName, fc.array(aName, { maxLength: 2 }))
  .map(([kind, text, others]) => ({ ...record(kind, text), aliases: others }));

describe('of whatever two records', () => {
  test('the score is the sum of its reasons, the same in either order, and names everything that counts', () => {
    fc.assert(
      fc.property(aRecord, aRecord, (left, right) => {
        const { score, verdict, reasons } = identityScore(left, right);
        const other = identityScore(right, left);
        expect([other.score, other.verdict]).toEqual([score, verdict]);
        expect(identityScore(left, right)).toEqual({ score, verdict, reasons });
        const sum = reasons.reduce(
          (total, { speaks, weight }) => total + (speaks === 'FOR' ? weight : -weight),
          0,
        );
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        const isSame = reasons.some(({ speaks, weight }) => speaks === 'FOR' && weight === 1);
        if (!isSame) expect(score).toBeCloseTo(Math.min(Math.max(sum, 0), 0.97), 2);
        for (const { sentence, weight } of reasons) {
          expect(sentence).toMatch(/\.$/s);
          expect(weight).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('kinds that can not be one, ids and days rule it out whatever the names', () => {
    const jim = record('Person', 'Jim Farley');
    expect(identityScore(jim, record('Company', 'Jim Farley')).verdict).toBe('CONTRADICTED');
    expect(identityScore(record('Company', 'Ford'), record('Agency', 'Ford')).verdict).toBe('LIKELY');
    expect(identityScore({ ...jim, date: '2026' }, { ...jim, date: '2026-05' }).verdict).toBe('LIKELY');
    expect(identityScore({ ...jim, date: '2025' }, { ...jim, date: '2026-05' }).verdict).toBe('CONTRADICTED');
  });

  test('neighbours that both have speak for it, each a little, within bounds, and never against a contradiction', () => {
    const [left, right] = [record('Company', 'Acme Foundation'), record('Company', 'Acme')];
    const neighbours = ['Ida', 'Bo', 'Umbra', 'Halden', 'Quill'];
    const alone = identityScore(left, right);
    const [one, all] = [identityScore(left, right, ['Ida']), identityScore(left, right, neighbours)];
    expect(one.score - alone.score).toBeCloseTo(0.04, 5);
    expect(all.score - alone.score).toBeCloseTo(0.12, 5);
    expect([one, all].map(({ reasons }) => reasons.at(-1)?.sentence)).toEqual([
      'Both are related to “Ida”.',
      'Both are related to “Ida”, “Bo”, “Umbra” and 2 more.',
    ]);
    expect(identityScore(right, left, neighbours).score).toBe(all.score);
    expect(identityScore(record('Person', 'Acme'), right, neighbours).verdict).toBe('CONTRADICTED');
    // Relatives and colleagues share neighbours, and are not one.
    for (const pair of NAME_PAIRS.filter(({ same }) => !same)) {
      const { score } = identityScore(
        record(pair.kind, pair.left),
        record(pair.kind, pair.right),
        neighbours,
      );
      expect(score).toBeLessThan(LIKELY_FROM);
    }
  });

  test('an id that joins and something that rules it out leave it to people', () => {
    const left = record('Company', 'Acme | lei:L1 | wikidata:Q1');
    const right = record('Company', 'Acme | lei:L1 | wikidata:Q2');
    const { verdict, score } = identityScore(left, right);
    expect({ verdict, score }).toEqual({ verdict: 'POSSIBLE', score: 0.6 });
  });
});
