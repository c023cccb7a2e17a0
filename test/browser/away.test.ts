import { expect, it } from '@jest/globals';
import { seriousFaults } from './axe.ts';
import { details, drawn, placeOf } from './journey.ts';
import { SLOW, onSqlite, usePage } from './usePage.ts';

onSqlite('a server that is away for a while', (makeStore) => {
  const { page } = usePage(makeStore);

  it(
    'is said so, costs nothing of the view, and what was asked comes when it is back',
    async () => {
      const before = (await drawn(page())).nodes.map((node) => node.id);
      await page().context().setOffline(true);
      const { x, y } = await placeOf(page(), 'Geely');
      await page().mouse.click(x, y);
      const banner = page().getByRole('alert').filter({ hasText: 'The server does not answer' });
      await banner.first().waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      expect((await drawn(page())).nodes.map((node) => node.id)).toEqual(before);
      await page().keyboard.press('Control+z');
      await page().keyboard.press('Control+Shift+z');
      expect((await drawn(page())).nodes.map((node) => node.id)).toEqual(before);
      // Even a part of the page that was never opened before.
      await page().getByRole('tab', { name: 'Table' }).click();
      await page().getByRole('application').waitFor();
      await page().context().setOffline(false);
      await page().locator('tr[data-status]').first().waitFor({ timeout: 30_000 });
      await details(page()).getByRole('heading', { name: 'Geely' }).waitFor();
      await banner.first().waitFor({ state: 'detached' });
      expect((await drawn(page())).nodes.map((node) => node.id)).toEqual(before);
    },
    SLOW,
  );
});
