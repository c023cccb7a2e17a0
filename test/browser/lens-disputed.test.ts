import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser.ts';
import type { WatchedPage } from '../support/browser.ts';
import { eachEngine } from '../support/engines.ts';
import { seriousFaults } from './axe.ts';
import { details, openPicture } from './journey.ts';
import { serve } from './serve.ts';
import type { Served } from './serve.ts';

const SLOW = 180_000;
const DISPUTED = join(resolve(dirname(fileURLToPath(import.meta.url)), '../..'), 'seeds', 'disputed');
const CHIPS = /^[✕≠⊘]?\s*(Confirmed|Reported|Disputed|Denied|Denied by .+|Retracted)$/;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, SLOW);
afterAll(() => browser.close());

eachEngine('the hard data set in the page', (makeStore) => {
  let served: Served;
  let watched: WatchedPage;
  beforeAll(async () => {
    served = await serve(await makeStore(), DISPUTED);
    watched = await openPage(browser, served.origin, { viewport: { width: 1440, height: 900 } });
    watched.page.setDefaultTimeout(15_000);
    await openPicture(watched.page);
  }, SLOW);
  afterAll(async () => {
    await watched?.page.context().close();
    await served?.stop();
  });

  const relations = async (): Promise<Array<{ id: string; status: string }>> => {
    const query = `{ relations(first: 200, where: { includeEnded: true, includeNotYet: true, includeDenied: true }) {
      nodes { id status } } }`;
    const answer = await watched.page.request.post('/graphql', { data: { query } });
    const { data } = (await answer.json()) as {
      data: { relations: { nodes: Array<{ id: string; status: string }> } };
    };
    return data.relations.nodes;
  };

  it(
    'tells every claim with its status, why, its evidence and its history, and nothing denied as so',
    async () => {
      const all = await relations();
      expect(new Set(all.map(({ status }) => status)).size).toBe(5);
      for (const { id, status } of all) {
        await watched.page.goto(`/#v1&p=r:${id}`);
        const tab = details(watched.page).getByRole('tab', { name: /^Evidence [1-9]/ });
        await tab.waitFor();
        const head = await details(watched.page).innerText();
        expect(head.split('\n').some((line) => CHIPS.test(line.trim()))).toBe(true);
        if (status === 'DENIED' || status === 'RETRACTED')
          expect(head).not.toMatch(/Possibly so|(?<!as reported), since /);
        await details(watched.page).getByRole('tab', { name: 'History' }).click();
        const line = details(watched.page)
          .getByText(/^From \d+ \w+ \d{4}: (confirmed|reported|disputed|denied|taken back)/)
          .first();
        expect(await line.innerText()).toMatch(/\.$/);
      }
      watched.expectClean();
    },
    SLOW,
  );

  it(
    'shows both dates where statements differ, a day of publication that is not exact, and what ended talks',
    async () => {
      const open = (id: string, lens = '') => watched.page.goto(`/#v1${lens}&p=r:${id}`);
      await open('dated-in-two-ways');
      await details(watched.page)
        .getByText(/^Statements differ: May 2025 \(.+\); June 2025 \(.+\)\.$/)
        .waitFor();
      await open('perhaps-denied-already', '&b=2026-03-15');
      await details(watched.page).getByText('perhaps not yet public by the day asked about').waitFor();
      await open('talks-before-the-deal');
      await details(watched.page).getByRole('region', { name: 'Ended by what grew out of it' }).waitFor();
      await open('deal-after-the-talks');
      await details(watched.page).getByRole('region', { name: 'Widened or renewed' }).waitFor();
      await details(watched.page).getByRole('region', { name: 'Grew out of these talks' }).waitFor();
      expect(await seriousFaults(watched.page)).toEqual([]);
    },
    SLOW,
  );
});
