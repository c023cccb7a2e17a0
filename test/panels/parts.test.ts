import { describe, expect, it } from '@jest/globals';
import { partnersDocument } from '../../client/api/partners.ts';
import { freeInsets } from '../../client/app/insets.ts';
import { meetings } from '../../client/bottom/matrix/meetings.ts';
import { sorted } from '../../client/bottom/table/columns.ts';
import { partsOf } from '../../client/panels/answer/mentions.ts';
import { dateWords } from '../../client/panels/dateWords.ts';
import { deniedWords } from '../../client/panels/deniedWords.ts';
import { nearestStep } from '../../client/panels/sheet.ts';
import type { GraphData, GraphRelation } from '../../client/state/types.ts';
import { countryAdjective, countryName } from '../../client/ui/countries.ts';

const relation = (over: Partial<GraphRelation>): GraphRelation => ({
  id: 'r',
  type: 'MET_WITH',
  label: 'met',
  noun: 'meeting',
  directed: false,
  category: 'CONTACT',
  from: 'a',
  to: 'b',
  status: 'REPORTED',
  certainty: 'CERTAIN',
  start: null,
  startStated: false,
  end: null,
  lastReported: null,
  originals: 1,
  summary: null,
  deniedBy: [],
  amends: null,
  event: null,
  ...over,
});
const entity = (id: string, kind = 'Person') => ({
  id,
  kind,
  name: id.toUpperCase(),
  aliases: [],
  short: id,
  country: null,
  degree: 0,
  date: null,
});
const data: GraphData = {
  entities: {
    a: entity('a'),
    b: entity('b'),
    c: entity('c'),
    dinner: entity('dinner', 'Meeting'),
    show: entity('show', 'Event'),
  },
  relations: {},
};

describe('partsOf', () => {
  it('cuts a sentence at names, the longer one first, and not inside words', () => {
    expect(partsOf('BYD Auto and BYD, not BYDX.', ['BYD', 'BYD Auto'])).toEqual([
      'BYD Auto',
      ' and ',
      'BYD',
      ', not BYDX.',
    ]);
  });
  it('takes names with signs in them as they are', () => {
    expect(partsOf('With C++ (Ltd.).', ['C++ (Ltd.)'])).toEqual(['With ', 'C++ (Ltd.)', '.']);
  });
});

describe('deniedWords', () => {
  const by = (...ids: string[]) => ({
    status: 'DENIED' as const,
    deniedBy: ids.map((id) => ({ from: { id } })),
  });
  const nameOf = (id: string) => data.entities[id]?.name ?? null;
  it('says who denies', () => {
    expect(deniedWords(by('a', 'b'), ['a', 'b'], nameOf)).toBe('Denied by both');
    expect(deniedWords(by('b'), ['a', 'b'], nameOf)).toBe('Denied by B');
    expect(deniedWords(by('stranger'), ['a', 'b'], nameOf)).toBeUndefined();
    expect(deniedWords({ ...by('a', 'b'), status: 'DISPUTED' }, ['a', 'b'], nameOf)).toBeUndefined();
  });
});

describe('dateWords', () => {
  const when = { text: '2025-12', earliest: '2025-12-01', latest: '2025-12-31', words: 'December 2025' };
  it('tells states from occurrences, and unknown beginnings from known ones', () => {
    expect(dateWords({ start: when, startStated: true, end: null }, 'STATE')).toBe('since December 2025');
    expect(dateWords({ start: when, startStated: true, end: null }, 'OCCURRENCE')).toBe('December 2025');
    expect(dateWords({ start: when, startStated: false, end: null }, 'STATE')).toBe('start not given');
    expect(dateWords({ start: null, startStated: false, end: when }, 'STATE')).toBe('until December 2025');
  });
});

describe('meetings', () => {
  it('counts contacts and shared meetings, marks denied ones, and takes no show for a meeting', () => {
    const attended = (id: string, from: string, to: string) =>
      relation({ id, from, to, category: 'ATTENDANCE' });
    const matrix = meetings(data, [
      relation({ id: '1', from: 'a', to: 'b' }),
      relation({ id: '2', from: 'b', to: 'a' }),
      relation({ id: '3', from: 'b', to: 'c', status: 'DENIED' }),
      attended('4', 'a', 'dinner'),
      attended('5', 'c', 'dinner'),
      attended('6', 'b', 'show'),
      attended('7', 'c', 'show'),
    ]);
    expect(matrix.cell('a', 'b')).toMatchObject({ standing: 2, denied: 0 });
    expect(matrix.cell('c', 'b')).toMatchObject({ standing: 0, denied: 1 });
    expect(matrix.cell('a', 'c')).toMatchObject({ standing: 1 });
    expect(matrix.people).toEqual(['a', 'b', 'c']);
  });

  it('counts no one as having met who denies having been there, whichever of two that is', () => {
    const attended = (id: string, from: string, status: 'REPORTED' | 'DENIED') =>
      relation({ id, from, to: 'dinner', category: 'ATTENDANCE', status });
    for (const group of [
      [attended('1', 'a', 'DENIED'), attended('2', 'b', 'REPORTED')],
      [attended('2', 'b', 'REPORTED'), attended('1', 'a', 'DENIED')],
    ])
      expect(meetings(data, group).cell('a', 'b')).toMatchObject({ standing: 0, denied: 1 });
  });
});

describe('sorted', () => {
  const start = (earliest: string) => ({ text: earliest, earliest, latest: earliest, words: earliest });
  const rows = [
    relation({ id: 'none' }),
    relation({ id: 'late', start: start('2026-01-01'), startStated: true }),
    relation({ id: 'early', start: start('2025-01-01'), startStated: true }),
  ];
  it('puts what has no date last, either way round', () => {
    const ids = (descending: boolean) =>
      sorted(rows, { column: 'start', descending }, data).map((row) => row.id);
    expect(ids(false)).toEqual(['early', 'late', 'none']);
    expect(ids(true)).toEqual(['late', 'early', 'none']);
  });
});

describe('freeInsets', () => {
  const floating = { legend: { width: 480, height: 160 }, top: 42, tools: 56, covered: 0 };
  const sides = { top: 58, right: 72, bottom: 16, left: 16 };
  it('leaves what the tokens and tools leave, but for the corner that the legend covers', () => {
    expect(freeInsets(floating)).toEqual({ ...sides, corner: { width: 496, height: 176 } });
  });
  it('leaves all but the edges when the legend is folded', () => {
    expect(freeInsets({ ...floating, legend: null })).toEqual({ ...sides, corner: null });
  });
});

describe('partnersDocument', () => {
  it('writes the values out, escaped, and leaves out what is today', () => {
    const query = partnersDocument({
      of: 'a"b',
      country: 'CN',
      kind: 'Company',
      asOf: '2026-02-15',
      knownBy: null,
    });
    expect(query).toContain('partners(of: "a\\"b", country: "CN", kind: "Company", asOf: "2026-02-15")');
  });
  it('says that any kind will do, since leaving it out means companies', () => {
    expect(partnersDocument({ of: 'a', country: null, kind: null, asOf: null, knownBy: null })).toContain(
      'partners(of: "a", kind: null)',
    );
  });
});

describe('small things', () => {
  it('snap the sheet to its nearest step', () =>
    expect([0.1, 0.4, 0.8].map(nearestStep)).toEqual([0.18, 0.51, 0.9]));
  it('name countries, and leave codes that are none', () => {
    expect([countryName('CN'), countryName('??'), countryAdjective('CN'), countryAdjective('??')]).toEqual([
      'China',
      '??',
      'Chinese',
      null,
    ]);
  });
});
