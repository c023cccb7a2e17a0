/** A hand on the canvas: where things are in the window, and what fingers do, which playwright has no words for. */
import type { CDPSession, Page } from 'playwright-core';
import { drawn } from '../browser/journey.ts';

interface Point {
  x: number;
  y: number;
}

/** The middle of an entity's body, in pixels of the window; throws when it is not drawn. */
export async function middleOf(page: Page, id: string): Promise<Point> {
  const node = (await drawn(page)).nodes.find((one) => one.id === id);
  if (!node) throw new Error(`Expected ${id} to be drawn, found it missing.`);
  const frame = await page.getByRole('application').boundingBox();
  if (!frame) throw new Error('Expected a canvas with a place in the window, found none.');
  const { left, top, width, height } = node.body;
  return { x: frame.x + left + width / 2, y: frame.y + top + height / 2 };
}

/** Where an entity is in the picture's own coordinates. */
export async function placeOf(page: Page, id: string): Promise<Point> {
  const node = (await drawn(page)).nodes.find((one) => one.id === id);
  if (!node) throw new Error(`Expected ${id} to be drawn, found it missing.`);
  return node.position;
}

/** Waits until what the canvas draws is as wanted. */
export async function until(
  page: Page,
  wanted: (now: Awaited<ReturnType<typeof drawn>>) => boolean,
): Promise<Awaited<ReturnType<typeof drawn>>> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const now = await drawn(page);
    if (wanted(now)) return now;
    if (Date.now() > deadline)
      throw new Error(`Expected another picture within 15 s; drawn are ${JSON.stringify(now).slice(0, 600)}`);
    await page.waitForTimeout(60);
  }
}

/** Fingers at these points of the window; none lifts all. */
export async function touch(
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  points: readonly Point[],
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }) => ({ x, y })) });
}
