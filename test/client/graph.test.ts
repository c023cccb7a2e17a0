import { describe, expect, test } from '@jest/globals';
import { aboutGroup } from '../../client/graph/aboutGroup.ts';
import { bundles } from '../../client/graph/bundles.ts';
import { deniedMark } from '../../client/graph/deniedMark.ts';
import { entityPasses, passes } from '../../client/graph/filters.ts';
import { legend } from '../../client/graph/legend.ts';
import { relationLabel } from '../../client/graph/lineLabel.ts';
import { mergeGraph } from '../../client/graph/merge.ts';
import { neighbours } from '../../client/graph/neighbours.ts';
import { shortName } from '../../client/graph/shortName.ts';
import { spoken, spokenRelation } from '../../client/graph/spoken.ts';
import { sureness } from '../../client/graph/sureness.ts';
import { wrapName } from '../../client/graph/text.ts';
import { travel } from '../../client/graph/travel.ts';
import { noFilters } from '../../client/state/defaultView.ts';
import type { GraphRelation, Status } from '../../client/state/types.ts';
import { ford, linkedIds, vocabulary } from './fixture-ford.ts';

const jv = ford.relations['ford-xiaomi-jv']!;
const as = (status: Status, more: Partial<GraphRelation> = {}): GraphRelation => ({ ...jv, status, ...more });

describe('a short name', () => {
  test.each([
    ['Company', 'CATL', ['Contemporary Amperex Technology'], 'CATL'],
    ['Person', 'Jim Farley', ['CEO of Ford', 'JKF'], 'JF'],
    ['Agency', 'Office of the US Trade Representative', ['USTR', 'trade office'], 'USTR'],
    ['Company', 'General Motors', ['GM', '$GM', 'NYSE:GM'], 'GM'],
    ['Company', 'Xiaomi', ['XIACF'], 'Xiaomi'],
    ['Government', 'Trump administration', ['US government'], 'TA'],
    ['Company', 'AutoPacific', [], 'AP'],
    ['Publication', 'Bloomberg', ['Bloomberg News'], 'Blo'],
    ['Person', 'Михаил Калашников', [], 'МК'],
    ['Company', '宁德时代', [], '宁德时代'],
    ['Thing', 'java.lang.Object', [], 'Object'],
    ['Thing', 'java.awt.font.TextLine', [], 'TL'],
    ['Publication', 'www.bloomberg.com', [], 'Www'],
  ])('of a %s called %s', (kind, name, aliases, short) => {
    expect(shortName({ kind, name, aliases })).toBe(short);
  });
});

test('a name is broken at spaces, cut where it has none, and ends after three lines', () => {
  expect(wrapName('Ford')).toEqual(['Ford']);
  expect(wrapName('Office of the US Trade Representative')).toEqual([
    'Office of the',
    'US Trade',
    'Representative',
  ]);
  expect(wrapName('Entry of Chinese carmakers into the US market')).toHaveLength(3);
  expect(wrapName('Entry of Chinese carmakers into the US market').at(-1)).toMatch(/…$/);
  expect(wrapName('java.awt.font.TextLayout.CaretPolicy')).toEqual([
    'java.awt.font.',
    'TextLayout.',
    'CaretPolicy',
  ]);
  expect(wrapName('中华人民共和国商务部对外贸易司').join('')).toBe('中华人民共和国商务部对外贸易司');
});

describe('how sure', () => {
  test('talks that nobody denies are told apart; denied talks are denied', () => {
    expect(sureness(as('REPORTED'))).toBe('TALKS');
    expect(sureness(as('CONFIRMED'))).toBe('TALKS');
    expect(sureness(as('DENIED'))).toBe('DENIED');
    expect(sureness(as('CONFIRMED', { category: 'PARTNERSHIP' }))).toBe('CONFIRMED');
  });

  test('the mark names who denies', () => {
    expect(deniedMark(jv, ford.entities)).toBe('✕ denied by both');
    expect(deniedMark(as('DENIED', { deniedBy: ['xiaomi'] }), ford.entities)).toBe('✕ denied by Xiaomi');
    expect(deniedMark(as('DENIED', { deniedBy: ['general-motors'] }), ford.entities)).toBe(
      '✕ denied by General Motors',
    );
    expect(deniedMark(as('DENIED', { deniedBy: [] }), ford.entities)).toBe('✕ denied');
    expect(deniedMark(as('REPORTED', { deniedBy: ['xiaomi'] }), ford.entities)).toBeNull();
  });

  test('every label says more than its colour', () => {
    expect(relationLabel(as('DISPUTED'), ford.entities)).toBe('≠ joint-venture talks');
    expect(relationLabel(as('RETRACTED'), ford.entities)).toBe('⊘ joint-venture talks');
    expect(relationLabel(as('REPORTED', { certainty: 'ENDED' }), ford.entities)).toBe(
      'joint-venture talks, ended',
    );
  });
});

describe('relations among entities', () => {
  const among = bundles(ford, linkedIds);

  test('denials and amendments have no line of their own', () => {
    const ids = among.flatMap((bundle) => bundle.relations.map(({ id }) => id));
    const left = Object.values(ford.relations).filter(({ id }) => !ids.includes(id));
    expect(left.map(({ id }) => id).sort()).toEqual([
      'catl-ford-licence-widened',
      'ford-denies-xiaomi-jv',
      'xiaomi-denies-ford-jv',
    ]);
  });

  test('those of one pair are one bundle, deals first, counted by noun and sureness', () => {
    const pair = among.find(({ ends }) => ends.join() === 'byd,ford')!;
    expect(pair.relations[0]!.category).toBe('PARTNERSHIP');
    expect(pair.counts).toContainEqual({ noun: 'supply talks', sureness: 'TALKS', count: 1 });
    expect(pair.counts.reduce((sum, row) => sum + row.count, 0)).toBe(pair.relations.length);
  });

  test('neighbours are those with a line', () => {
    expect(neighbours(ford, 'catl')).toEqual(['ford']);
    expect(neighbours(ford, 'nio')).toEqual([]);
  });
});

test('merging takes the newer, removing takes the relations along', () => {
  const newer = { entities: { ford: { ...ford.entities.ford!, name: 'Ford Motor' } }, relations: {} };
  const merged = mergeGraph(ford, newer);
  expect(merged.entities.ford!.name).toBe('Ford Motor');
  expect(Object.keys(merged.relations)).toHaveLength(Object.keys(ford.relations).length);
});

describe('the legend', () => {
  const { who, about, sure } = legend(ford, { entities: linkedIds }, vocabulary);

  test('counts entities once, and every line once in each channel', () => {
    const sum = (rows: { count: number }[]) => rows.reduce((total, row) => total + row.count, 0);
    const lines = bundles(ford, linkedIds).reduce((total, bundle) => total + bundle.relations.length, 0);
    expect(sum(who)).toBe(linkedIds.length);
    expect(sum(about)).toBe(lines);
    expect(sum(sure)).toBe(lines);
  });

  test('names kinds by the vocabulary and keeps empty rows of sureness, but no retracted one', () => {
    expect(who.find(({ id }) => id === 'Company')).toMatchObject({
      label: 'Company',
      token: 'company',
      shape: 'round-rectangle',
    });
    expect(sure.map(({ label, count }) => [label, count])).toEqual(
      expect.arrayContaining([
        ['Only talks', 5 - 1],
        ['Disputed', 0],
        ['Denied', 1],
      ]),
    );
    expect(sure.some(({ id }) => id === 'RETRACTED')).toBe(false);
    expect(aboutGroup('SOMETHING_NEW').id).toBe('quiet');
  });
});

describe('filters', () => {
  const set = (patch: Partial<typeof noFilters>) => ({ ...noFilters, ...patch });
  const passing = (patch: Partial<typeof noFilters>) =>
    Object.values(ford.relations)
      .filter((relation) => passes(set(patch), relation, ford))
      .map(({ id }) => id);

  test('none lets everything pass', () => {
    expect(passing({})).toHaveLength(Object.keys(ford.relations).length);
  });

  test('by kind needs both ends, by sureness tells talks apart, several narrow', () => {
    expect(passing({ kinds: ['Company'] })).not.toContain('farley-leads-ford');
    expect(passing({ sureness: ['TALKS'], kinds: ['Company'] }).sort()).toEqual([
      'byd-ford-supply-talks',
      'ford-geely-manufacturing-talks',
    ]);
    expect(passing({ sureness: ['DENIED'] })).toEqual(['ford-xiaomi-jv']);
  });

  test('by source passes only what is known to rest on it', () => {
    expect(passing({ sources: ['news-brief-2026-02-14'] }).length).toBeGreaterThan(0);
    expect(passes(set({ sources: ['x'] }), { ...jv, sources: undefined }, ford)).toBe(false);
  });

  test('by time keeps what may have been so then', () => {
    const dated = {
      ...jv,
      start: { text: '2026-01', earliest: '2026-01-01', latest: '2026-01-31', words: 'January 2026' },
    };
    expect(passes(set({ during: { from: null, until: '2025-12-31' } }), dated, ford)).toBe(false);
    expect(passes(set({ during: { from: '2026-03-01', until: null } }), dated, ford)).toBe(true);
  });

  test('by text finds names without their accents, and entities by their relations', () => {
    const data = mergeGraph(ford, {
      entities: { mexico: { ...ford.entities.mexico!, name: 'México' } },
      relations: {},
    });
    expect(entityPasses(set({ text: 'mexico' }), data.entities.mexico!, [], data)).toBe(true);
    expect(entityPasses(set({ text: 'mexico' }), data.entities.ford!, [], data)).toBe(false);
    const sells = ford.relations['byd-sells-in-mexico']!;
    expect(entityPasses(set({ text: 'mexico' }), data.entities.byd!, [sells], data)).toBe(true);
  });
});

test('an entity and a relation can be read out', () => {
  expect(spoken('xiaomi', ford, ['xiaomi', 'ford'], vocabulary)).toBe(
    'Xiaomi, company. 1 relation: 1 denied.',
  );
  expect(spoken('byd', ford, ['byd', 'ford'], vocabulary)).toBe(
    'BYD, company. 4 relations: 1 partnership, 1 talks, 2 others.',
  );
  expect(spoken('nio', ford, linkedIds, vocabulary)).toBe('NIO, company. No relations in the view.');
  expect(spokenRelation(jv, ford)).toBe('Ford and Xiaomi: joint-venture talks, denied by both.');
});

test('travelling goes to the straightest near neighbour, and nowhere when none lies that way', () => {
  const at = (id: string, x: number, y: number) => ({ id, position: { x, y } });
  const around = [at('east', 100, 10), at('far', 300, 0), at('south', 5, 80)];
  expect(travel({ x: 0, y: 0 }, 'right', around)).toBe('east');
  expect(travel({ x: 0, y: 0 }, 'down', around)).toBe('south');
  expect(travel({ x: 0, y: 0 }, 'left', around)).toBeNull();
});
