import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { layoutRequest } from '../../client/canvas/layoutRequest.ts';
import { fitRoom, frameAround } from '../../client/layout/fitRoom.ts';
import type { Fit, Frame, Room } from '../../client/layout/fitRoom.ts';
import { layout } from '../../client/layout/layout.ts';
import type { LayoutRequest } from '../../client/layout/types.ts';
import { defaultView } from '../../client/state/defaultView.ts';
import { ford, linkedIds, vocabulary } from './fixture-ford.ts';

/** Whether every frame is within the room and none is under its corner. */
function isSeen(frames: readonly Frame[], { width, height, corner }: Room, { zoom, x, y }: Fit): boolean {
  const { left, top } = frameAround(frames);
  return frames.every((frame) => {
    const at = (side: number, from: number, move: number) => move + (side - from) * zoom;
    const [first, last] = [at(frame.left, left, x), at(frame.right, left, x)];
    const [upper, lower] = [at(frame.top, top, y), at(frame.bottom, top, y)];
    const inside = first > -0.1 && last < width + 0.1 && upper > -0.1 && lower < height + 0.1;
    return inside && (!corner || first > corner.width - 0.1 || lower < height - corner.height + 0.1);
  });
}

const box = (left: number, top: number): Frame => ({ left, top, right: left + 40, bottom: top + 40 });

describe('a picture in a room', () => {
  test('fills it as far as it may be enlarged, in the middle', () => {
    const room = { width: 400, height: 200, corner: null };
    expect(fitRoom([box(0, 0)], room, 10)).toEqual({ zoom: 5, x: 100, y: 0 });
    expect(fitRoom([box(0, 0)], room, 1)).toEqual({ zoom: 1, x: 180, y: 80 });
  });

  test('reaches around the covered corner when its own corner is empty', () => {
    const room = { width: 400, height: 400, corner: { width: 200, height: 200 } };
    const hook = [box(0, 0), box(360, 0), box(360, 360)];
    expect(fitRoom(hook, room, 10).zoom).toBe(1);
    expect(fitRoom([...hook, box(0, 360)], room, 10).zoom).toBeLessThan(0.6);
  });

  test('is seen whole, clear of the corner, whatever it is', () => {
    const side = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 1, max: 80 }),
        (places, wide, high) => {
          const room = { width: 900, height: 600, corner: { width: 9 * wide, height: 6 * high } };
          const frames = places.map(([x, y]) => box(x, y));
          expect(isSeen(frames, room, fitRoom(frames, room, 1.08))).toBe(true);
        },
      ),
    );
  });
});

test('the layout of ford-china around a legend is seen larger than above it', () => {
  const room = { width: 930, height: 612, corner: { width: 632, height: 170 } };
  const corner = { width: room.corner.width / room.width, height: room.corner.height / room.height };
  const view = { ...defaultView, entities: linkedIds };
  const zoomOf = (request: LayoutRequest) => {
    const places = layout(request);
    const frames = request.nodes.map(({ id, width, above, below }) => {
      const { x, y } = places[id]!;
      return { left: x - width / 2, right: x + width / 2, top: y - above, bottom: y + below };
    });
    return fitRoom(frames, room, 1.08).zoom;
  };
  const around = layoutRequest(ford, view, vocabulary, room.width / room.height, corner);
  const above = layoutRequest(ford, view, vocabulary, room.width / (room.height - room.corner.height));
  const zoom = zoomOf(around);
  expect(zoom).toBeGreaterThan(zoomOf(above));
  expect(zoom).toBeGreaterThan(0.7);
});
