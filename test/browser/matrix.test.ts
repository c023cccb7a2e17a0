import { expect, it } from '@jest/globals';
import { details } from './journey.ts';
import { SLOW, onSqlite, usePage } from './usePage.ts';

onSqlite('the matrix of who met whom', (makeStore) => {
  const { page, watched } = usePage(makeStore);

  it(
    'has those who met most first, names the event of a cell, and opens the meeting',
    async () => {
      await page().getByRole('tab', { name: 'Matrix' }).click();
      const heads = page().getByRole('group', { name: 'Matrix' }).locator('th[scope=row]');
      await heads.first().waitFor();
      expect(await heads.first().innerText()).toBe('Jim Farley');
      const cell = page().getByRole('button', {
        name: /^Jim Farley and Lee Zeldin: 1 contact, at .*Auto Show/,
      });
      await cell.first().click();
      await details(page()).getByRole('heading', { name: 'Jim Farley and Lee Zeldin' }).waitFor();
      watched().expectClean();
    },
    SLOW,
  );
});
