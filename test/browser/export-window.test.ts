import { expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { seriousFaults } from './axe.ts';
import { ask, clipboard, command, details, placeOf } from './journey.ts';
import { PHONE, SLOW, onSqlite, usePage } from './usePage.ts';

onSqlite('the export window', (makeStore) => {
  const { page, watched, open } = usePage(makeStore);
  const dialog = () => page().getByRole('dialog', { name: 'Export' });
  const written = async (): Promise<[string, string]> => {
    const button = dialog().getByRole('button', { name: 'Export', exact: true });
    const [file] = await Promise.all([page().waitForEvent('download'), button.click()]);
    return [file.suggestedFilename(), await readFile(await file.path(), 'utf8')];
  };

  it(
    'writes what is seen, in any format, and says what it can’t hold',
    async () => {
      await page().getByRole('button', { name: 'More' }).click();
      await page().getByRole('menuitem', { name: 'Export…' }).click();
      await dialog().getByText('The whole record: every statement', { exact: false }).waitFor();
      expect(
        await dialog()
          .getByRole('radio', { name: /selected: nothing/ })
          .isDisabled(),
      ).toBe(true);
      await dialog().getByLabel('Format').selectOption('ftm');
      expect(
        await dialog()
          .getByRole('checkbox', { name: /With denied/ })
          .isChecked(),
      ).toBe(false);
      await dialog().getByText('FollowTheMoney has no claims', { exact: false }).waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      const [name, text] = await written();
      expect(name).toBe('liaison.ftm.json');
      const lines = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { properties: { status?: string[] } });
      expect(lines.length).toBeGreaterThan(60);
      expect(lines.filter(({ properties }) => properties.status?.includes('DENIED'))).toEqual([]);
      await dialog().waitFor({ state: 'detached' });
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'writes what is selected, and everything',
    async () => {
      const { x, y } = await placeOf(page(), 'CATL');
      await page().mouse.click(x, y);
      await details(page()).getByRole('heading', { name: 'CATL' }).waitFor();
      await command(page(), 'Export…');
      await dialog()
        .getByRole('radio', { name: /selected: 1 entity/ })
        .check();
      const [, own] = await written();
      const file = JSON.parse(own) as { entities: Array<{ id: string }>; relations: unknown[] };
      expect(file.entities.map(({ id }) => id)).toContain('catl');
      expect(file.relations).toEqual([]);
      await command(page(), 'Export…');
      await dialog().getByRole('radio', { name: 'Everything that is loaded' }).check();
      const [name, text] = await written();
      const whole = JSON.parse(text) as { what: string; lens: unknown; counts: { relations: number } };
      expect([name, whole.what, whole.lens]).toEqual(['liaison.liaison.json', 'everything', null]);
      expect(whole.counts.relations).toBeGreaterThan(50);
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'fits a phone',
    async () => {
      await open(PHONE);
      await page().getByRole('button', { name: 'More' }).click();
      await page().getByRole('menuitem', { name: 'Export…' }).click();
      await dialog().getByLabel('Format').selectOption('gexf');
      expect(await seriousFaults(page())).toEqual([]);
      const wider = await page().evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wider).toBe(false);
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'has beside it how to cite the answer to a question in words',
    async () => {
      const question = 'Who met Jim Farley?';
      await ask(page(), question);
      await details(page()).getByText('Lee Zeldin').first().waitFor();
      await page().evaluate(() => navigator.clipboard.writeText('nothing yet'));
      await command(page(), 'copy citation');
      const deadline = Date.now() + 10_000;
      while ((await clipboard(page())) === 'nothing yet' && Date.now() < deadline)
        await page().waitForTimeout(100);
      const cited = await clipboard(page());
      expect(cited.split('\n')[0]).toBe(question);
      expect(cited).toContain('Lee Zeldin');
      expect(cited).toMatch(/Sources:\n- /);
      expect(cited).toMatch(/Accessed \d/);
      watched().expectClean();
    },
    SLOW,
  );
});
