import { expect, it } from '@jest/globals';
import { seriousFaults } from './axe.ts';
import { drawn } from './journey.ts';
import { PHONE, SLOW, WIDE, onSqlite, usePage } from './usePage.ts';

onSqlite('filters', (makeStore) => {
  const { page, watched, open } = usePage(makeStore);
  const filters = () => page().getByRole('dialog', { name: 'Filters' });
  const chips = () => page().getByRole('list', { name: 'Active filters' });
  const showFilters = async () => {
    await page().getByRole('button', { name: 'Filters', exact: true }).click();
    await filters().waitFor();
  };
  const tick = async (group: string, name: RegExp) => {
    await filters().getByText(group, { exact: true }).click();
    await filters().getByRole('group', { name: group }).getByRole('checkbox', { name }).click();
  };
  /** Waits until what is not dimmed is exactly this. */
  const bright = (names: string[]) =>
    page().waitForFunction(
      (wanted) =>
        window.liaisonDebug
          ?.describe()
          .nodes.filter((node) => !node.classes.includes('dim'))
          .map((node) => node.name)
          .sort()
          .join() === wanted,
      [...names].sort().join(),
    );

  it(
    'dim what does not pass, stand above the network in words, and go with a click',
    async () => {
      await showFilters();
      await tick('Relation type', /^licensing deal/);
      await bright(['CATL', 'Ford']);
      await page().keyboard.press('Escape');
      const chip = chips().getByRole('button', { name: 'Remove the filter: Relation type: licensing deal' });
      await chip.click();
      await chips().waitFor({ state: 'detached' });
      const { nodes } = await drawn(page());
      expect(nodes.filter((node) => node.classes.includes('dim'))).toEqual([]);
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'hide what does not pass when that is asked for, and undo brings it back',
    async () => {
      const before = (await drawn(page())).nodes.length;
      await showFilters();
      await tick('How sure', /^Denied/);
      await filters().getByText('Hide what does not pass').click();
      await page().waitForFunction(() => window.liaisonDebug?.describe().nodes.length === 2);
      const { nodes } = await drawn(page());
      expect(nodes.map((node) => node.name).sort()).toEqual(['Ford', 'Xiaomi']);
      await page().keyboard.press('Escape');
      await page().getByRole('button', { name: 'Undo' }).click();
      await page().waitForFunction((count) => window.liaisonDebug?.describe().nodes.length === count, before);
    },
    SLOW,
  );

  it(
    'by source know which relations a source speaks of',
    async () => {
      await showFilters();
      await filters().getByText('Source', { exact: true }).click();
      await filters()
        .getByRole('checkbox', { name: /^Ars Technica/ })
        .click();
      await bright(['Ars Technica', 'Kevin Williams']);
      const { lines } = await drawn(page());
      expect(lines.filter((line) => !line.classes.includes('dim')).length).toBeGreaterThan(0);
    },
    SLOW,
  );

  it(
    'by country, by words and by time narrow each other, and a link opens them again',
    async () => {
      await showFilters();
      await filters().getByLabel('Words in names and summaries').fill('Geely');
      await bright(['Ford', 'Geely']);
      await filters().getByLabel('Until', { exact: true }).fill('2020-01-01');
      await bright([]);
      await filters().getByLabel('Until', { exact: true }).fill('');
      await bright(['Ford', 'Geely']);
      await open(WIDE, new URL(page().url()).hash);
      await bright(['Ford', 'Geely']);
      await chips().getByRole('button', { name: 'Remove the filter: With the words “Geely”' }).waitFor();
    },
    SLOW,
  );

  it(
    'from the legend: a row dims the rest, its "only" shows it alone',
    async () => {
      await page().getByRole('button', { name: 'Only Company: hide the rest' }).click();
      await page().waitForFunction(() =>
        window.liaisonDebug?.describe().nodes.every((node) => node.shape === 'round-rectangle'),
      );
      await chips().getByRole('button', { name: 'Remove the filter: Kind: Companies' }).waitFor();
      await page().getByRole('button', { name: 'Show all again' }).click();
      await page().waitForFunction(() =>
        window.liaisonDebug?.describe().nodes.some((node) => node.shape === 'ellipse'),
      );
    },
    SLOW,
  );

  it(
    'are free of serious faults of accessibility, light and dark, wide and on a phone',
    async () => {
      for (const options of [WIDE, PHONE]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await open({ ...options, colorScheme });
          await page().getByRole('button', { name: 'More' }).click();
          await page().getByRole('menuitem', { name: 'Filters…' }).click();
          await filters().waitFor();
          await tick('Kind', /^Companies/);
          expect(await seriousFaults(page())).toEqual([]);
          await page().keyboard.press('Escape');
          await chips().waitFor();
          expect(await seriousFaults(page())).toEqual([]);
        }
      }
    },
    SLOW,
  );
});
