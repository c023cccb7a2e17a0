import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFaults } from './axe.ts';
import { QUESTION, ask, details, drawn } from './journey.ts';
import { PHONE, SLOW, WIDE, onSqlite, usePage } from './usePage.ts';

const chips = (page: Page) => page.getByRole('list', { name: 'Active filters' });
const field = (page: Page, letter: string) =>
  page.evaluate((key) => new RegExp(`[&#]${key}=([^&]*)`).exec(location.hash)?.[1] ?? null, letter);
const hasField = (page: Page, letter: string, value: string | null) =>
  page.waitForFunction(
    ([key, wanted]) => (new RegExp(`[&#]${key}=([^&]*)`).exec(location.hash)?.[1] ?? null) === wanted,
    [letter, value] as const,
  );

onSqlite('the timeline', (makeStore) => {
  const { page, watched, open } = usePage(makeStore);

  /** Drags over the lanes from one share of their width to another. */
  const drag = async (from: number, to: number) => {
    const lane = await page().locator('[data-lane=TALKS]').boundingBox();
    if (!lane) throw new Error('Expected a lane of talks, found none.');
    const [y, at] = [lane.y + lane.height - 2, (share: number) => lane.x + lane.width * share];
    await page().mouse.move(at(from), y);
    await page().mouse.down();
    await page().mouse.move(at((from + to) / 2), y);
    await page().mouse.move(at(to), y);
    await page().mouse.up();
  };

  it(
    'filters by the days that are dragged over, says so in a chip, and moves the edges by keys',
    async () => {
      await page().locator('[data-lane=TALKS]').waitFor();
      await drag(0.3, 0.45);
      await chips(page())
        .getByText(/^From \d+ \w+ \d{4} until \d+ \w+ \d{4}$/)
        .waitFor();
      const dimmed = (await drawn(page())).lines.filter((line) => line.classes.includes('dim'));
      expect(dimmed.length).toBeGreaterThan(0);
      await page()
        .getByRole('button', { name: /^\d+ without a date, kept/ })
        .waitFor();
      const [from, until] = (await field(page(), 'd'))!.split(':');
      const edge = page().getByRole('slider', { name: 'Filter: from' });
      await edge.focus();
      await page().keyboard.press('ArrowLeft');
      const before = new Date(Date.parse(from!) - 86_400_000).toISOString().slice(0, 10);
      await hasField(page(), 'd', `${before}:${until}`);
      expect(await seriousFaults(page())).toEqual([]);
      await page().keyboard.press('Control+z');
      await hasField(page(), 'd', `${from}:${until}`);
      await edge.focus();
      await page().keyboard.press('Delete');
      await hasField(page(), 'd', null);
      await edge.waitFor({ state: 'detached' });
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'can be brushed without dragging, and by a finger on a phone, where a click on a bar still opens it',
    async () => {
      await page().getByRole('button', { name: 'Filter by dates', exact: true }).click();
      await page().getByRole('slider', { name: 'Filter: until' }).waitFor();
      await page().getByRole('button', { name: 'All dates again' }).click();
      await hasField(page(), 'd', null);
      await page().locator('[data-lane=TALKS] button').first().click();
      await details(page())
        .getByText(/^Relation · /)
        .waitFor();
      await open(PHONE);
      await page()
        .getByRole('button', { name: /timeline/i })
        .first()
        .click();
      const lane = (await page().locator('[data-lane=TALKS]').boundingBox())!;
      const touch = await page().context().newCDPSession(page());
      const y = lane.y + lane.height - 2;
      const finger = (type: string, x: number) =>
        touch.send('Input.dispatchTouchEvent', {
          type: type as 'touchMove',
          touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
        });
      await finger('touchStart', lane.x + 80);
      for (const step of [100, 130, 160, 190]) await finger('touchMove', lane.x + step);
      await finger('touchEnd', 0);
      await chips(page())
        .getByText(/^From \d+ /)
        .waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    },
    SLOW,
  );

  it(
    'plays the day asked about along, with the answer, in one step for undo',
    async () => {
      await open({ ...WIDE, reducedMotion: 'no-preference' });
      await ask(page(), QUESTION);
      await details(page())
        .getByRole('heading', { name: /^Partnered/ })
        .waitFor();
      await page().getByRole('button', { name: /^Play/ }).click();
      await page().waitForFunction(() => /[&#]a=/.test(location.hash));
      const first = await field(page(), 'a');
      await page().waitForFunction((day) => !location.hash.includes(`a=${day}`), first);
      await page().getByRole('button', { name: 'Pause' }).click();
      const paused = (await field(page(), 'a'))!;
      expect(paused > first!).toBe(true);
      await page().getByRole('region', { name: 'The day asked about is not today' }).waitFor();
      await page().keyboard.press('Control+z');
      await hasField(page(), 'a', null);
      await details(page())
        .getByRole('heading', { name: /^Partnered/ })
        .waitFor();
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'takes single steps for those who want no motion, and shows no answer that came too late',
    async () => {
      await page().route('**/graphql', async (route) => {
        const { variables } = route.request().postDataJSON() as { variables?: { asOf?: string | null } };
        if (variables?.asOf) await new Promise((resolve) => setTimeout(resolve, 1200));
        await route.continue();
      });
      const step = page().getByRole('button', { name: 'Next step in time' });
      await step.click();
      await page().waitForFunction(() => /[&#]a=/.test(location.hash));
      await page().keyboard.press('Control+z');
      await hasField(page(), 'a', null);
      await page().waitForTimeout(2500);
      const talks = (await drawn(page())).lines.filter((line) => line.sureness === 'TALKS');
      expect(talks.length).toBeGreaterThan(0);
    },
    SLOW,
  );
});
