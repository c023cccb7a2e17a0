import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser.ts';
import type { WatchedPage } from '../support/browser.ts';
import { eachEngine } from '../support/engines.ts';
import { QUESTION, ask, changeDay, details, drawn, hit, openPicture } from './journey.ts';
import { serve } from './serve.ts';
import type { Served } from './serve.ts';

const SLOW = 120_000;
const WIDE: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, SLOW);
afterAll(() => browser.close());

eachEngine('the explorer', (makeStore) => {
  let served: Served;
  let watched: WatchedPage;
  const page = () => watched.page;

  beforeAll(async () => {
    served = await serve(await makeStore());
  }, SLOW);
  afterAll(() => served?.stop());

  const open = async (options: BrowserContextOptions = WIDE) => {
    watched = await openPage(browser, served.origin, options);
    page().setDefaultTimeout(15_000);
    await openPicture(page());
  };
  beforeEach(() => open());
  afterEach(() => watched?.page.context().close());

  it(
    'opens on the whole network, without what is only a source, and keeps to its own server',
    async () => {
      const { nodes, lines } = await drawn(page());
      expect(nodes.map((node) => node.name)).toEqual(
        expect.arrayContaining(['Ford', 'Jim Farley', 'BYD', 'Xiaomi']),
      );
      const ends = new Set(lines.flatMap((line) => [line.from, line.to]));
      expect(nodes.filter((node) => !ends.has(node.id)).map((node) => node.name)).toEqual([]);
      await details(page()).getByRole('button', { name: QUESTION }).waitFor();
      watched.expectClean();
    },
    SLOW,
  );

  it(
    'finds Farley by a misspelling, opens him, and lists his three meetings',
    async () => {
      await page().keyboard.press('/');
      await page().keyboard.type('Jim Farly');
      await hit(page(), /^Jim Farley/).click();
      await details(page()).getByRole('heading', { name: 'Jim Farley' }).waitFor();
      for (const name of ['Jamieson Greer', 'Sean Duffy', 'Lee Zeldin']) {
        await details(page())
          .getByRole('button', { name: new RegExp(`met ${name}`, 'i') })
          .waitFor();
      }
      watched.expectClean();
    },
    SLOW,
  );

  it(
    'shows who met whom in the matrix',
    async () => {
      await page().getByRole('tab', { name: 'Matrix' }).click();
      for (const name of ['Jamieson Greer', 'Sean Duffy', 'Lee Zeldin']) {
        await page()
          .getByRole('button', { name: `Jim Farley and ${name}: 1 contact` })
          .waitFor();
      }
    },
    SLOW,
  );

  it(
    'answers which Chinese firms Ford is partnered with, as of 15 February 2026',
    async () => {
      await changeDay(page(), '2026-02-15');
      await ask(page(), QUESTION);
      const group = (name: string) => details(page()).getByRole('region', { name: new RegExp(`^${name}`) });
      await group('Partnered').waitFor();
      const names = (name: string) => group(name).getByRole('heading', { level: 3 }).allInnerTexts();
      expect((await names('Partnered')).sort()).toEqual(['BYD', 'CATL']);
      expect((await names('In talks')).sort()).toEqual(['BYD', 'Geely']);
      expect(await names('Not counted')).toEqual(['Xiaomi']);
      await group('Not counted').getByText('Denied by both').first().waitFor();
      await page()
        .getByRole('group', { name: 'Understood as' })
        .getByRole('button', { name: 'as of 15 Feb 2026', exact: true })
        .waitFor();
      watched.expectClean();
    },
    SLOW,
  );

  it(
    'lights the answer and dims the rest',
    async () => {
      await ask(page(), QUESTION);
      await details(page())
        .getByRole('heading', { name: /^Partnered/ })
        .waitFor();
      const { nodes } = await drawn(page());
      const dimmed = new Set(nodes.filter((node) => node.classes.includes('dim')).map((node) => node.name));
      for (const name of ['Ford', 'CATL', 'BYD', 'Geely', 'Xiaomi']) expect(dimmed.has(name)).toBe(false);
      expect(dimmed.has('Donald Trump')).toBe(true);
    },
    SLOW,
  );

  it(
    'opens the sources of an answer in place',
    async () => {
      await ask(page(), QUESTION);
      const card = details(page()).getByRole('article', { name: 'CATL' });
      await card.getByRole('button', { name: '1 source' }).click();
      await card.getByText('Observer Net, paragraph 22').waitFor();
      await card.getByRole('button', { name: 'Bloomberg' }).first().waitFor();
    },
    SLOW,
  );

  it(
    'tells a denied joint venture as denied, with those who deny it, never as a fact',
    async () => {
      await ask(page(), QUESTION);
      await details(page())
        .getByRole('article', { name: 'Xiaomi' })
        .getByRole('button', { name: 'Xiaomi', exact: true })
        .click();
      await details(page()).getByRole('heading', { name: 'Ford and Xiaomi' }).waitFor();
      await details(page()).getByText('Denied by both parties').waitFor();
      const evidence = details(page()).getByRole('tabpanel').getByRole('listitem');
      expect(await evidence.count()).toBe(3);
      expect((await evidence.allInnerTexts()).filter((words) => words.includes('· denies'))).toHaveLength(2);
      const line = (await drawn(page())).lines.find((one) => one.sureness === 'DENIED');
      expect(line).toMatchObject({ label: '✕ denied by both' });
      watched.expectClean();
    },
    SLOW,
  );

  it(
    'changes a token, and takes it back with undo',
    async () => {
      await ask(page(), QUESTION);
      await page().getByRole('button', { name: 'country China' }).click();
      await page().getByRole('menuitem', { name: 'any' }).click();
      await page().getByRole('button', { name: 'country any' }).waitFor();
      await page().getByRole('button', { name: 'Undo' }).click();
      await page().getByRole('button', { name: 'country China' }).waitFor();
      expect(await page().getByRole('combobox', { name: 'Search for a name' }).inputValue()).toBe(QUESTION);
    },
    SLOW,
  );

  it(
    'knows less under an earlier day: nothing was in talks in 2024',
    async () => {
      await ask(page(), QUESTION);
      await details(page())
        .getByRole('heading', { name: /^In talks/ })
        .waitFor();
      await changeDay(page(), '2024-01-01');
      await page().getByRole('button', { name: 'as of 1 Jan 2024', exact: true }).waitFor();
      await details(page())
        .getByRole('heading', { name: /^In talks/ })
        .waitFor({ state: 'detached' });
    },
    SLOW,
  );

  it(
    'says what it can answer when it does not understand, and guesses nothing',
    async () => {
      await ask(page(), 'Which Chinese firms does Ford grobble?');
      await details(page())
        .getByText(/^I can’t say: “grobble”/)
        .waitFor();
      await details(page()).getByText('Not understood: “grobble”.').waitFor();
      await ask(page(), QUESTION);
      await details(page())
        .getByRole('heading', { name: /^Partnered/ })
        .waitFor();
    },
    SLOW,
  );

  it(
    'answers a question in words with its groups, its sources and what it read',
    async () => {
      await ask(page(), 'Who met Jim Farley?');
      await details(page()).getByText('Sean Duffy').first().waitFor();
      await page()
        .getByRole('group', { name: 'Understood as' })
        .getByText(/meeting|contact/i)
        .waitFor();
      await details(page())
        .getByRole('button', { name: /^\d sources?$/ })
        .first()
        .click();
      await details(page())
        .getByText(/paragraph/)
        .first()
        .waitFor();
    },
    SLOW,
  );

  it(
    'hides and brings back, expands, and filters by the legend',
    async () => {
      const before = (await drawn(page())).nodes.length;
      await page().getByRole('combobox', { name: 'Search for a name' }).fill('CATL');
      await page().getByRole('listbox').getByRole('option', { name: /^CATL/ }).click();
      await details(page()).getByRole('button', { name: 'Hide', exact: true }).click();
      await page().waitForFunction(
        (count) => window.liaisonDebug?.describe().nodes.length === count,
        before - 1,
      );
      await page().getByRole('combobox', { name: 'Search for a name' }).fill('Ford');
      await page().getByRole('listbox').getByRole('option', { name: /^Ford/ }).first().click();
      await details(page()).getByRole('button', { name: 'Bring in its neighbours' }).click();
      await page().getByRole('menuitem', { name: /^All/ }).click();
      await page().waitForFunction((count) => window.liaisonDebug?.describe().nodes.length === count, before);
      const denied = page().getByRole('button', { name: /^Denied, 1 in view/ });
      await denied.click();
      expect(await denied.getAttribute('aria-pressed')).toBe('true');
      await page().getByRole('button', { name: 'Show all again' }).click();
      expect(await denied.getAttribute('aria-pressed')).toBe('false');
      watched.expectClean();
    },
    SLOW,
  );

  it(
    'lists the same relations in the table, in step with the picture',
    async () => {
      await page().getByRole('tab', { name: 'Table' }).click();
      await page().getByRole('button', { name: 'Status' }).click();
      await page().getByRole('button', { name: 'Status' }).click();
      const row = page()
        .getByRole('row', { name: /Xiaomi/ })
        .filter({ hasText: 'denied by both' });
      await row.click();
      await details(page()).getByText('Denied by both parties').waitFor();
      expect(
        await row.getByRole('button', { name: 'joint-venture talks' }).getAttribute('aria-pressed'),
      ).toBe('true');
    },
    SLOW,
  );

  it(
    'gives an address that opens the same answer',
    async () => {
      await ask(page(), QUESTION);
      await details(page())
        .getByRole('heading', { name: /^Partnered/ })
        .waitFor();
      const hash = new URL(page().url()).hash;
      const other = await openPage(browser, served.origin, WIDE);
      await openPicture(other.page, hash);
      await details(other.page)
        .getByRole('heading', { name: /^Partnered/ })
        .waitFor();
      expect(await other.page.getByRole('combobox', { name: 'Search for a name' }).inputValue()).toBe(
        QUESTION,
      );
      other.expectClean();
      await other.page.context().close();
    },
    SLOW,
  );
});
