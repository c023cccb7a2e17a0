import { expect, it } from '@jest/globals';
import { seriousFaults } from './axe.ts';
import { command, details, drawn, menuOf, placeOf } from './journey.ts';
import { PHONE, SLOW, WIDE, onSqlite, usePage } from './usePage.ts';

onSqlite('commands', (makeStore) => {
  const { page, watched, open } = usePage(makeStore);
  const names = async () => (await drawn(page())).nodes.map((node) => node.name);
  const gone = (name: string) =>
    page().waitForFunction(
      (one) => window.liaisonDebug?.describe().nodes.every((node) => node.name !== one),
      name,
    );
  const back = (name: string) =>
    page().waitForFunction(
      (one) => window.liaisonDebug?.describe().nodes.some((node) => node.name === one),
      name,
    );

  it(
    'are found by a few letters of their names, and run',
    async () => {
      await command(page(), 'who met');
      await page().getByRole('button', { name: 'Jim Farley and Lee Zeldin: 1 contact' }).waitFor();
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'act on what is selected, and say on what',
    async () => {
      const { x, y } = await placeOf(page(), 'Xiaomi');
      await page().mouse.click(x, y);
      await details(page()).getByRole('heading', { name: 'Xiaomi' }).waitFor();
      await page().keyboard.press('Control+k');
      await page().getByText('Acts on Xiaomi').waitFor();
      await page().keyboard.press('Escape');
      await command(page(), 'hide');
      await gone('Xiaomi');
      await page().getByRole('button', { name: '1 entity hidden' }).click();
      await page().getByRole('button', { name: 'Show Xiaomi' }).click();
      await back('Xiaomi');
    },
    SLOW,
  );

  it(
    'stand in the menu of an entity: hide, undo, only this and its neighbours',
    async () => {
      const before = await names();
      await menuOf(page(), 'CATL');
      await page().getByRole('menuitem', { name: /^Hide/ }).click();
      await gone('CATL');
      await page().keyboard.press('Control+z');
      await back('CATL');
      await menuOf(page(), 'CATL');
      await page().getByRole('menuitem', { name: 'Only this and its neighbours' }).click();
      await gone('Donald Trump');
      expect((await names()).sort()).toEqual(['CATL', 'Ford']);
      await page().keyboard.press('Control+z');
      await back('Donald Trump');
      expect((await names()).sort()).toEqual([...before].sort());
    },
    SLOW,
  );

  it(
    'bring in neighbours by type, with counts',
    async () => {
      await menuOf(page(), 'Ford');
      await page().getByRole('menuitem', { name: 'Bring in by type' }).click();
      const chooser = page().getByRole('dialog', { name: 'Bring in neighbours of Ford' });
      await chooser.getByRole('button', { name: /^licensing deal \d/ }).click();
      await chooser.waitFor({ state: 'detached' });
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'light the relations among what is selected',
    async () => {
      for (const [name, shift] of [
        ['Ford', false],
        ['BYD', true],
      ] as const) {
        const { x, y } = await placeOf(page(), name);
        if (shift) await page().keyboard.down('Shift');
        await page().mouse.click(x, y);
        if (shift) await page().keyboard.up('Shift');
      }
      await command(page(), 'relations among');
      await page()
        .getByText(/relations? among 2 entities, lit/)
        .waitFor();
      const { nodes } = await drawn(page());
      const lit = nodes.filter((node) => !node.classes.includes('dim')).map((node) => node.name);
      expect(lit.sort()).toEqual(['BYD', 'Ford']);
    },
    SLOW,
  );

  it(
    'keep a note on an entity in the view and its address, undone like everything else',
    async () => {
      await menuOf(page(), 'Geely');
      await page().getByRole('menuitem', { name: 'Write a note' }).click();
      await page().getByLabel('Note', { exact: true }).fill('Ask about Spain');
      await page().getByRole('button', { name: 'Keep the note' }).click();
      await page().waitForFunction(() => location.hash.includes('Ask%20about%20Spain'));
      await page().keyboard.press('Control+z');
      await page().waitForFunction(() => !location.hash.includes('Ask%20about%20Spain'));
    },
    SLOW,
  );

  it(
    'lay the network out in other ways, and undo brings the places back',
    async () => {
      const before = (await drawn(page())).nodes.map(({ id, position }) => ({ id, position }));
      await page().getByRole('button', { name: 'Layout' }).click();
      await page().getByRole('menuitem', { name: 'Lay out in columns by kind' }).click();
      await page().waitForFunction(
        (places) =>
          window.liaisonDebug
            ?.describe()
            .nodes.some((node) =>
              places.some(({ id, position }) => id === node.id && position.x !== node.position.x),
            ),
        before,
      );
      await page().keyboard.press('Control+z');
      await page().waitForFunction(
        (places) =>
          places.every(({ id, position }) =>
            window.liaisonDebug
              ?.describe()
              .nodes.some((node) => node.id === id && node.position.x === position.x),
          ),
        before,
      );
    },
    SLOW,
  );

  it(
    'are listed with their keys under ?',
    async () => {
      await page().keyboard.press('?');
      const dialog = page().getByRole('dialog', { name: 'Keys' });
      for (const [keys, meaning] of [
        ['Ctrl K', 'Command palette'],
        ['Delete', 'Hide'],
        ['Ctrl Shift Z', 'Redo'],
        ['/', 'Search or ask'],
      ] as const) {
        const row = dialog.locator('dl > div').filter({ hasText: meaning }).first();
        expect(await row.innerText()).toContain(keys);
      }
    },
    SLOW,
  );

  it(
    'open the strip below on a phone too, where it is folded away, and what changed',
    async () => {
      await open(PHONE);
      const strip = page().getByRole('region', { name: 'Timeline, table and matrix' });
      for (const [words, name] of [
        ['the table', 'Table'],
        ['matrix', 'Matrix'],
        ['the timeline', 'Timeline'],
      ] as const) {
        await command(page(), words);
        await strip.getByRole('tab', { name, selected: true }).waitFor();
      }
      await command(page(), 'what changed');
      await page().getByRole('button', { name: 'Leave “What changed”' }).waitFor();
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'are free of serious faults of accessibility, light and dark, wide and on a phone',
    async () => {
      for (const options of [WIDE, PHONE]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await open({ ...options, colorScheme });
          for (const [keys, name] of [
            ['Control+k', 'Commands'],
            ['?', 'Keys'],
          ] as const) {
            await page().keyboard.press(keys);
            await page().getByRole('dialog', { name }).waitFor();
            expect(await seriousFaults(page())).toEqual([]);
            await page().keyboard.press('Escape');
            await page().getByRole('dialog', { name }).waitFor({ state: 'detached' });
          }
        }
      }
    },
    SLOW,
  );
});
