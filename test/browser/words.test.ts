import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFaults } from './axe.ts';
import { ask, changeDay, details, drawn } from './journey.ts';
import '../../client/app/controls.ts';
import { onSqlite, PHONE, SLOW, usePage } from './usePage.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search for a name' });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name, exact: true });
const lit = async (page: Page) =>
  (await drawn(page)).nodes.filter(({ classes }) => !classes.includes('dim')).map(({ name }) => name);

onSqlite('questions in words in the page', (makeStore) => {
  const { page, open, watched } = usePage(makeStore);

  it(
    'go on as they are typed: names, words of the vocabulary and whole questions, by the keyboard alone',
    async () => {
      await field(page()).fill('Who met Jim Far');
      await option(page(), 'Who met Jim Farley').waitFor();
      await page().keyboard.press('Tab');
      expect(await field(page()).inputValue()).toBe('Who met Jim Farley ');
      expect(await field(page()).evaluate((element) => element === document.activeElement)).toBe(true);
      await field(page()).fill('Who is Ford in talks with');
      await field(page()).fill('who met jim f');
      await option(page(), 'Who met Jim Farley?').waitFor();
      await page().keyboard.press('ArrowDown');
      const pointed = await field(page()).getAttribute('aria-activedescendant');
      expect(await page().locator(`[id="${pointed}"]`).getAttribute('aria-selected')).toBe('true');
      expect(await field(page()).getAttribute('aria-expanded')).toBe('true');
      expect(await seriousFaults(page())).toEqual([]);
      await page().keyboard.press('Escape');
      await option(page(), 'Who met Jim Farley?').waitFor({ state: 'detached' });
      await field(page()).fill('Who denies the joint ven');
      await option(page(), 'Who denies the joint venture').waitFor();
      await option(page(), 'Who denies the joint venture').click();
      await page().keyboard.press('Enter');
      await details(page())
        .getByText(/^Ford and Xiaomi deny/)
        .waitFor();
      // What was understood stands in the middle of its box.
      const box = page().getByRole('group', { name: 'Understood as' }).locator('span > strong').first();
      const off = await box.evaluate((element) => {
        const [inner, outer] = [element, element.parentElement!].map((one) => one.getBoundingClientRect());
        return inner!.top + inner!.height / 2 - (outer!.top + outer!.height / 2);
      });
      expect(Math.abs(off)).toBeLessThan(1.5);
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'go on at 390 pixels, where nothing overflows',
    async () => {
      await open(PHONE);
      await field(page()).fill('Which Chinese firms is Ford partn');
      await option(page(), /^Which Chinese firms is Ford partner$/).tap();
      expect(await field(page()).inputValue()).toBe('Which Chinese firms is Ford partner ');
      expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    },
    SLOW,
  );

  it(
    'that are not understood say what could be asked, and what a name may be',
    async () => {
      await ask(page(), 'frobnicate Xiaomi Zeldon whatever');
      await details(page()).getByText('Not understood').first().waitFor();
      const instead = details(page()).getByRole('region', { name: /^You could ask/ });
      await instead.getByRole('button').first().click();
      await details(page()).getByText('Not understood').first().waitFor({ state: 'detached' });
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'are asked again when the day changes, and what is lit changes with the answer',
    async () => {
      await ask(page(), 'relations of Ford');
      await details(page())
        .getByText(/relations of Ford:/)
        .waitFor();
      expect(await lit(page())).toEqual(expect.arrayContaining(['Ford', 'Geely', 'Jim Farley']));
      expect(await lit(page())).not.toContain('Donald Trump');
      await changeDay(page(), '31 Dec 2025');
      await page().waitForFunction(() =>
        window.liaisonDebug
          ?.describe()
          .nodes.some(({ name, classes }) => name === 'Geely' && classes.includes('dim')),
      );
      expect(await lit(page())).toEqual(expect.arrayContaining(['Ford', 'Jim Farley']));
      watched().expectClean();
    },
    SLOW,
  );
});
