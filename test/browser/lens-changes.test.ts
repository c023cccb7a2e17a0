import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eachEngine } from '../support/engines.ts';
import { seriousFaults } from './axe.ts';
import { details, drawn } from './journey.ts';
import { SLOW, WIDE, usePage } from './usePage.ts';

const CHANGED = '#v1&w=2026-02-13:2026-02-28&a=2026-02-28&b=2026-02-28';

const banner = (page: Page) => page.getByRole('region', { name: 'The day asked about is not today' });
const clocks = (page: Page) => page.getByRole('dialog', { name: 'Day asked about' });
const isMarked = ({ classes }: { classes: string[] }) =>
  classes.some((name) => name.startsWith('change-') && name !== 'change-none');
const openClocks = (page: Page) => page.getByRole('button', { name: /^As of/ }).click();

eachEngine('what changed, in the page', (makeStore) => {
  const { page, watched, open } = usePage(makeStore);

  it(
    'marks what changed between two days, tells it with its evidence, and gives the view back',
    async () => {
      await open(WIDE, '#v1&a=2026-02-15&p=e:ford');
      await details(page()).getByRole('heading', { name: 'Ford', exact: true }).waitFor();
      await openClocks(page());
      await clocks(page()).getByRole('button', { name: 'What changed between two days…' }).click();
      await details(page()).getByRole('heading', { name: 'What changed' }).waitFor();
      await page().getByRole('textbox', { name: 'After' }).fill('13 Feb 2026');
      await page().getByRole('textbox', { name: 'Up to' }).fill('28 Feb 2026');
      await page().getByRole('button', { name: 'Show', exact: true }).click();
      await banner(page()).getByText('What changed after 13 February 2026, up to 28 February 2026').waitFor();
      const denied = details(page())
        .getByRole('listitem')
        .filter({ hasText: /Ford and Xiaomi: .*denied/ })
        .first();
      const more = details(page()).getByRole('button', { name: /^Show \d+ more$/ });
      while ((await denied.count()) === 0) await more.click();
      await denied.getByRole('button', { name: /statements?$/ }).click();
      await denied.getByText('Observer Net, paragraph 23').first().waitFor();
      const line = (await drawn(page())).lines.find((one) => one.relations.includes('ford-xiaomi-jv'));
      expect(line && isMarked(line)).toBe(true);
      await denied
        .getByRole('button', { name: /Ford and Xiaomi/ })
        .first()
        .click();
      await details(page()).getByText('Denied by both parties').waitFor();
      await details(page()).getByRole('button', { name: 'Back to what changed' }).click();
      await banner(page()).getByRole('button', { name: 'Leave “What changed”' }).click();
      await banner(page()).getByText('As it was on 15 February 2026, as known today').waitFor();
      await details(page()).getByRole('heading', { name: 'Ford', exact: true }).waitFor();
      await page().getByRole('button', { name: 'Undo' }).click();
      await details(page()).getByRole('heading', { name: 'What changed' }).waitFor();
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'opens what changed from its link, page by page, and leaves to today',
    async () => {
      await open(WIDE, CHANGED);
      await details(page())
        .getByText(/^\d+ changes, newest first$/)
        .waitFor();
      await details(page()).getByRole('heading', { name: 'By 28 February 2026' }).first().waitFor();
      const rows = details(page())
        .getByRole('region', { name: /^(By|On) / })
        .getByRole('listitem');
      const before = await rows.count();
      await details(page())
        .getByRole('button', { name: /^Show \d+ more$/ })
        .click();
      await page().waitForFunction(
        (least) => document.querySelectorAll('#details section li').length > least,
        before,
      );
      const { lines } = await drawn(page());
      expect(lines.filter(isMarked).length).toBeGreaterThan(5);
      expect(await seriousFaults(page())).toEqual([]);
      await details(page()).getByRole('button', { name: 'Leave', exact: true }).click();
      await banner(page()).waitFor({ state: 'detached' });
    },
    SLOW,
  );

  it(
    'says whose changed relations are not on the canvas, and brings them there',
    async () => {
      await open(WIDE, CHANGED);
      await details(page())
        .getByText(/newest first$/)
        .waitFor();
      const before = (await drawn(page())).nodes.map((node) => node.id).sort();
      await page().getByRole('application').focus();
      await page().keyboard.press('Control+a');
      await page().keyboard.press('Delete');
      await details(page())
        .getByText(/^\d+ entities with relations that changed are not on the canvas\.$/)
        .waitFor();
      await details(page()).getByRole('button', { name: 'Show them' }).click();
      const ids = (await drawn(page())).nodes.map((node) => node.id);
      expect(ids).toContain('ford');
      expect(ids.filter((id) => !before.includes(id))).toEqual([]);
      await details(page()).getByRole('button', { name: 'Show them' }).waitFor({ state: 'detached' });
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'is accessible in the dark and at 390 pixels, and nothing overflows',
    async () => {
      await open({ ...WIDE, colorScheme: 'dark' }, CHANGED);
      await details(page())
        .getByText(/newest first$/)
        .waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      await open({ ...WIDE, colorScheme: 'dark' }, '#v1&a=2026-01-05&p=e:jim-farley');
      await details(page())
        .getByRole('heading', { name: /^Perhaps so/ })
        .waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      await open({ viewport: { width: 390, height: 844 }, hasTouch: true }, CHANGED);
      await details(page())
        .getByText(/newest first$/)
        .waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await page().getByRole('button', { name: 'More', exact: true }).click();
      await page().getByRole('menuitem', { name: 'Day asked about' }).click();
      await clocks(page()).waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    },
    SLOW,
  );
});
