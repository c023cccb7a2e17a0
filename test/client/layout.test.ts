import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { layoutRequest } from '../../client/canvas/layoutRequest.ts';
import { countCrossings, crosses, touches } from '../../client/layout/crossings.ts';
import { graphOf } from '../../client/layout/graph.ts';
import { layout } from '../../client/layout/layout.ts';
import { placeNew } from '../../client/layout/placeNew.ts';
import { randomFrom } from '../../client/layout/random.ts';
import type { LayoutEdge, LayoutKind, LayoutNode, LayoutRequest, Places } from '../../client/layout/types.ts';
import { defaultView } from '../../client/state/defaultView.ts';
import { ford, linkedIds, vocabulary } from './fixture-ford.ts';

const view = { ...defaultView, entities: linkedIds };
const request = (aspect = 1.5) => layoutRequest(ford, view, vocabulary, aspect);
const kinds: LayoutKind[] = ['network', 'hierarchy', 'time', 'columns', 'centre'];

/** Pairs of nodes whose bodies or names overlap. */
function overlaps(nodes: readonly LayoutNode[], places: Places): string[] {
  return nodes.flatMap((one, at) =>
    nodes.slice(at + 1).flatMap((other) => {
      const [a, b] = [places[one.id]!, places[other.id]!];
      const aside = Math.abs(a.x - b.x) >= (one.width + other.width) / 2;
      const apart = a.y + one.below <= b.y - other.above || b.y + other.below <= a.y - one.above;
      return aside || apart ? [] : [`${one.id} ${other.id}`];
    }),
  );
}

function crossings({ nodes, edges }: LayoutRequest, places: Places): number {
  const spots = {
    x: Float64Array.from(nodes, ({ id }) => places[id]!.x),
    y: Float64Array.from(nodes, ({ id }) => places[id]!.y),
  };
  return countCrossings(graphOf(nodes, edges), spots);
}

/** A connected network in which new nodes prefer nodes that have many neighbours. */
function grown(size: number, edgeCount: number, seed: number): LayoutRequest {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const nodes = Array.from({ length: size }, (_, at): LayoutNode => ({
    id: `n${at}`,
    width: 60 + Math.floor(random() * 60),
    above: 22,
    below: 40,
    kind: 'Company',
    day: null,
    fixed: null,
  }));
  const [edges, ends]: [LayoutEdge[], string[]] = [[], ['n0']];
  for (let at = 1; edges.length < edgeCount; at++) {
    const [from, to] = [at < size ? `n${at}` : pick(nodes).id, pick(ends)];
    ends.push(from, to);
    edges.push({ from, to, directed: at % 2 === 0, day: null });
  }
  return { kind: 'network', nodes, edges, aspect: 1.5, seed: 1, centre: null };
}

test('segments cross, and touch rectangles, when they do', () => {
  expect(crosses(0, 0, 10, 10, 0, 10, 10, 0)).toBe(true);
  expect(crosses(0, 0, 10, 10, 20, 0, 11, 9)).toBe(false);
  expect(touches(-5, 5, 15, 5, 0, 0, 10, 10)).toBe(true);
  expect(touches(2, 2, 3, 3, 0, 0, 10, 10)).toBe(true);
  expect(touches(-5, 8, 8, 25, 0, 0, 10, 10)).toBe(false);
  const square = graphOf(
    ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      width: 1,
      above: 1,
      below: 1,
      kind: '',
      day: null,
      fixed: null,
    })),
    [
      ['a', 'c'],
      ['b', 'd'],
      ['a', 'b'],
      ['a', 'c'],
    ].map(([from, to]) => ({ from: from!, to: to!, directed: false, day: null })),
  );
  expect(countCrossings(square, { x: Float64Array.of(0, 1, 1, 0), y: Float64Array.of(0, 0, 1, 1) })).toBe(1);
});

describe('ford-china as a network', () => {
  const places = layout(request());

  test('has few crossings and no overlap', () => {
    expect(overlaps(request().nodes, places)).toEqual([]);
    expect(crossings(request(), places)).toBeLessThanOrEqual(14);
  });

  test('lies across a wide room, and along a high one', () => {
    const shape = (at: Places) => {
      const [xs, ys] = [Object.values(at).map(({ x }) => x), Object.values(at).map(({ y }) => y)];
      return (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
    };
    expect(shape(places)).toBeGreaterThan(1.1);
    expect(shape(layout(request(0.6)))).toBeLessThan(0.9);
  });

  test('is the same each time', () => {
    expect(layout(request())).toEqual(places);
  });
});

describe.each(kinds)('the %s layout', (kind) => {
  test('places everything, apart, in whole pixels, the same each time', () => {
    const wanted = { ...request(), kind };
    const places = layout(wanted);
    expect(Object.keys(places).sort()).toEqual([...linkedIds].sort());
    expect(overlaps(wanted.nodes, places)).toEqual([]);
    expect(Object.values(places).every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
    expect(layout(wanted)).toEqual(places);
  });

  test('leaves what is fixed where it is, and the rest clear of it', () => {
    const pins: Places = { ford: { x: 1000, y: -500 }, byd: { x: 1300, y: -500 } };
    const pinned = layoutRequest(ford, { ...view, layout: kind, positions: pins }, vocabulary, 1.5);
    const places = layout(pinned);
    expect(places).toMatchObject(pins);
    expect(overlaps(pinned.nodes, places)).toEqual([]);
  });

  test('stands small and odd graphs', () => {
    const small = fc.record({
      size: fc.integer({ min: 0, max: 9 }),
      pairs: fc.array(fc.tuple(fc.nat({ max: 10 }), fc.nat({ max: 10 }), fc.boolean()), { maxLength: 14 }),
    });
    fc.assert(
      fc.property(small, ({ size, pairs }) => {
        const nodes = Array.from({ length: size }, (_, at) => ({
          id: `n${at}`,
          width: 90,
          above: 20,
          below: 40,
          kind: `k${at % 3}`,
          day: null,
          fixed: null,
        }));
        const edges = pairs.map(([from, to, directed]) => ({
          from: `n${from}`,
          to: `n${to}`,
          directed,
          day: directed ? '2026-01-01' : null,
        }));
        const places = layout({ kind, nodes, edges, aspect: 1, seed: 3, centre: 'n1' });
        expect(Object.keys(places)).toHaveLength(size);
        expect(overlaps(nodes, places)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

describe('a large network', () => {
  const wanted = grown(700, 1700, 7);
  const places = layout(wanted);

  test('has no overlap and is the same each time', () => {
    expect(overlaps(wanted.nodes, places)).toEqual([]);
    expect(layout(wanted)).toEqual(places);
  });

  test('tells neighbours from strangers: lines are shorter than other distances', () => {
    const distance = (one: string, other: string) =>
      Math.hypot(places[one]!.x - places[other]!.x, places[one]!.y - places[other]!.y);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const joined = mean(wanted.edges.map(({ from, to }) => distance(from, to)));
    const any = mean(wanted.nodes.map(({ id }, at) => distance(id, wanted.nodes[(at * 7 + 13) % 700]!.id)));
    expect(joined).toBeLessThan(0.7 * any);
  });
});

describe('placing what comes later', () => {
  const size = { width: 80, above: 20, below: 40 };
  const taken = Object.entries(layout(request())).map(([id, place]) => {
    const { width, above, below } = request().nodes.find((node) => node.id === id)!;
    return { id, width, above, below, ...place };
  });

  test.each([1, 12, 100])('%i new nodes overlap neither each other nor what is there', (count) => {
    const anchor = taken.find(({ id }) => id === 'ford')!;
    const fresh = Array.from({ length: count }, (_, at) => ({ id: `new${at}`, ...size }));
    const places = placeNew(anchor, fresh, taken);
    const all = [...taken, ...fresh.map((node) => ({ ...node, ...places[node.id]! }))].map((node) => ({
      ...node,
      kind: '',
      day: null,
      fixed: null,
    }));
    expect(overlaps(all, Object.fromEntries(all.map(({ id, x, y }) => [id, { x, y }])))).toEqual([]);
    expect(placeNew(anchor, fresh, taken)).toEqual(places);
  });

  test('the first ones are near, and on the free side', () => {
    const row = [0, 1, 2].map((at) => ({ ...size, x: at * 100, y: 0 }));
    const places = placeNew(
      row[0]!,
      [
        { id: 'a', ...size },
        { id: 'b', ...size },
      ],
      row,
    );
    for (const { x, y } of Object.values(places)) {
      expect(Math.hypot(x, y)).toBeLessThan(320);
      expect(x).toBeLessThan(60);
    }
  });
});
