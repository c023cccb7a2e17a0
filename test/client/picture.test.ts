import { describe, expect, test } from '@jest/globals';
import { picture } from '../../client/graph/picture.ts';
import { defaultView, noFilters } from '../../client/state/defaultView.ts';
import type { View } from '../../client/state/types.ts';
import { ford, linkedIds, vocabulary } from './fixture-ford.ts';

const positions = Object.fromEntries(linkedIds.map((id, at) => [id, { x: at * 100, y: (at % 5) * 80 }]));
const whole: View = { ...defaultView, entities: linkedIds, positions };
const drawn = (patch: Partial<View> = {}) => picture(ford, { ...whole, ...patch }, vocabulary);
const between = (lines: ReturnType<typeof drawn>['lines'], one: string, other: string) =>
  lines.filter(({ from, to }) => [from, to].sort().join() === [one, other].sort().join());

describe('the lines of a picture', () => {
  test('deals and talks have their own, quiet relations share one', () => {
    const lines = between(drawn().lines, 'byd', 'ford');
    expect(lines.map(({ relations, loud }) => [relations.length, loud])).toEqual([
      [1, true],
      [1, true],
      [2, false],
    ]);
    expect(new Set(lines.map(({ side }) => Math.abs(side))).size).toBe(2);
  });

  test('a denied relation is never folded and never looks like another', () => {
    const more = {
      ...ford.relations['ford-xiaomi-jv']!,
      id: 'z',
      category: 'CONTACT',
      noun: 'meeting',
      status: 'REPORTED' as const,
    };
    const data = { ...ford, relations: { ...ford.relations, z: more } };
    const lines = between(picture(data, whole, vocabulary).lines, 'ford', 'xiaomi');
    expect(lines.map(({ label, sureness, loud }) => [label, sureness, loud])).toEqual([
      ['meeting', 'REPORTED', false],
      ['✕ denied by both', 'DENIED', true],
    ]);
  });

  test('every drawable relation is on exactly one line', () => {
    const ids = drawn().lines.flatMap(({ relations }) => relations);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(Object.keys(ford.relations).length - 3);
  });

  test('two lines of a pair bend to different sides, whichever way they run', () => {
    const [supply, talks] = between(drawn({ entities: ['byd', 'ford'] }).lines, 'byd', 'ford');
    expect(supply!.side).not.toBe(talks!.side);
    const turned = { ...ford.relations['byd-ford-supply-talks']!, from: 'ford', to: 'byd' };
    const data = { ...ford, relations: { a: ford.relations['byd-ford-battery-supply']!, b: turned } };
    const sides = picture(data, { ...whole, entities: ['byd', 'ford'] }, vocabulary).lines;
    // A bend is to the left or right as seen along the line: along opposite lines, equal bends part.
    expect(sides.map(({ side }) => side)).toEqual([-0.5, -0.5]);
  });
});

describe('what steps back', () => {
  const dimmed = (patch: Partial<View>) => {
    const { nodes, lines } = drawn(patch);
    return {
      nodes: nodes
        .filter(({ dim }) => !dim)
        .map(({ id }) => id)
        .sort(),
      lines: lines.filter(({ dim }) => !dim).flatMap(({ relations }) => relations),
    };
  };

  test('is all but the answer', () => {
    const lit = { entities: ['ford', 'byd'], relations: ['byd-ford-battery-supply'] };
    expect(dimmed({ lit })).toEqual({ nodes: ['byd', 'ford'], lines: ['byd-ford-battery-supply'] });
  });

  test('is all but a relation that is told of, and, for a widening, the deal', () => {
    expect(dimmed({ panel: { show: 'relation', id: 'ford-xiaomi-jv' } })).toEqual({
      nodes: ['ford', 'xiaomi'],
      lines: ['ford-xiaomi-jv'],
    });
    expect(dimmed({ panel: { show: 'relation', id: 'catl-ford-licence-widened' } }).lines).toEqual([
      'catl-ford-licence',
    ]);
  });

  test('is what a filter holds back, or it is not drawn at all', () => {
    const filters = { ...noFilters, kinds: ['Company'] };
    const kept = dimmed({ filters });
    expect(kept.nodes).toEqual(
      linkedIds.filter((id) => ford.entities[id]!.kind === 'Company' && kept.nodes.includes(id)).sort(),
    );
    expect(drawn({ filters }).nodes).toHaveLength(linkedIds.length);
    expect(
      drawn({ filters: { ...filters, hide: true } })
        .nodes.map(({ id }) => id)
        .sort(),
    ).toEqual(kept.nodes);
  });
});

test('an entity tells how many of its relations are not in the view', () => {
  const { nodes } = drawn({ entities: ['ford', 'byd'] });
  const fordNode = nodes.find(({ id }) => id === 'ford')!;
  expect(fordNode.more).toBe(ford.entities.ford!.degree - 4);
  expect(drawn().nodes.every(({ more }) => more === 0)).toBe(true);
});

test('an entity without a place is not drawn yet, and one that is not known never', () => {
  expect(drawn({ entities: ['ford', 'nio', 'toString'] }).nodes.map(({ id }) => id)).toEqual(['ford']);
});
