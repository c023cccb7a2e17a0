/** Pictures of thousands are drawn by our own hand: what can be done with them must be the same. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, JSHandle } from 'playwright-core';
import { neighboursOf, scene } from '../../bench/layout/network.ts';
import type { Hand } from '../../bench/layout/page/main.ts';
import { servePage } from '../../bench/layout/servePage.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import type { WatchedPage } from '../support/browser.ts';

const SLOW = 120_000;
const drawn = scene(700, 1700, 7);

let served: Awaited<ReturnType<typeof servePage>>;
let browser: Browser;
let watched: WatchedPage;
let hand: JSHandle<Hand>;

beforeAll(async () => {
  [served, browser] = await Promise.all([servePage(), launchBrowser()]);
  watched = await openPage(browser, served.origin, { viewport: { width: 1440, height: 900 } });
  await watched.page.goto('/');
  hand = await watched.page.evaluateHandle(() => window.liaison());
  await hand.evaluate((one, whole) => one.open(whole), drawn);
}, SLOW);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

/** The colour of the page at a point of the window, as it is painted. */
async function painted(x: number, y: number): Promise<string> {
  const shot = await watched.page.screenshot({ clip: { x: x - 1, y: y - 1, width: 2, height: 2 } });
  return shot.toString('base64');
}

test(
  'all of it can be pointed at, where it is seen',
  async () => {
    expect(await hand.evaluate((one) => one.nodes())).toBe(700);
    const at = await hand.evaluate((one) => one.locate('entity-0'));
    expect(await painted(at!.x, at!.y)).not.toBe(await painted(2, 2));
    await watched.page.mouse.click(at!.x, at!.y);
    await watched.page.mouse.click(3, 3);
    expect(await hand.evaluate((one) => one.intents())).toEqual([
      { kind: 'select', target: { kind: 'entity', id: 'entity-0' }, additive: false },
      { kind: 'select', target: { kind: 'ground' }, additive: false },
    ]);
  },
  SLOW,
);

test(
  'what comes later stands beside its anchor, and nothing else moves',
  async () => {
    const before = await hand.evaluate((one) => one.places());
    await hand.evaluate((one, more) => one.expand('entity-0', more), neighboursOf('entity-0', 40));
    const after = await hand.evaluate((one) => one.places());
    expect(Object.keys(after)).toHaveLength(740);
    expect(after).toMatchObject(before);
  },
  SLOW,
);

test(
  'it can be taken along as a picture',
  async () => {
    expect(await hand.evaluate((one) => one.png())).toBeGreaterThan(100_000);
    watched.errors.splice(0, Infinity, ...watched.errors.filter((text) => !text.includes('404')));
    watched.expectClean();
  },
  SLOW,
);
