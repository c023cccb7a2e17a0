/** The page in a file, opened from a disk with no network: panel, filters, keyboard, policy, size. */
import { afterAll, beforeAll, beforeEach, afterEach, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { loadFordChina } from '../api/support/worlds.ts';
import { seriousFaults } from '../browser/axe.ts';
import { onSqlite } from '../browser/usePage.ts';
import { launchBrowser } from '../support/browser.ts';
import { bytesOf } from './files.ts';

const house = fileURLToPath(new URL('../..', import.meta.url));
const lens = { asOf: '2026-02-15', knownBy: '2026-02-15' };
const SLOW = 60_000;
/** What the issue allows for this data set. */
const MOST_BYTES = 1_500_000;

let browser: Browser;
beforeAll(async () => {
  const ask = "require('./server/launch/build.cjs').ensureBuilt()";
  await promisify(execFile)(process.execPath, ['-e', ask], { cwd: house });
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser?.close());

onSqlite('the page in a file', (makeStore) => {
  let folder = '';
  let file = '';
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    const store = await makeStore();
    await loadFordChina(store);
    folder = await mkdtemp(path.join(tmpdir(), 'liaison-page-in-a-file-'));
    file = path.join(folder, 'ford und China.html');
    const bytes = await bytesOf(store, 'html', lens, path.join(house, 'dist', 'viewer'));
    expect(bytes.length).toBeLessThan(MOST_BYTES);
    await writeFile(file, bytes);
  }, SLOW);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  beforeEach(async () => {
    complaints.length = 0;
    asked.length = 0;
    context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      offline: true,
    });
    // Chromium reports what a policy refuses as an event too, when it says nothing in the console.
    await context.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
      ),
    );
    page = await context.newPage();
    page.setDefaultTimeout(8_000);
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await page.getByText('As of 15 February 2026, by what was public that day.').first().waitFor();
    await page.getByRole('application').or(page.locator('canvas').first()).first().waitFor();
  }, SLOW);
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
    const outside = asked.filter(
      (url) => !/^(data|blob):/.test(url) && !url.startsWith(pathToFileURL(file).href),
    );
    expect(outside).toEqual([]);
  });
  const details = () => page.getByRole('complementary');

  it(
    'tells each relation with its status, statements and sources',
    async () => {
      await page.getByRole('application').focus();
      await page.keyboard.press('/');
      await page.keyboard.type('xiaomi');
      await page.getByRole('option', { name: 'Xiaomi' }).waitFor();
      await page.keyboard.press('Enter');
      await details().getByRole('heading', { name: 'Xiaomi' }).waitFor();
      const denied = details().getByRole('button', { name: /joint-venture talks with Ford/ });
      await denied.click();
      await details()
        .getByRole('heading', { name: /Ford and Xiaomi/ })
        .waitFor();
      const told = await details().innerText();
      expect(told).toContain('Denied by both');
      expect(told).toContain('Observer Net');
      await details().getByRole('tab', { name: 'History' }).click();
      await details().getByText(/2026/).first().waitFor();
    },
    SLOW,
  );

  it(
    'filters, undoes, and lists its commands, by keys alone',
    async () => {
      await page.keyboard.press('f');
      const filters = page.getByRole('dialog', { name: 'Filters' });
      await filters.getByRole('textbox', { name: /Words/ }).fill('licence');
      await page.keyboard.press('Escape');
      await page
        .getByText(/With the words/)
        .first()
        .waitFor();
      await page.keyboard.press('Control+z');
      await page
        .getByText(/With the words/)
        .first()
        .waitFor({ state: 'detached' });
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keys' }).waitFor();
      expect(await page.getByRole('dialog').innerText()).not.toContain('GraphQL');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      const field = page.getByRole('combobox', { name: 'Find a command' });
      await field.fill('show the table');
      await field.press('Enter');
      await page.getByRole('tab', { name: 'Table', selected: true }).waitFor();
      await page
        .getByRole('tabpanel', { name: 'Table' })
        .getByRole('button', { name: 'Copy as CSV' })
        .waitFor();
      expect(await page.getByRole('tabpanel', { name: 'Table' }).innerText()).toMatch(/Denied|Reported/);
    },
    SLOW,
  );

  it(
    'keeps to its own days, whatever the address says',
    async () => {
      await page.evaluate(() => {
        window.location.hash = '#v1&a=2020-01-01&e=ford;xiaomi';
      });
      await page.getByText('This file holds one pair of days.').waitFor();
      expect(await page.evaluate(() => window.location.hash)).toContain('a=2026-02-15');
    },
    SLOW,
  );

  it(
    'is read by everyone: no serious fault, light and dark, wide and narrow',
    async () => {
      expect(await seriousFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await seriousFaults(page)).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wider).toBe(false);
    },
    SLOW,
  );
});
