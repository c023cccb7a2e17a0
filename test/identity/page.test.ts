/** Deciding who is who on the page: side by side, merged, separated, kept apart; by hand and by keyboard. */
import { expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { loadFolder } from '../../seeds/load/load.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { seriousFaults } from '../browser/axe.ts';
import { command, details, drawn, placeOf } from '../browser/journey.ts';
import { PHONE, SLOW, WIDE, onSqlite, usePage } from '../browser/usePage.ts';
import { folderWith } from '../seeds/folder.ts';
import { eachEngine } from '../support/engines.ts';

const FOLDER = fileURLToPath(new URL('./twice', import.meta.url));
const folder = () => Promise.resolve(FOLDER);

const same = (page: Page) => page.getByRole('dialog', { name: 'Are these the same?' });
const names = async (page: Page) => (await drawn(page)).nodes.map(({ name }) => name).sort();

async function choose(page: Page, name: string): Promise<void> {
  const { x, y } = await placeOf(page, name);
  await page.mouse.click(x, y);
  await details(page).getByRole('heading', { name, exact: true }).waitFor();
}

async function drawnCount(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => window.liaisonDebug?.describe().nodes.length === wanted, count);
}

eachEngine('who is who on the page', (makeStore) => {
  const { page, watched, writeToken, open } = usePage(makeStore, folder);

  it(
    'shows two records side by side, merges them, and separates them again',
    async () => {
      await open(WIDE, `#write=${writeToken()}`);
      const before = await names(page());
      await choose(page(), 'Ferro Batteries Ltd');
      await details(page()).getByRole('heading', { name: 'Possibly the same (1)' }).waitFor();
      await details(page()).getByRole('button', { name: 'Compare with Ferro Batteries Limited' }).click();
      await same(page()).getByRole('row', { name: 'Sources Invented Register Invented Ministry' }).waitFor();
      await same(page())
        .getByText('“Ferro Batteries Ltd” and “Ferro Batteries Limited” are the same name.')
        .waitFor();
      expect(await same(page()).getByRole('button', { name: 'Merge' }).isDisabled()).toBe(true);
      expect(await seriousFaults(page())).toEqual([]);
      await same(page()).getByRole('textbox', { name: 'Why' }).fill('One address in both lists');
      await same(page()).getByRole('textbox', { name: 'Who decides' }).fill('Ida Venn');
      await same(page()).getByRole('button', { name: 'Merge' }).click();
      await same(page()).waitFor({ state: 'detached' });

      await drawnCount(page(), before.length - 1);
      expect(await names(page())).toEqual(before.filter((name) => name !== 'Ferro Batteries Limited'));
      const whoIsWho = details(page()).getByRole('region', { name: 'Who is who' });
      await whoIsWho.getByText('Merged from Ferro Batteries Limited').waitFor();
      await whoIsWho.getByText(/^Ida Venn, .*: One address in both lists$/).waitFor();
      // What was the other's is its own: a name, and a relation, on the canvas too.
      await details(page())
        .getByText(/^met (with )?Ministry of Transport/i)
        .waitFor();
      await details(page()).getByText('3 of 3 relations on the canvas').waitFor();

      await whoIsWho.getByRole('button', { name: 'Separate again: Ferro Batteries Limited' }).click();
      await whoIsWho.getByRole('textbox', { name: 'Why' }).fill('Two firms after all');
      expect(await whoIsWho.getByRole('textbox', { name: 'Who decides' }).inputValue()).toBe('Ida Venn');
      await whoIsWho.getByRole('button', { name: 'Separate again', exact: true }).click();
      await drawnCount(page(), before.length);
      expect(await names(page())).toEqual(before);
      await details(page()).getByRole('heading', { name: 'Possibly the same (1)' }).waitFor();
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'lists what may be a duplicate, by the palette; what is not the same is not listed again',
    async () => {
      await open(WIDE, `#write=${writeToken()}`);
      await command(page(), 'review possible duplicates');
      const list = page().getByRole('dialog', { name: 'Possible duplicates' });
      await list.getByText('2 pairs').waitFor();
      await list.getByRole('button', { name: 'Compare: Thomas Quill and Quill, Tom' }).press('Enter');
      await same(page())
        .getByText('“tom” and “thomas” are forms of one given name.')
        .or(same(page()).getByText('“thomas” and “tom” are forms of one given name.'))
        .waitFor();
      await same(page()).getByRole('textbox', { name: 'Why' }).fill('Uncle and nephew');
      await same(page()).getByRole('textbox', { name: 'Who decides' }).fill('Bo Marsh');
      await same(page()).getByRole('button', { name: 'Not the same' }).press('Enter');
      await list.getByText('1 pair').waitFor();
      await page().keyboard.press('Escape');
      await list.waitFor({ state: 'detached' });
      await choose(page(), 'Thomas Quill');
      await details(page()).getByText('Not the same as Quill, Tom').waitFor();
      await details(page()).getByRole('button', { name: 'Take back: Quill, Tom' }).click();
      await details(page()).getByRole('textbox', { name: 'Why' }).fill('No nephew');
      await details(page()).getByRole('textbox', { name: 'Who decides' }).fill('Bo Marsh');
      await details(page()).getByRole('button', { name: 'Take back', exact: true }).click();
      await details(page()).getByRole('heading', { name: 'Possibly the same (1)' }).waitFor();
      watched().expectClean();
    },
    SLOW,
  );
});

/** The data set of a guest list, in which a firm of the first bears its LEI under another name. */
async function withGuests(store: GraphStore): Promise<GraphStore> {
  const guests = {
    dataset: { id: 'guests', title: 'Guests', version: '1' },
    entities: [
      { id: 'cells', kind: 'Company', name: 'FB Cells', externalIds: { LEI: '5299 000F ERRO 0000 0042' } },
    ],
  };
  await loadFolder(store, FOLDER);
  await loadFolder(store, await folderWith({ 'guests.yaml': JSON.stringify(guests) }));
  return store;
}

onSqlite('who was joined by an identifier', (makeStore) => {
  const { page, watched, open, writeToken } = usePage(async () => withGuests(await makeStore()), folder);

  it(
    'is told so in the panel and in the list of decisions, and is separated again there',
    async () => {
      await open(WIDE, `#write=${writeToken()}`);
      await choose(page(), 'Ferro Batteries Ltd');
      const whoIsWho = details(page()).getByRole('region', { name: 'Who is who' });
      await whoIsWho.getByText('Joined by identifier with FB Cells').waitFor();
      await whoIsWho.getByText(/ bear the same LEI: 5299000FERRO00000042\.$/).waitFor();
      await command(page(), 'review possible duplicates');
      const list = page().getByRole('dialog', { name: 'Possible duplicates' });
      await list.getByText('Ferro Batteries Ltd: Joined by identifier with FB Cells').waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      await list.getByRole('button', { name: 'Separate again: FB Cells' }).press('Enter');
      await list.getByRole('textbox', { name: 'Why' }).fill('The guest list is wrong');
      await list.getByRole('textbox', { name: 'Who decides' }).fill('Ida Venn');
      await list.getByRole('button', { name: 'Separate again', exact: true }).press('Enter');
      await list.getByText('3 pairs').waitFor();
      await list.getByRole('button', { name: 'Compare: FB Cells and Ferro Batteries Ltd' }).press('Enter');
      await same(page())
        .getByText(/^Ida Venn separated them on .*: The guest list is wrong\.$/)
        .waitFor();
      watched().expectClean();
    },
    SLOW,
  );
});

onSqlite('who is who', (makeStore) => {
  const { page, watched, open, writeToken } = usePage(makeStore, folder);

  it(
    'can only be looked at without the write token',
    async () => {
      await choose(page(), 'Thomas Quill');
      await details(page()).getByRole('button', { name: 'Compare with Quill, Tom' }).click();
      await same(page()).getByText('This page may only read').waitFor();
      expect(await same(page()).getByRole('button', { name: 'Merge' }).count()).toBe(0);
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'fits a phone in the dark',
    async () => {
      await open({ ...PHONE, colorScheme: 'dark' }, `#write=${writeToken()}`);
      await command(page(), 'review possible duplicates');
      await page().getByRole('button', { name: 'Compare: Thomas Quill and Quill, Tom' }).click();
      await same(page())
        .getByRole('row', { name: /^Relations/ })
        .waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      const width = await page().evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
    },
    SLOW,
  );

  it(
    'a link that names a merged one shows what it became',
    async () => {
      await open(WIDE, `#write=${writeToken()}`);
      await choose(page(), 'Quill, Tom');
      const link = page().url();
      await details(page()).getByRole('button', { name: 'Compare with Thomas Quill' }).click();
      await same(page()).getByRole('radio', { name: 'Thomas Quill' }).check();
      await same(page()).getByRole('textbox', { name: 'Why' }).fill('One man');
      await same(page()).getByRole('textbox', { name: 'Who decides' }).fill('Ida Venn');
      await same(page()).getByRole('button', { name: 'Merge' }).click();
      await details(page()).getByRole('heading', { name: 'Thomas Quill' }).waitFor();
      await open(WIDE, new URL(link).hash);
      await details(page()).getByRole('heading', { name: 'Thomas Quill' }).waitFor();
      await details(page()).getByText('Merged from Quill, Tom').waitFor();
      expect(await names(page())).not.toContain('Quill, Tom');
      watched().expectClean();
    },
    SLOW,
  );
});
