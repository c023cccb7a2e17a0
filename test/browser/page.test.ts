import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openStore } from '../../server/store/choose.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import type { WatchedPage } from '../support/browser.ts';
import { QUESTION, ask, details, drawn, hit, openPicture } from './journey.ts';
import { serve } from './serve.ts';
import type { Served } from './serve.ts';

const SLOW = 120_000;
const WIDE: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

/** What does not depend on the database is tried over the one that needs no server. */
describe('the page', () => {
  let browser: Browser;
  let folder: string;
  let store: GraphStore;
  let served: Served;
  let watched: WatchedPage;
  const page = () => watched.page;

  beforeAll(async () => {
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), 'liaison-page-'));
    store = await openStore({ engine: 'sqlite', file: join(folder, 'liaison.db') });
    await store.prepare();
    served = await serve(store);
  }, SLOW);
  afterAll(async () => {
    await served?.stop();
    await store?.close();
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (options: BrowserContextOptions = WIDE) => {
    watched = await openPage(browser, served.origin, options);
    page().setDefaultTimeout(15_000);
    await openPicture(page());
  };
  beforeEach(() => open());
  afterEach(() => watched?.page.context().close());

  it(
    'is dark when the device is, and when it is chosen',
    async () => {
      await page().emulateMedia({ colorScheme: 'dark' });
      await page().waitForFunction(() => document.documentElement.dataset.theme === 'dark');
      await page().getByRole('button', { name: 'More' }).click();
      await page().getByRole('menuitem', { name: 'Light' }).click();
      await page().waitForFunction(() => document.documentElement.dataset.theme === 'light');
    },
    SLOW,
  );

  it(
    'works at 390 pixels: the details are a sheet that is pulled up, nothing overflows',
    async () => {
      await watched.page.context().close();
      await open({ viewport: { width: 390, height: 844 }, hasTouch: true });
      await ask(page(), QUESTION);
      await details(page())
        .getByRole('heading', { name: /^Partnered/ })
        .waitFor();
      const height = async () => (await details(page()).boundingBox())?.height ?? 0;
      const before = await height();
      await page().getByRole('button', { name: 'Pull the details up' }).click();
      await page().waitForFunction(
        (least) => (document.getElementById('details')?.clientHeight ?? 0) > least,
        before,
      );
      expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await page().getByRole('button', { name: 'Push the details down' }).click();
      await page().getByRole('button', { name: 'Legend' }).click();
      await page()
        .getByRole('button', { name: /^Denied, 1 in view/ })
        .waitFor();
      watched.expectClean();
    },
    SLOW,
  );

  it.each(['light', 'dark'] as const)(
    'has no serious fault of accessibility in the %s theme',
    async (colorScheme) => {
      await page().emulateMedia({ colorScheme });
      const faults = async () => {
        const { violations } = await new AxeBuilder({ page: page() }).analyze();
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
      };
      expect(await faults()).toEqual([]);
      await ask(page(), QUESTION);
      await details(page())
        .getByRole('heading', { name: /^Partnered/ })
        .waitFor();
      await details(page()).getByRole('button', { name: '1 source' }).first().click();
      expect(await faults()).toEqual([]);
      await page().getByRole('tab', { name: 'Table' }).click();
      await page().getByRole('combobox', { name: 'Search for a name' }).fill('Farley');
      await hit(page(), /^Jim Farley/).waitFor();
      expect(await faults()).toEqual([]);
    },
    SLOW,
  );

  it(
    'shows its keys, and steps back with Esc',
    async () => {
      await page().keyboard.press('?');
      await page().getByRole('dialog', { name: 'Keys' }).waitFor();
      await page().keyboard.press('Escape');
      await page().getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' });
      await ask(page(), QUESTION);
      await details(page())
        .getByRole('article', { name: 'Geely' })
        .getByRole('button', { name: 'Geely' })
        .click();
      await details(page())
        .getByRole('tab', { name: /^Evidence/ })
        .waitFor();
      await page().keyboard.press('Escape');
      await details(page())
        .getByRole('heading', { name: /^Partnered/ })
        .waitFor();
    },
    SLOW,
  );

  it(
    'says so when the server is away, keeps what is seen, and goes on when it is back',
    async () => {
      await page().route('**/graphql', (route) => route.abort('connectionrefused'));
      await ask(page(), QUESTION);
      await page().getByText('The server does not answer; what you see is kept.').waitFor();
      expect((await drawn(page())).nodes.length).toBeGreaterThan(10);
      await page().unroute('**/graphql');
      await page()
        .getByRole('alert')
        .filter({ hasText: 'what you see is kept' })
        .getByRole('button', { name: 'Try again' })
        .click();
      await details(page())
        .getByRole('heading', { name: /^Partnered/ })
        .waitFor();
      await page()
        .getByText('The server does not answer; what you see is kept.')
        .waitFor({ state: 'detached' });
    },
    SLOW,
  );
});
