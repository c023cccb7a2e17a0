import { expect, test } from '@jest/globals';
import { crowded } from '../../client/canvas/crowded.ts';
import { labelPlaces } from '../../client/canvas/labelPlaces.ts';
import type { LabelledLine } from '../../client/canvas/labelPlaces.ts';
import { step, turn } from '../../client/canvas/keys.ts';
import { wheelFactor } from '../../client/canvas/viewport.ts';
import { placesBeside } from '../../client/canvas/placesBeside.ts';
import { defaultView } from '../../client/state/defaultView.ts';
import { ford, vocabulary } from './fixture-ford.ts';

const line = (id: string, toY: number): LabelledLine => ({
  id,
  from: { x: 0, y: 0 },
  to: { x: 300, y: toY },
  control: null,
  width: 70,
  height: 18,
});

test('labels of lines that lie close do not touch', () => {
  const lines = [line('a', -20), line('b', 0), line('c', 20)];
  const shifts = labelPlaces(lines, [], []);
  const frames = lines.map(({ id, to }) => ({ x: 150 + shifts.get(id)!.x, y: to.y / 2 + shifts.get(id)!.y }));
  frames.forEach((one, at) =>
    frames.slice(at + 1).forEach((other) => {
      expect(Math.abs(one.x - other.x) >= 70 || Math.abs(one.y - other.y) >= 18).toBe(true);
    }),
  );
});

test('a label leaves the middle of its line to a name that stands there, and stays when it may', () => {
  const name = { left: 120, top: -10, right: 180, bottom: 10 };
  expect(labelPlaces([line('a', 0)], [], []).get('a')).toEqual({ x: 0, y: 0 });
  expect(Math.abs(labelPlaces([line('a', 0)], [name], []).get('a')!.x)).toBeGreaterThan(60);
});

test('where labels would pile up, those that matter most are shown', () => {
  const at = (id: string, rank: number, x: number) => ({
    id,
    rank,
    middle: { x, y: 0 },
    width: 70,
    height: 18,
  });
  const name = { left: 300, top: -10, right: 360, bottom: 10 };
  const pile = [
    at('talks', 2, 0),
    at('deal', 1, 10),
    at('denied', 0, 20),
    at('apart', 2, 200),
    at('named', 1, 330),
  ];
  expect([...crowded(pile, [name])].sort()).toEqual(['deal', 'named', 'talks']);
  expect([...crowded([at('denied', 0, 330)], [name])]).toEqual([]);
});

test('the wheel zooms in comfortable steps, and out by the same', () => {
  const notch = wheelFactor({ deltaY: -100, deltaMode: 0, ctrlKey: false });
  expect(notch).toBeGreaterThan(1.1);
  expect(notch).toBeLessThan(1.25);
  expect(notch * wheelFactor({ deltaY: 100, deltaMode: 0, ctrlKey: false })).toBeCloseTo(1);
  expect(wheelFactor({ deltaY: -3, deltaMode: 1, ctrlKey: false })).toBeCloseTo(notch, 1);
});

const positions = { ford: { x: 0, y: 0 }, byd: { x: 300, y: 0 }, xiaomi: { x: 0, y: 300 } };
const view = { ...defaultView, entities: ['ford', 'byd', 'xiaomi', 'catl', 'nio'], positions };

test('keys travel along relations, and turn through those of one entity', () => {
  const seen = { data: ford, view };
  expect(step(seen, 'ford', 'right')).toEqual({ entity: 'byd', relation: null });
  expect(step(seen, 'ford', 'down')).toEqual({ entity: 'xiaomi', relation: null });
  expect(step(seen, 'ford', 'left')).toBeNull();
  const first = turn(seen, { entity: 'xiaomi', relation: null }, 1);
  expect(first).toEqual({ entity: 'xiaomi', relation: 'ford-xiaomi-jv' });
  const around = [1, 2, 3, 4].reduce((place) => turn(seen, place, 1)!, {
    entity: 'byd',
    relation: 'byd-ford-battery-supply',
  } as { entity: string; relation: string | null });
  expect(around.relation).toBe('byd-ford-battery-supply');
});

test('what comes later stands beside what it belongs to, and nothing else gets a place', () => {
  const places = placesBeside({ data: ford, view, vocabulary, anchors: { nio: 'byd' } }, ['catl', 'nio']);
  expect(Object.keys(places).sort()).toEqual(['catl', 'nio']);
  expect(Math.hypot(places.catl!.x, places.catl!.y)).toBeLessThan(320);
  expect(Math.hypot(places.nio!.x - 300, places.nio!.y)).toBeLessThan(320);
});
