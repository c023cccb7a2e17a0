import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openStore } from '../../server/store/choose.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { details, drawn, openPicture } from '../browser/journey.ts';
import { serve } from '../browser/serve.ts';
import type { Served } from '../browser/serve.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import type { WatchedPage } from '../support/browser.ts';
import { middleOf, placeOf, touch, until } from './hand.ts';

const SLOW = 120_000;
const WIDE: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const FIVE = '#v1&e=ford@0,0;byd@-260,-160;catl@260,-160;jim-farley@-260,160;xiaomi@260,160';

let folder: string;
let store: GraphStore;
let served: Served;
let browser: Browser;
let watched: WatchedPage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liaison-hands-'));
  store = await openStore({ engine: 'sqlite', file: join(folder, 'liaison.db') });
  await store.prepare();
  [served, browser] = await Promise.all([serve(store), launchBrowser()]);
}, SLOW);
afterAll(async () => {
  await browser?.close();
  await served?.stop();
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => watched?.page.context().close());

async function open(hash = FIVE, options = WIDE): Promise<Page> {
  watched = await openPage(browser, served.origin, options);
  watched.page.setDefaultTimeout(15_000);
  await openPicture(watched.page, hash);
  return watched.page;
}

const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ }).click();

describe('the mouse', () => {
  test(
    'double click brings in neighbours, and nothing else moves; undo takes them out again',
    async () => {
      const page = await open('#v1&e=ford@0,0;byd@-260,-160');
      const at = await middleOf(page, 'ford');
      await page.mouse.dblclick(at.x, at.y);
      const { nodes } = await until(page, (now) => now.nodes.length > 8);
      expect(nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(['catl', 'xiaomi', 'jim-farley']));
      expect(await placeOf(page, 'ford')).toEqual({ x: 0, y: 0 });
      expect(await placeOf(page, 'byd')).toEqual({ x: -260, y: -160 });
      for (const [at, { box }] of nodes.entries())
        for (const { box: other } of nodes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
      await page.keyboard.press('Control+z');
      await until(page, (now) => now.nodes.length === 2);
      watched.expectClean();
    },
    SLOW,
  );

  test(
    'dragging moves an entity and pins it; undo puts it back',
    async () => {
      const page = await open();
      const from = await middleOf(page, 'catl');
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 40, from.y + 30, { steps: 6 });
      await page.mouse.move(from.x + 90, from.y + 60, { steps: 6 });
      await page.mouse.up();
      await until(page, (now) => now.nodes.some(({ id, position }) => id === 'catl' && position.x !== 260));
      expect(page.url()).toMatch(/[&]n=catl/);
      await undo(page);
      expect(await placeOf(page, 'catl')).toEqual({ x: 260, y: -160 });
      expect(page.url()).not.toMatch(/[&]n=/);
    },
    SLOW,
  );

  test(
    'Shift drag draws a box that selects, click selects one and opens it, an empty click none',
    async () => {
      const page = await open();
      const [byd, farley] = [await middleOf(page, 'byd'), await middleOf(page, 'jim-farley')];
      await page.keyboard.down('Shift');
      await page.mouse.move(byd.x - 42, byd.y - 34);
      await page.mouse.down();
      await page.mouse.move(farley.x + 42, farley.y + 42, { steps: 12 });
      await page.mouse.up();
      await page.keyboard.up('Shift');
      await until(page, (now) => selected(now).join() === 'byd,jim-farley');
      const catl = await middleOf(page, 'catl');
      await page.mouse.click(catl.x, catl.y);
      await details(page).getByRole('heading', { name: 'CATL', level: 2 }).waitFor();
      expect(selected(await drawn(page))).toEqual(['catl']);
      const ford = await middleOf(page, 'ford');
      await page.mouse.click(ford.x + 10, ford.y - 120);
      await until(page, (now) => selected(now).length === 0);
    },
    SLOW,
  );

  test(
    'right click on an entity and on the ground opens their actions',
    async () => {
      const page = await open();
      const ford = await middleOf(page, 'ford');
      await page.mouse.click(ford.x, ford.y, { button: 'right' });
      await page.getByRole('menuitem', { name: /^Pin in place/ }).click();
      await page.waitForURL(/[&]n=ford/);
      await page.mouse.click(ford.x + 10, ford.y - 120, { button: 'right' });
      await page.getByRole('menuitem', { name: /^Select all/ }).click();
      await until(page, (now) => selected(now).length === 5);
    },
    SLOW,
  );
});

describe('the keyboard', () => {
  test(
    'travels along relations, says where it is, pins, moves, hides, expands',
    async () => {
      const page = await open();
      const canvas = page.getByRole('application');
      await canvas.focus();
      await page.keyboard.press('Home');
      const spoken = page.getByRole('status').filter({ hasText: 'relation' });
      await spoken.filter({ hasText: /^Ford, company\. \d+ relations: / }).waitFor({ state: 'attached' });
      await page.keyboard.press('ArrowRight');
      await spoken.filter({ hasText: /^(CATL|Xiaomi), company/ }).waitFor({ state: 'attached' });
      await page.keyboard.press('Home');
      await page.keyboard.press('PageDown');
      await page
        .getByRole('status')
        .filter({ hasText: /^Ford .*(reported|confirmed).*\.$|^\S+ and Ford: / })
        .waitFor({ state: 'attached' });
      await page.keyboard.press('Home');
      await page.keyboard.press('p');
      await page.waitForURL(/[&]n=ford/);
      await page.keyboard.press('Shift+ArrowDown');
      await until(page, (now) => now.nodes.some(({ id, position }) => id === 'ford' && position.y === 20));
      await page.keyboard.press('Delete');
      await until(page, (now) => !now.nodes.some(({ id }) => id === 'ford'));
      await page.keyboard.press('Control+z');
      await until(page, (now) => now.nodes.length === 5);
      await canvas.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await until(page, (now) => now.nodes.length > 8);
    },
    SLOW,
  );

  test(
    'goes through the network as a list, in step with the picture both ways',
    async () => {
      const page = await open();
      const list = page.getByRole('tree', { name: 'The network as a list' });
      expect(await list.getByRole('treeitem').allInnerTexts()).toHaveLength(5);
      await list.getByRole('treeitem', { name: /^Ford, company/ }).focus();
      await page.keyboard.press('ArrowRight');
      await list.getByRole('treeitem', { name: /^Ford and Xiaomi: .*denied by both/ }).waitFor();
      await page.keyboard.press('Enter');
      await details(page).getByRole('heading', { name: 'Ford', level: 2 }).waitFor();
      expect(selected(await drawn(page))).toEqual(['ford']);
      const catl = await middleOf(page, 'catl');
      await page.mouse.click(catl.x, catl.y);
      await list.getByRole('treeitem', { name: /^CATL/, selected: true }).waitFor({ state: 'attached' });
    },
    SLOW,
  );
});

describe('fingers', () => {
  const PHONE: BrowserContextOptions = {
    viewport: { width: 800, height: 900 },
    hasTouch: true,
  };

  test(
    'tap selects, a long press opens the actions, two fingers zoom',
    async () => {
      const page = await open(FIVE, PHONE);
      const session = await page.context().newCDPSession(page);
      const ford = await middleOf(page, 'ford');
      await touch(session, 'touchStart', [ford]);
      await touch(session, 'touchEnd', []);
      await until(page, (now) => selected(now).join() === 'ford');
      await touch(session, 'touchStart', [ford]);
      await page.getByRole('menuitem', { name: /^Bring in neighbours/ }).waitFor();
      await touch(session, 'touchEnd', []);
      await page.keyboard.press('Escape');
      await page.getByRole('menuitem').first().waitFor({ state: 'detached' });
      const before = (await drawn(page)).zoom;
      const ground = { x: ford.x, y: ford.y - 90 };
      const fingers = (apart: number) => [
        { x: ground.x - apart, y: ground.y },
        { x: ground.x + apart, y: ground.y },
      ];
      await touch(session, 'touchStart', fingers(30));
      for (const apart of [40, 50, 60, 75, 90]) await touch(session, 'touchMove', fingers(apart));
      await touch(session, 'touchEnd', []);
      await until(page, (now) => now.zoom > before * 1.3);
    },
    SLOW,
  );
});

type Drawn = Awaited<ReturnType<typeof drawn>>;
type Box = Drawn['nodes'][number]['box'];

const selected = ({ nodes }: Drawn): string[] =>
  nodes.flatMap(({ id, classes }) => (classes.includes('selected') ? [id] : [])).sort();

const overlap = (one: Box, other: Box): boolean =>
  one.left + one.width > other.left + 1 &&
  other.left + other.width > one.left + 1 &&
  one.top + one.height > other.top + 1 &&
  other.top + other.height > one.top + 1;
