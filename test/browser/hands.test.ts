import { expect, it } from '@jest/globals';
import { seriousFaults } from './axe.ts';
import { QUESTION, ask, command, details, drawn, menuOf } from './journey.ts';
import { PHONE, SLOW, WIDE, onSqlite, usePage } from './usePage.ts';

onSqlite('the picture', (makeStore) => {
  const { page, open, watched } = usePage(makeStore);

  it(
    'is laid out the same each time it is opened, clear of the legend, and an answer is brought near',
    async () => {
      const places = async () =>
        (await drawn(page())).nodes.map(({ id, position }) => `${id} ${position.x} ${position.y}`);
      await page().waitForTimeout(600);
      const first = await places();
      await open({ ...WIDE, colorScheme: 'dark' });
      await page().waitForTimeout(600);
      expect(await places()).toEqual(first);
      const legend = (await page().getByRole('region', { name: 'Legend' }).boundingBox())!;
      const frame = (await page().getByRole('application').boundingBox())!;
      const covered = (await drawn(page())).nodes.filter(
        ({ body }) =>
          frame.x + body.left < legend.x + legend.width && frame.y + body.top + body.height > legend.y,
      );
      expect(covered.map((node) => node.name)).toEqual([]);
      await ask(page(), QUESTION);
      await details(page())
        .getByRole('heading', { name: /^Partnered/ })
        .waitFor();
      await page().waitForFunction(() => (window.liaisonDebug?.describe().zoom ?? 0) >= 0.85);
      const lit = (await drawn(page())).nodes.filter(({ classes }) => !classes.includes('dim'));
      expect(lit.map((node) => node.name).sort()).toEqual(['BYD', 'CATL', 'Ford', 'Geely', 'Xiaomi']);
      for (const { body } of lit) {
        expect(body.left).toBeGreaterThan(0);
        expect(body.left + body.width).toBeLessThan(frame.width);
        expect(body.top + body.height).toBeLessThan(frame.height);
      }
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'lets a finger draw a box on a phone, by a button, without moving the network',
    async () => {
      await open(PHONE);
      const { pan } = await drawn(page());
      await page().getByRole('button', { name: 'Select a box' }).click();
      const touch = await page().context().newCDPSession(page());
      const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
        touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
      await finger('touchStart', 10, 70);
      for (const step of [1, 2, 3, 4]) await finger('touchMove', 10 + step * 80, 70 + step * 65);
      await finger('touchEnd', 0, 0);
      await page().waitForFunction(
        () =>
          (window.liaisonDebug?.describe().nodes ?? []).filter((node) => node.classes.includes('selected'))
            .length > 2,
      );
      expect((await drawn(page())).pan).toEqual(pan);
      expect(await seriousFaults(page())).toEqual([]);
      await page().getByRole('button', { name: 'Select a box' }).click();
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'has its keys listed, and legible swatches where the system forces its colours',
    async () => {
      await page().keyboard.press('?');
      const keys = page().getByRole('dialog', { name: 'Keys' });
      for (const key of ['P', 'Shift arrows', 'Delete', 'R', 'Page Down, Page Up'])
        await keys.getByText(key, { exact: true }).first().waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      await open({ ...WIDE, forcedColors: 'active', colorScheme: 'dark' });
      const strokes = await page()
        .getByRole('region', { name: 'Legend' })
        .locator('svg [stroke]')
        .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).stroke));
      const text = await page().evaluate(() => getComputedStyle(document.body).color);
      expect(strokes.length).toBeGreaterThan(10);
      expect(strokes.filter((stroke) => stroke === text).length).toBeGreaterThan(10);
    },
    SLOW,
  );

  it(
    'is accessible in its other states: relation in the dark and at 390 pixels, entity, table, matrix, windows',
    async () => {
      const faults: string[] = [];
      const look = async (state: string) => {
        for (const fault of await seriousFaults(page())) faults.push(`${state}: ${fault}`);
      };
      for (const [name, options] of [
        ['wide dark', { ...WIDE, colorScheme: 'dark' as const }],
        ['phone', PHONE],
      ] as const) {
        await open(options, '#v1&p=r:ford-xiaomi-jv');
        await details(page()).getByText('Denied by both parties').waitFor();
        await look(`relation ${name}`);
        await open(options, '#v1&p=e:ford&z=matrix');
        await details(page()).getByRole('heading', { name: 'Ford', exact: true }).waitFor();
        await look(`entity ${name}`);
      }
      await open({ ...WIDE, colorScheme: 'dark' }, '#v1&z=table');
      await page().locator('tr[data-status]').first().waitFor();
      await look('table');
      await page().keyboard.press('Control+k');
      await page().getByRole('combobox', { name: 'Find a command' }).waitFor();
      await look('palette');
      await page().keyboard.press('Escape');
      await command(page(), 'Saved views');
      await page().getByRole('dialog').first().waitFor();
      await look('saved views');
      await page().keyboard.press('Escape');
      await menuOf(page(), 'Ford');
      await look('menu');
      expect(faults).toEqual([]);
    },
    SLOW,
  );
});
