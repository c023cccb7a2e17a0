import { describe, expect, it } from '@jest/globals';
import type { MarkedChange } from '../../client/api/changes.ts';
import type { HistoryAnswer } from '../../client/api/details.ts';
import type { EvidenceAnswer } from '../../client/api/types.ts';
import { extentOf } from '../../client/bottom/timeline/extent.ts';
import { clockDay, stepped } from '../../client/lens/lensDay.ts';
import { byDay } from '../../client/panels/changes/groups.ts';
import { dataOfChanges, endsOf, marksOf } from '../../client/panels/changes/marks.ts';
import { differing } from '../../client/panels/relation/differing.ts';
import { historyLine } from '../../client/panels/relation/historyLine.ts';
import { addMonths, dayInFull, dayNumber, monthInFull, today } from '../../client/ui/days.ts';

const NOT_YET_PUBLIC = 'It may not have been public yet: the day of publication is not known exactly.';
const state = (from: string, status: HistoryAnswer['status'], margin: string | null = null) => ({
  from,
  status,
  margin,
});

describe('historyLine', () => {
  it('tells each turn with its day, and calls the last one what it is called', () => {
    const history = [state('2026-02-02', 'REPORTED'), state('2026-02-09', 'DENIED')];
    expect(historyLine(history, 'denied by both')).toBe(
      'From 2 February 2026: reported; from 9 February 2026: denied by both.',
    );
  });
  it('says from which day it perhaps was so already', () => {
    const history = [state('2026-02-14', 'DENIED', NOT_YET_PUBLIC), state('2026-02-28', 'DENIED')];
    expect(historyLine(history)).toBe(
      'From 28 February 2026: denied; perhaps already from 14 February 2026.',
    );
  });
  it('puts a margin between two statuses with the later one', () => {
    const history = [
      state('2026-02-02', 'REPORTED'),
      state('2026-03-01', 'REPORTED', 'It may already have been denied: the day is not known.'),
      state('2026-03-31', 'DENIED'),
    ];
    expect(historyLine(history)).toBe(
      'From 2 February 2026: reported; from 31 March 2026: denied; perhaps already from 1 March 2026.',
    );
  });
  it('does not call a margin sure, when nothing came after it', () => {
    expect(historyLine([state('2026-02-14', 'DENIED', NOT_YET_PUBLIC)], 'denied by both')).toBe(
      'From 14 February 2026: denied, though it may not have been public yet.',
    );
  });
  it('passes over turns that changed no status', () => {
    const history = [state('2026-01-15', 'REPORTED'), state('2026-01-18', 'REPORTED')];
    expect(historyLine(history)).toBe('From 15 January 2026: reported.');
    expect(historyLine([])).toBe('');
  });
});

const statement = (id: string, over: Partial<EvidenceAnswer>): EvidenceAnswer => ({
  id,
  stance: 'SUPPORTS',
  basis: 'OUTLET',
  certainty: 'CERTAIN',
  speaker: null,
  attribution: null,
  onBehalfOf: null,
  locator: null,
  note: null,
  start: null,
  end: null,
  publishedOn: null,
  retracts: null,
  source: { id: `${id}-paper`, publisher: `Paper ${id}`, title: 'Title', url: null, publishedOn: null },
  origin: null,
  ...over,
});
const then = (words: string) => ({ text: words, earliest: null, latest: null, words });

describe('differing', () => {
  const may = statement('a', { start: then('May 2025') });
  const june = statement('b', { start: then('June 2025'), attribution: 'a clerk' });
  it('names both dates with those who give them', () => {
    expect(differing([may, june], true)).toEqual(['began May 2025 (Paper a)', 'began June 2025 (a clerk)']);
    expect(differing([may, june], false)).toEqual(['May 2025 (Paper a)', 'June 2025 (a clerk)']);
  });
  it('says nothing where they agree, or only one says a date', () => {
    expect(differing([may, { ...may, id: 'c' }, statement('d', {})], true)).toEqual([]);
  });
  it('leaves out what was taken back, and what denies', () => {
    const back = statement('r', { stance: 'RETRACTS', retracts: { id: 'b' } });
    expect(differing([may, june, back], true)).toEqual([]);
    expect(differing([may, { ...june, stance: 'DENIES' }], true)).toEqual([]);
  });
});

const entity = (id: string) => ({ id, name: id, kind: 'Company', aliases: [], country: null, degree: 1 });
const marked = (kind: MarkedChange['kind'], over: Partial<MarkedChange['relation']> = {}): MarkedChange => ({
  kind,
  relation: {
    id: 'deal',
    type: 'LICENSING_DEAL',
    label: 'licensing deal with',
    noun: 'licensing deal',
    directed: false,
    category: 'PARTNERSHIP',
    from: entity('ford'),
    to: entity('catl'),
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
  },
});

describe('what changed, on the network', () => {
  it('marks a deal by what widened it, since the widening has no line of its own', () => {
    const widening = marked('WIDENED', { id: 'widening', amends: { id: 'deal' } });
    expect(marksOf([marked('BEGAN'), marked('BECAME_KNOWN'), widening])).toEqual({
      deal: ['BEGAN', 'BECAME_KNOWN', 'WIDENED'],
      widening: ['WIDENED'],
    });
  });
  it('brings the ends of what changed, but none for a denial', () => {
    const denial = marked('BECAME_KNOWN', { id: 'no', category: 'DENIAL', from: entity('outsider') });
    expect(endsOf([marked('ENDED'), denial])).toEqual(['ford', 'catl']);
    expect(Object.keys(dataOfChanges([marked('ENDED'), denial]).relations)).toEqual(['deal']);
  });
});

describe('byDay', () => {
  const change = (earliest: string | null, latest: string | null) => ({
    kind: 'BEGAN' as const,
    certainty: 'CERTAIN' as const,
    sentence: '',
    relation: { id: 'r' },
    evidence: [],
    day: earliest === null && latest === null ? null : { text: '', words: '', earliest, latest },
  });
  it('keeps the order, and says “by” where a day of the group is not exact', () => {
    const groups = byDay([
      change('2026-02-14', '2026-02-28'),
      change('2026-02-28', '2026-02-28'),
      change('2026-02-14', '2026-02-14'),
      change(null, null),
    ]);
    expect(groups.map(({ title, changes }) => [title, changes.length])).toEqual([
      ['By 28 February 2026', 2],
      ['On 14 February 2026', 1],
      ['By a day that is not known', 1],
    ]);
  });
});

describe('days', () => {
  it('step by day and month, and end with shorter months', () => {
    expect(stepped('2026-02-28', '+day')).toBe('2026-03-01');
    expect(stepped('2026-01-01', '-day')).toBe('2025-12-31');
    expect(stepped('2026-03-31', '-month')).toBe('2026-02-28');
    expect(addMonths('2024-12-31', 2)).toBe('2025-02-28');
  });
  it('are written out', () => {
    expect(dayInFull('2026-02-05')).toBe('5 February 2026');
    expect(monthInFull('2026-02-05')).toBe('February 2026');
  });
  it('are no day of a clock when they are today', () => {
    expect(clockDay(today())).toBeNull();
    expect(clockDay('2026-02-15')).toBe('2026-02-15');
  });
});

describe('extentOf', () => {
  it('reaches the days on which things became known, also when nothing is drawn', () => {
    const [from, until] = extentOf([], dayNumber('2024-01-01'), [dayNumber('2026-02-28')]);
    expect(from).toBeLessThan(dayNumber('2024-01-01'));
    expect(until).toBeGreaterThan(dayNumber('2026-02-28'));
  });
});
