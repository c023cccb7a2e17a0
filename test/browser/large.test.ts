import { rm } from 'node:fs/promises';
import { afterAll, expect, it } from '@jest/globals';
import { seriousFaults } from './axe.ts';
import { details, drawn, hit } from './journey.ts';
import { CROWDED_RELATIONS, HUB_RELATIONS, writeDenseWorld, writeLargeWorld } from './largeWorld.ts';
import { SLOW, onSqlite, usePage } from './usePage.ts';

onSqlite('five thousand entities', (makeStore) => {
  let folder = '';
  const { page, watched } = usePage(makeStore, async () => {
    folder = await writeLargeWorld();
    return folder;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const openHub = async () => {
    await page().keyboard.press('/');
    await page().keyboard.type('Hub Hol');
    await hit(page(), /^Hub Holdings/).click();
    await details(page()).getByRole('heading', { name: 'Hub Holdings' }).waitFor();
  };

  it(
    'open with the best supported relations and the search, not with everything',
    async () => {
      const { nodes, lines } = await drawn(page());
      expect(nodes.length).toBeGreaterThan(10);
      expect(nodes.length).toBeLessThanOrEqual(120);
      expect(lines.filter((line) => line.sureness !== 'CONFIRMED')).toEqual([]);
      await details(page()).getByText('Drawn are the ends of the best supported relations').waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'are reached by name: who was not drawn is brought in beside the others',
    async () => {
      await page().keyboard.press('/');
      await page().keyboard.type('Entity Number 4321');
      await hit(page(), /^Entity Number 4321/)
        .first()
        .click();
      await page().waitForFunction(() =>
        window.liaisonDebug?.describe().nodes.some((node) => node.name === 'Entity Number 4321'),
      );
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'ask what to bring in of a hub, by type with counts, and list it all in a virtual table',
    async () => {
      await openHub();
      const before = (await drawn(page())).nodes.length;
      await page().getByRole('application').focus();
      await page().keyboard.press('Home');
      await page().keyboard.press('Enter');
      const chooser = page().getByRole('dialog', { name: 'Bring in neighbours of Hub Holdings' });
      await chooser.getByRole('button', { name: `supply talks ${HUB_RELATIONS / 4}` }).click();
      await page().waitForFunction(
        (count) => (window.liaisonDebug?.describe().nodes.length ?? 0) >= count + 25,
        before,
      );
      await page().getByRole('application').focus();
      await page().keyboard.press('Home');
      await page().keyboard.press('Enter');
      await chooser.getByRole('button', { name: `All ${HUB_RELATIONS}` }).click();
      await page().waitForFunction(
        (count) => (window.liaisonDebug?.describe().nodes.length ?? 0) >= count,
        HUB_RELATIONS,
      );
      await page().getByRole('tab', { name: 'Table' }).click();
      const table = page().getByRole('group', { name: 'Table' });
      await table.locator('tr[data-status]').first().waitFor();
      expect(Number(await table.locator('table').getAttribute('aria-rowcount'))).toBeGreaterThan(
        HUB_RELATIONS,
      );
      expect(await table.locator('tr[data-status]').count()).toBeLessThan(40);
      watched().expectClean();
    },
    SLOW,
  );
});

onSqlite('more relations among a few than one picture holds', (makeStore) => {
  let folder = '';
  const { page, watched } = usePage(makeStore, async () => {
    folder = await writeDenseWorld();
    return folder;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(
    'are said to be more than are drawn',
    async () => {
      const legend = page().getByRole('region', { name: 'Legend' });
      await legend
        .getByText(`Drawn are 1,000 of ${CROWDED_RELATIONS.toLocaleString('en-GB')} relations`)
        .waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      watched().expectClean();
    },
    SLOW,
  );
});
