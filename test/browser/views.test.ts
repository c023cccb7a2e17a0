import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { eachEngine } from '../support/engines.ts';
import { seriousFaults } from './axe.ts';
import { QUESTION, ask, clipboard, command, details, drawn, menuOf } from './journey.ts';
import { PHONE, SLOW, WIDE, usePage } from './usePage.ts';

eachEngine('views in the page', (makeStore, engine) => {
  const { page, watched, open } = usePage(makeStore);
  const names = async () => (await drawn(page())).nodes.map((node) => node.name).sort();
  const places = async () =>
    (await drawn(page())).nodes
      .map(({ id, position }) => `${id} ${Math.round(position.x)} ${Math.round(position.y)}`)
      .sort();
  const count = (nodes: number) =>
    page().waitForFunction((wanted) => window.liaisonDebug?.describe().nodes.length === wanted, nodes);
  const hide = async (name: string) => {
    const before = (await drawn(page())).nodes.length;
    await menuOf(page(), name);
    await page().getByRole('menuitem', { name: /^Hide/ }).click();
    await count(before - 1);
  };
  const savedViews = async () => {
    await command(page(), 'saved views');
    await dialog().waitFor();
  };
  const dialog = () => page().getByRole('dialog', { name: 'Saved views' });
  const hashOf = (address: string) => new URL(address).hash;

  it(
    'are saved under names, opened, renamed, deleted',
    async () => {
      await hide('CATL');
      const saved = await names();
      await savedViews();
      await dialog().getByLabel('Name for what is seen now').fill('Without CATL');
      await dialog().getByRole('button', { name: 'Save', exact: true }).click();
      await dialog().getByRole('button', { name: 'Open “Without CATL”' }).waitFor();
      await open();
      expect(await names()).toContain('CATL');
      await savedViews();
      await dialog().getByRole('button', { name: 'Open “Without CATL”' }).click();
      await count(saved.length);
      expect(await names()).toEqual(saved);
      await savedViews();
      await dialog().getByRole('button', { name: 'Rename: Without CATL' }).click();
      await dialog().getByLabel('New name for Without CATL').fill('No battery maker');
      await dialog().getByRole('button', { name: 'Keep the name' }).click();
      await dialog().getByRole('button', { name: 'Open “No battery maker”' }).waitFor();
      await dialog().getByRole('button', { name: 'Delete: No battery maker' }).click();
      await dialog().getByRole('button', { name: 'Really delete?: No battery maker' }).click();
      await dialog().getByText('No view is saved yet.').waitFor();
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'go to a file and come back from it',
    async () => {
      await hide('Geely');
      const kept = await names();
      await savedViews();
      await dialog().getByLabel('Name for what is seen now').fill('To take along');
      await dialog().getByRole('button', { name: 'Save', exact: true }).click();
      const [file] = await Promise.all([
        page().waitForEvent('download'),
        dialog().getByRole('button', { name: 'As a file: To take along' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('to-take-along.liaison.json');
      const buffer = await readFile(await file.path());
      await open();
      await savedViews();
      const choose = (contents: Buffer) =>
        dialog()
          .getByLabel('Open a file…')
          .setInputFiles({ name: 'view.json', mimeType: 'application/json', buffer: contents });
      await choose(Buffer.from('{"some": "thing"}'));
      await dialog().getByText('Expected a view that was saved as a file by Liaison').waitFor();
      await choose(buffer);
      await count(kept.length);
      expect(await names()).toEqual(kept);
    },
    SLOW,
  );

  it(
    'open the same from a copied link, and Back and Forward go through them',
    async () => {
      await hide('Xiaomi');
      await page().getByRole('button', { name: 'Copy link' }).click();
      await page().getByText('Link copied.').waitFor();
      const link = await clipboard(page());
      const [seen, at] = [await names(), await places()];
      await page().goBack();
      await count(seen.length + 1);
      await page().goForward();
      await count(seen.length);
      await open(WIDE, hashOf(link));
      await count(seen.length);
      expect(await names()).toEqual(seen);
      expect(await places()).toEqual(at);
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'are frozen under a link that opens the same and says what has changed since',
    async () => {
      await hide('BYD');
      const [seen, at] = [await names(), await places()];
      await command(page(), 'freeze');
      await page().getByText('Frozen. The link that opens it').waitFor();
      const link = await clipboard(page());
      expect(hashOf(link)).toMatch(/^#f=[\w-]{22}$/);
      await open(WIDE, hashOf(link));
      await count(seen.length);
      expect([await names(), await places()]).toEqual([seen, at]);
      const banner = page().getByRole('region', { name: 'Frozen view' });
      await banner.getByText('Nothing in it has changed since').waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      await banner.getByRole('button', { name: 'See it as it is now' }).click();
      await banner.waitFor({ state: 'detached' });
      expect(await names()).toEqual(seen);
      watched().expectClean();
    },
    SLOW,
  );

  const once = engine === 'sqlite' ? it : it.skip;
  once(
    'hold the answer that stood beside the picture when they are frozen: it is not asked anew (that is the page)',
    async () => {
      await ask(page(), QUESTION);
      await details(page())
        .getByRole('heading', { name: /^Partnered/ })
        .waitFor();
      const sentence = await details(page()).locator('p').first().innerText();
      await command(page(), 'freeze');
      const message = page()
        .getByRole('status')
        .filter({ hasText: /^Frozen/ });
      await message.first().waitFor();
      const address = await clipboard(page());
      const asked: string[] = [];
      await open(WIDE, '');
      page().on('request', (request) => {
        if (/partners\(/.test(request.postData() ?? '')) asked.push(request.postData() ?? '');
      });
      await page().goto('about:blank');
      await page().goto(`/${hashOf(address)}`);
      await page().getByRole('region', { name: 'Frozen view' }).waitFor();
      await details(page())
        .getByRole('heading', { name: /^Partnered/ })
        .waitFor();
      expect(await details(page()).locator('p').first().innerText()).toBe(sentence);
      expect(asked).toEqual([]);
    },
    SLOW,
  );

  once(
    'have a window free of serious faults of accessibility (the page is the same on both engines)',
    async () => {
      for (const options of [WIDE, PHONE]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await open({ ...options, colorScheme });
          await savedViews();
          await page()
            .getByText(/No view is saved yet|To take along/)
            .first()
            .waitFor();
          expect(await seriousFaults(page())).toEqual([]);
        }
      }
    },
    SLOW,
  );
});
