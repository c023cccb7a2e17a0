import { expect, it } from '@jest/globals';
import { eachEngine } from '../support/engines.ts';
import { seriousFaults } from './axe.ts';
import { command, details, drawn, menuOf, placeOf } from './journey.ts';
import { PHONE, SLOW, WIDE, usePage } from './usePage.ts';

eachEngine('paths in the page', (makeStore, engine) => {
  const { page, watched, open } = usePage(makeStore);
  const litNames = async () =>
    (await drawn(page())).nodes.filter((node) => !node.classes.includes('dim')).map((node) => node.name);
  const cards = () => details(page()).getByRole('article');
  const find = async (from: string, to: string) => {
    await command(page(), 'path between');
    for (const [field, name] of [
      ['From', from],
      ['To', to],
    ] as const) {
      await page().getByRole('combobox', { name: field, exact: true }).fill(name);
      await page().getByRole('option', { name, exact: true }).click();
    }
    await page().getByRole('button', { name: 'Find paths' }).click();
    await details(page())
      .getByRole('heading', { name: `From ${from} to ${to}` })
      .waitFor();
  };

  it(
    'are found between two that are picked in the network, each step with its status and sources',
    async () => {
      await menuOf(page(), 'CATL');
      await page().getByRole('menuitem', { name: 'Path to…' }).click();
      await page().getByRole('group', { name: 'Path from CATL to…' }).waitFor();
      // The network makes room for the bar.
      await page().waitForTimeout(600);
      const { x, y } = await placeOf(page(), 'BYD');
      await page().mouse.click(x, y);
      await details(page()).getByRole('heading', { name: 'From CATL to BYD' }).waitFor();
      const first = cards().first();
      await first.getByText('Path 1 · 2 steps').waitFor();
      await first.getByRole('button', { name: /licensing deal/i }).waitFor();
      await first.getByText('Reported').first().waitFor();
      await first
        .getByText(/Observer Net, paragraph/)
        .first()
        .waitFor();
      expect((await litNames()).sort()).toEqual(['BYD', 'CATL', 'Ford']);
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'never walk along a denied relation',
    async () => {
      await find('Ford', 'Xiaomi');
      const told = await cards().allInnerTexts();
      expect(told.filter((words) => /denied/i.test(words.replace('Denied relations', '')))).toEqual([]);
      for (const words of told) expect(words).not.toMatch(/joint-venture/i);
    },
    SLOW,
  );

  it(
    'bring in who is missing when one is chosen, and undo takes it away again',
    async () => {
      await menuOf(page(), 'Ford');
      await page().getByRole('menuitem', { name: /^Hide/ }).click();
      await page().waitForFunction(() =>
        window.liaisonDebug?.describe().nodes.every((node) => node.name !== 'Ford'),
      );
      await find('CATL', 'BYD');
      await page().waitForFunction(() =>
        window.liaisonDebug?.describe().nodes.some((node) => node.name === 'Ford'),
      );
      await page().getByRole('button', { name: 'Undo' }).click();
      await page().waitForFunction(() =>
        window.liaisonDebug?.describe().nodes.every((node) => node.name !== 'Ford'),
      );
    },
    SLOW,
  );

  it(
    'stand in the address, with the switch that avoids hubs',
    async () => {
      await find('CATL', 'Jim Farley');
      await details(page()).getByText('Avoid hubs').click();
      await page().waitForFunction(() => location.hash.includes('p=p:catl;jim-farley;4;1'));
      await open(WIDE, new URL(page().url()).hash);
      await details(page()).getByRole('heading', { name: 'From CATL to Jim Farley' }).waitFor();
      expect(
        await details(page())
          .getByRole('switch', { name: /Avoid hubs/ })
          .isChecked(),
      ).toBe(true);
    },
    SLOW,
  );

  const once = engine === 'sqlite' ? it : it.skip;
  once(
    'are free of serious faults of accessibility (the page is the same on both engines)',
    async () => {
      for (const options of [WIDE, PHONE]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await open({ ...options, colorScheme });
          await page().getByRole('button', { name: 'More' }).click();
          await page().getByRole('menuitem', { name: 'Find a path between two…' }).click();
          await page().getByRole('dialog').waitFor();
          expect(await seriousFaults(page())).toEqual([]);
          await page().keyboard.press('Escape');
          await find('CATL', 'BYD');
          expect(await seriousFaults(page())).toEqual([]);
        }
      }
    },
    SLOW,
  );
});
