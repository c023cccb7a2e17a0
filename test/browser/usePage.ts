import { afterAll, afterEach, beforeAll, beforeEach, describe } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openStore } from '../../server/store/choose.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import type { WatchedPage } from '../support/browser.ts';
import { openPicture } from './journey.ts';
import { serve } from './serve.ts';
import type { Served } from './serve.ts';

/** How long a test with a browser may take, in milliseconds. */
export const SLOW = 120_000;

export const WIDE: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
};
export const PHONE: BrowserContextOptions = {
  ...WIDE,
  viewport: { width: 390, height: 844 },
  hasTouch: true,
};

/** What a test has to do with. */
export interface PageUnderTest {
  page: () => Page;
  watched: () => WatchedPage;
  /** What requests that change data carry; `#write=<it>` in the address hands it to the page. */
  writeToken: () => string;
  /** Opens the page anew, in a context of its own, perhaps with a link's fragment. */
  open: (options?: BrowserContextOptions, hash?: string) => Promise<void>;
}

/** Within a suite: serves a store with seeds/ford-china in it, or another folder, and opens the page before each test. */
export function usePage(makeStore: () => Promise<GraphStore>, folder?: () => Promise<string>): PageUnderTest {
  let browser: Browser;
  let served: Served;
  let watched: WatchedPage | undefined;
  const found = () => {
    if (!watched) throw new Error('Expected an open page; this test has none: call it within a test.');
    return watched;
  };
  const open = async (options: BrowserContextOptions = WIDE, hash = '') => {
    await watched?.page.context().close();
    watched = await openPage(browser, served.origin, options);
    watched.page.setDefaultTimeout(15_000);
    await openPicture(watched.page, hash);
  };
  beforeAll(async () => {
    browser = await launchBrowser();
    served = await serve(await makeStore(), await folder?.());
  }, SLOW);
  beforeEach(() => open(), SLOW);
  afterEach(async () => {
    await watched?.page.context().close();
    watched = undefined;
  });
  afterAll(async () => {
    await served?.stop();
    await browser?.close();
  });
  return { page: () => found().page, watched: found, writeToken: () => served.writeToken, open };
}

/** A suite over SQLite alone: for what does not depend on the database. */
export function onSqlite(name: string, suite: (makeStore: () => Promise<GraphStore>) => void): void {
  describe(name, () => {
    let folder = '';
    let store: GraphStore | undefined;
    suite(async () => {
      folder = await mkdtemp(join(tmpdir(), 'liaison-page-'));
      store = await openStore({ engine: 'sqlite', file: join(folder, 'liaison.db') });
      await store.prepare();
      return store;
    });
    afterAll(async () => {
      await store?.close();
      if (folder !== '') await rm(folder, { recursive: true, force: true });
    });
  });
}
