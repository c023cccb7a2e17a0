import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eachEngine } from '../support/engines.ts';
import { seriousFaults } from './axe.ts';
import { command, drawn } from './journey.ts';
import { PHONE, SLOW, WIDE, onSqlite, usePage } from './usePage.ts';

/** Two people and a firm; the last edge leads to nobody. */
const HARBOUR = `<gexf version="1.3"><meta lastmodifieddate="2024-05-02"/><graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="kind"/></attributes>
<nodes>
<node id="a" label="Ann Ember"><attvalues><attvalue for="0" value="Person"/></attvalues></node>
<node id="b" label="Bo Quay"><attvalues><attvalue for="0" value="Person"/></attvalues></node>
<node id="c" label="Coast AS"><attvalues><attvalue for="0" value="Company"/></attvalues></node>
</nodes>
<edges>
<edge id="1" source="a" target="c" label="CEO" start="2019"/>
<edge id="2" source="b" target="c" label="Director"/>
<edge id="3" source="b" target="nobody"/>
</edges></graph></gexf>`;

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import a file' });
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });

/** The text that is selected in a field. */
const selected = (field: HTMLElement | SVGElement) =>
  field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : '';

/** Lets go of a file over the page, as a hand with a mouse does. */
const drop = (page: Page, name: string, text: string) =>
  page.evaluate(
    ([file = '', content = '']) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], file));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text],
  );

eachEngine('files in the page', (makeStore) => {
  const { page, watched, writeToken, open } = usePage(makeStore);

  it(
    'are dropped, checked, imported without their bad rows, and shown',
    async () => {
      await open(WIDE, `#write=${writeToken()}`);
      expect(page().url()).not.toContain('write');
      await drop(page(), 'harbour.gexf', HARBOUR);
      await dialog(page()).getByText('harbour.gexf: GEXF (Gephi)').waitFor();
      await dialog(page()).getByRole('heading', { name: '1 problem keeps it out' }).waitFor();
      await dialog(page()).getByText('The first of them').click();
      await dialog(page()).getByText('harbour.gexf:11').first().waitFor();
      expect(await button(page(), 'Import').isDisabled()).toBe(true);
      expect(await seriousFaults(page())).toEqual([]);

      await dialog(page()).getByText('Leave bad rows out').click();
      await dialog(page()).getByRole('heading', { name: '1 problem: these rows stay out' }).waitFor();
      await dialog(page()).getByRole('row', { name: 'Relations 2 2' }).waitFor();
      await button(page(), 'Import').click();
      await dialog(page()).getByRole('heading', { name: 'It is in' }).waitFor();
      await button(page(), 'Show it').click();
      await page().waitForFunction(() => window.liaisonDebug?.describe().nodes.length === 3);
      expect((await drawn(page())).nodes.map(({ name }) => name).sort()).toEqual([
        'Ann Ember',
        'Bo Quay',
        'Coast AS',
      ]);

      await page().keyboard.press('Control+z');
      await page().waitForFunction(() => (window.liaisonDebug?.describe().nodes.length ?? 0) > 3);
      await drop(page(), 'harbour.gexf', HARBOUR.replace('<edge id="3" source="b" target="nobody"/>', ''));
      await button(page(), 'Import').click();
      await dialog(page()).getByRole('heading', { name: 'Nothing new' }).waitFor();
      watched().expectClean();
    },
    SLOW,
  );
});

onSqlite('the import window', (makeStore) => {
  const { page, watched, writeToken, open } = usePage(makeStore);
  /**
   * Presses, by key, the button that has the focus when the window opens, and gives a file to the field
   * that asks for one. The browser's own chooser is left out: on a busy machine its coming was lost once
   * in some hundred presses, though the field had been asked.
   */
  const chooseByKey = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
    await button(page(), 'Choose files…').waitFor();
    await page().waitForFunction(() => document.activeElement?.textContent === 'Choose files…');
    const field = await page().evaluateHandle(() => {
      const asked = new Promise<Element>((found) => {
        const look = (click: Event) => {
          if (!(click.target instanceof HTMLInputElement) || click.target.type !== 'file') return;
          click.preventDefault();
          document.removeEventListener('click', look, true);
          found(click.target);
        };
        document.addEventListener('click', look, true);
      });
      return { asked };
    });
    await page().keyboard.press('Enter');
    await (await field.evaluateHandle(({ asked }) => asked)).setInputFiles(file);
  };

  it(
    'says how to get the token where there is none',
    async () => {
      await command(page(), 'import a file');
      await dialog(page()).getByText('npm start prints an address that carries it').waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      await page().keyboard.press('Enter');
      await dialog(page()).waitFor({ state: 'detached' });
    },
    SLOW,
  );

  it(
    'shows what a table says, and lets its mapping be put right in place',
    async () => {
      await open(WIDE, `#write=${writeToken()}`);
      await drop(
        page(),
        'posts.csv',
        'Person,Company,Role\nAnn Ember,Coast Ltd,Harbour pilot\nBo Quay,Coast Ltd,CEO\n',
      );
      await dialog(page()).getByRole('row', { name: '1 leads Bo Quay – Coast Ltd CEO, line 3' }).waitFor();
      await dialog(page())
        .getByRole('row', { name: /^1 related to Ann Ember/ })
        .waitFor();
      const mapping = dialog(page()).getByLabel('How the columns were taken');
      const made = await mapping.inputValue();
      await mapping.fill(made.replace('default: RELATED_TO', 'default: WORKS_FR'));
      await button(page(), 'Check with this mapping').click();
      await dialog(page()).getByRole('heading', { name: '1 problem keeps it out' }).waitFor();

      await mapping.fill(made.replace('default: RELATED_TO', 'defalt: WORKS_FOR'));
      await button(page(), 'Check with this mapping').click();
      await dialog(page()).getByRole('alert').getByText('Did you mean `default`?').waitFor();
      expect(await mapping.evaluate(selected)).toBe('          defalt: WORKS_FOR');
      expect(await seriousFaults(page())).toEqual([]);

      await mapping.fill(made.replace('default: RELATED_TO', 'default: WORKS_FOR'));
      await button(page(), 'Check with this mapping').click();
      await dialog(page())
        .getByRole('row', { name: /^1 works for Ann Ember/ })
        .waitFor();
      await button(page(), 'Import').click();
      await dialog(page()).getByRole('heading', { name: 'It is in' }).waitFor();
    },
    SLOW,
  );

  it(
    'is used by keys alone, on a phone, in the dark',
    async () => {
      await open({ ...PHONE, colorScheme: 'dark' }, `#write=${writeToken()}`);
      await command(page(), 'import a file');
      await chooseByKey({
        name: 'broken.gexf',
        mimeType: 'text/xml',
        buffer: Buffer.from('<gexf><graph><nodes><node id="1"'),
      });
      await dialog(page()).getByText('broken XML').first().waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      await page().keyboard.press('Escape');
      await dialog(page()).waitFor({ state: 'detached' });
      await command(page(), 'import a file');
      await chooseByKey({ name: 'photo.bin', mimeType: 'image/png', buffer: Buffer.from([0, 1, 2, 3]) });
      await dialog(page()).getByRole('alert').waitFor();
      await button(page(), 'Choose another').click();
      await button(page(), 'Choose files…').waitFor();
      expect(watched().outside).toEqual([]);
    },
    SLOW,
  );
});
