import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eachEngine } from '../support/engines.ts';
import { seriousFaults } from './axe.ts';
import { QUESTION, ask, details } from './journey.ts';
import { SLOW, WIDE, usePage } from './usePage.ts';

const banner = (page: Page) => page.getByRole('region', { name: 'The day asked about is not today' });
const clocks = (page: Page) => page.getByRole('dialog', { name: 'Day asked about' });
const slider = (page: Page) => page.getByRole('slider', { name: 'Day asked about' });
const openClocks = (page: Page) => page.getByRole('button', { name: /^As of/ }).click();

eachEngine('the two clocks in the page', (makeStore) => {
  const { page, watched, open } = usePage(makeStore);

  it(
    'reads dates as people type them, says how, and refuses one without a year with a hint',
    async () => {
      await openClocks(page());
      const world = page().getByRole('textbox', { name: 'So in the world on' });
      await page().getByRole('textbox', { name: 'Public by' }).fill('before Dec 2025');
      await clocks(page()).getByText('no later than 30 November 2025: taken as 30 Nov 2025').waitFor();
      await world.fill('last summer');
      await clocks(page())
        .getByText(/"last summer" does not say which year is meant\. Write summer/)
        .waitFor();
      expect(await world.getAttribute('aria-invalid')).toBe('true');
      await page().getByRole('button', { name: 'Apply' }).click();
      await clocks(page()).getByRole('alert').waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      await page().getByRole('textbox', { name: 'Public by' }).fill('');
      await world.fill('Jan 2026');
      await clocks(page()).getByText('January 2026: taken as 31 Jan 2026').waitFor();
      await page().getByRole('button', { name: 'Apply' }).click();
      await banner(page()).getByText('As it was on 31 January 2026, as known today').waitFor();
      await page().waitForURL(/a=2026-01-31/);
      expect(await seriousFaults(page())).toEqual([]);
      await banner(page()).getByRole('button', { name: 'Back to today' }).click();
      await banner(page()).waitFor({ state: 'detached' });
      expect(page().url()).not.toContain('a=2026');
    },
    SLOW,
  );

  it(
    'steps by days and months, offers the days on which something became known, and is undone',
    async () => {
      await openClocks(page());
      const days = clocks(page()).getByRole('group', { name: 'Days on which something became known' });
      await days.getByRole('button', { name: /^14 Feb 2026, \d+ changes?$/ }).click();
      await banner(page()).getByText('As it was on 14 February 2026, as known on 14 February 2026').waitFor();
      const steps = clocks(page()).getByRole('group', { name: 'Steps of “Public by”' });
      await steps.getByRole('button', { name: 'A day earlier' }).click();
      await steps.getByRole('button', { name: 'A month earlier' }).click();
      await banner(page()).getByText('as known on 13 January 2026').waitFor();
      await steps.getByRole('button', { name: 'Today' }).click();
      await banner(page()).getByText('As it was on 14 February 2026, as known today').waitFor();
      await page().keyboard.press('Escape');
      await page().getByRole('button', { name: 'Undo' }).click();
      await banner(page()).getByText('as known on 13 January 2026').waitFor();
    },
    SLOW,
  );

  it(
    'tells nothing by a day before anything was public, and holds the question to the lens',
    async () => {
      await open(WIDE, '#v1&b=2026-02-13');
      await banner(page()).getByText('As it is today, as known on 13 February 2026').waitFor();
      await page().goto('/#v1&b=2026-02-13&p=r:ford-xiaomi-jv');
      await details(page()).getByText('Nothing was public about this by the day you chose.').waitFor();
      await ask(page(), QUESTION);
      await details(page()).getByText('The GraphQL that asks this').click();
      await details(page())
        .getByText(/knownBy: "2026-02-13"/)
        .waitFor();
    },
    SLOW,
  );

  it(
    'moves the day on the timeline by keys',
    async () => {
      await open(WIDE, '#v1&a=2026-02-15');
      await slider(page()).focus();
      await page().keyboard.press('ArrowLeft');
      expect(await slider(page()).getAttribute('aria-valuetext')).toBe('14 February 2026');
      await page().keyboard.press('PageDown');
      await banner(page()).getByText('As it was on 14 January 2026').waitFor();
      await page().keyboard.press('Shift+ArrowRight');
      await banner(page()).getByText('As it was on 14 February 2026').waitFor();
      await page().keyboard.press('Home');
      await page().waitForFunction(
        () => document.querySelector('[role=slider]')?.getAttribute('aria-valuenow') !== '20498',
      );
      expect(await slider(page()).getAttribute('aria-valuenow')).toBe(
        await slider(page()).getAttribute('aria-valuemin'),
      );
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'drags the day on the timeline by mouse and by finger, one step for undo',
    async () => {
      await open({ ...WIDE, hasTouch: true }, '#v1&a=2026-02-15');
      const middle = async () => {
        const box = await slider(page()).boundingBox();
        if (!box) throw new Error('Expected the handle of the timeline on the screen, found none.');
        return { x: box.x + box.width / 2, y: box.y + 20 };
      };
      const { x, y } = await middle();
      await page().mouse.move(x, y);
      await page().mouse.down();
      await page().mouse.move(x - 100, y, { steps: 8 });
      await page().mouse.move(x - 200, y, { steps: 8 });
      expect(await banner(page()).textContent()).toContain('15 February 2026');
      await page().mouse.up();
      const shown = async () => (await banner(page()).getByRole('status').textContent()) ?? '';
      await page().waitForURL((url) => !url.hash.includes('a=2026-02-15'));
      const byMouse = await shown();
      expect(byMouse).toMatch(/As it was on \d+ \w+ 2025/);
      await page().getByRole('button', { name: 'Undo' }).click();
      await banner(page()).getByText('As it was on 15 February 2026').waitFor();
      const finger = await page().context().newCDPSession(page());
      const from = await middle();
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', left: number) =>
        finger.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x: from.x - left, y: from.y }],
        });
      await touch('touchStart', 0);
      for (const left of [60, 120, 200]) await touch('touchMove', left);
      await touch('touchEnd', 200);
      await page().waitForURL((url) => !url.hash.includes('a=2026-02-15'));
      expect(await shown()).toBe(byMouse);
    },
    SLOW,
  );

  it(
    'tells the history of a denied report as a dated line, and nothing of it as a fact',
    async () => {
      await open(WIDE, '#v1&p=r:ford-xiaomi-jv');
      await details(page()).getByRole('tab', { name: 'History' }).click();
      await details(page())
        .getByText('From 28 February 2026: denied by both; perhaps already from 14 February 2026.')
        .waitFor();
      await details(page())
        .getByRole('tab', { name: /^Evidence/ })
        .click();
      const denials = details(page()).getByRole('region', { name: 'Denials' });
      expect(await denials.getByRole('listitem').count()).toBe(2);
      expect(await details(page()).getByText('Possibly so').count()).toBe(0);
      expect(await seriousFaults(page())).toEqual([]);
    },
    SLOW,
  );

  it(
    'shows a widening inside its deal, with when it was last reported',
    async () => {
      await page().getByRole('combobox', { name: 'Search for a name' }).fill('CATL');
      await page().getByRole('listbox').getByRole('option', { name: /^CATL/ }).click();
      await details(page())
        .getByRole('button', { name: /^licensing deal with Ford/i })
        .click();
      await details(page()).getByText('as last reported in February 2026').waitFor();
      const widened = details(page()).getByRole('region', { name: 'Widened or renewed' });
      await widened.getByRole('button').first().click();
      await details(page()).getByRole('region', { name: 'Part of the deal' }).waitFor();
    },
    SLOW,
  );

  it(
    'groups the relations of an entity by how sure they are, and fetches what had not begun when asked',
    async () => {
      await open(WIDE, '#v1&a=2026-01-05&p=e:jim-farley');
      const heading = details(page()).getByRole('heading', { level: 3 });
      await heading.first().waitFor();
      const groups = await heading.allInnerTexts();
      expect(groups.findIndex((name) => name.startsWith('So on this day'))).toBeLessThan(
        groups.findIndex((name) => name.startsWith('Perhaps so')),
      );
      await details(page())
        .getByRole('region', { name: /^Perhaps so/ })
        .getByText(/^Possibly so on 5 January 2026: /)
        .first()
        .waitFor();
      const later = details(page()).getByRole('region', { name: /^Not begun by this day/ });
      expect(await later.getByRole('listitem').count()).toBe(0);
      await later.getByRole('button').first().click();
      await later.getByRole('listitem').first().waitFor();
      expect(await seriousFaults(page())).toEqual([]);
    },
    SLOW,
  );
});
