import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { eachEngine } from '../support/engines.ts';
import { isThere, trumpworld } from '../support/realWorlds.ts';
import { seriousFaults } from './axe.ts';
import { command, details, drawn, hit } from './journey.ts';
import { SLOW, usePage } from './usePage.ts';

const suite = isThere(trumpworld) ? eachEngine : (name: string) => describe.skip(name, () => it.todo(name));

suite('a large real graph', (makeStore) => {
  let folder = '';
  const { page, watched } = usePage(makeStore, async () => (folder = await trumpworld.write()));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(
    'is searched, a hub of hundreds opened, chosen from and brought in, filtered, listed and laid out anew',
    async () => {
      await page().keyboard.press('/');
      await page().keyboard.type('Donald J');
      await hit(page(), 'DONALD J. TRUMP').click();
      await details(page())
        .getByText(/^The first 100 of 7\d\d, best supported first\.$/)
        .waitFor();
      const before = await drawn(page());
      await page().getByRole('application').focus();
      await page().keyboard.press('Home');
      await page().keyboard.press('Enter');
      const chooser = page().getByRole('dialog', { name: /^Bring in neighbours of/ });
      await chooser.getByRole('button', { name: /^All 7\d\d$/ }).click();
      await page().waitForFunction(
        (count) => (window.liaisonDebug?.describe().nodes.length ?? 0) > count + 100,
        before.nodes.length,
      );
      const after = await drawn(page());
      const places = new Map(after.nodes.map((node) => [node.id, node.position]));
      expect(
        before.nodes.filter(({ id, position }) => {
          const place = places.get(id);
          return !place || place.x !== position.x || place.y !== position.y;
        }),
      ).toEqual([]);
      await page()
        .getByText(/^Brought in 2\d\d of 7\d\d relations, best supported first\.$/)
        .waitFor();
      await page().getByRole('tab', { name: 'Table' }).click();
      await page().locator('tr[data-status]').first().waitFor();
      expect(await page().locator('tr[data-status]').count()).toBeLessThan(40);
      await page()
        .getByRole('button', { name: /^Person, \d+ in view/ })
        .click();
      const dimmed = (await drawn(page())).nodes.filter(({ classes }) => classes.includes('dim'));
      expect(dimmed.length).toBeGreaterThan(100);
      await page().getByRole('button', { name: 'Show all again' }).click();
      await command(page(), 'Around a centre');
      await page().waitForFunction(
        ([id, x]) =>
          window.liaisonDebug?.describe().nodes.some((node) => node.id === id && node.position.x !== x),
        [after.nodes[5]!.id, after.nodes[5]!.position.x] as const,
      );
      expect(await seriousFaults(page())).toEqual([]);
      watched().expectClean();
    },
    SLOW,
  );
});
