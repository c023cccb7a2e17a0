import { expect, it } from '@jest/globals';
import { seriousFaults } from './axe.ts';
import { clipboard, details, placeOf } from './journey.ts';
import { SLOW, WIDE, onSqlite, usePage } from './usePage.ts';

onSqlite('the table', (makeStore) => {
  const { page, watched, open } = usePage(makeStore);
  const table = () => page().getByRole('group', { name: 'Table' });
  const show = async () => {
    await page().getByRole('tab', { name: 'Table' }).click();
    await table().getByRole('columnheader', { name: 'From' }).waitFor();
  };

  it(
    'filters its columns, counts what stands, and copies it as CSV',
    async () => {
      await show();
      await page().getByRole('button', { name: 'Filter the columns' }).click();
      await page().getByLabel('Filter the column Relation').fill('DEAL');
      await page().getByLabel('Filter the column Status').fill('reported');
      const rows = table().locator('tbody tr[data-status]');
      await page()
        .getByText(/^\d of \d+ relations$/)
        .waitFor();
      for (const words of await rows.allInnerTexts()) expect(words).toMatch(/deal[\s\S]*Reported/);
      await page().getByRole('button', { name: 'Copy as CSV' }).click();
      await page()
        .getByText(/^\d rows copied$/)
        .waitFor();
      const lines = (await clipboard(page())).trimEnd().split('\r\n');
      expect(lines[0]).toBe('id,From,Relation,To,Status,Since,Until,Last reported,Originals');
      expect(lines.length - 1).toBe(await rows.count());
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'shows what is chosen in the picture, and the picture what is chosen in it',
    async () => {
      await show();
      const { x, y } = await placeOf(page(), 'CATL');
      await page().mouse.click(x, y);
      await details(page())
        .getByRole('button', { name: /licensing deal/i })
        .first()
        .click();
      const row = table().locator('tr[data-selected]');
      await row.filter({ hasText: 'licensing deal' }).waitFor();
      await page().getByRole('button', { name: 'Undo' }).click();
      await row.waitFor({ state: 'detached' });
    },
    SLOW,
  );

  it(
    'is free of serious faults of accessibility, light and dark',
    async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await open({ ...WIDE, colorScheme });
        await show();
        await page().getByRole('button', { name: 'Filter the columns' }).click();
        expect(await seriousFaults(page())).toEqual([]);
        await page().getByRole('tab', { name: 'Matrix' }).click();
        await page()
          .getByRole('button', { name: /Jim Farley and Lee Zeldin/ })
          .first()
          .waitFor();
        expect(await seriousFaults(page())).toEqual([]);
      }
    },
    SLOW,
  );
});
