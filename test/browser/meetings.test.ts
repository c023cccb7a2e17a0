import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import type { GraphStore } from '../../server/store/port.ts';
import { eachEngine } from '../support/engines.ts';
import { seriousFaults } from './axe.ts';
import { details } from './journey.ts';
import { SLOW, usePage } from './usePage.ts';

const seeds = join(resolve(dirname(fileURLToPath(import.meta.url)), '../..'), 'seeds');

const showing = (makeStore: () => Promise<GraphStore>, folder: string) =>
  usePage(makeStore, () => Promise.resolve(join(seeds, folder)));

eachEngine('a show, in the page', (makeStore) => {
  const { page, open, watched } = showing(makeStore, 'ford-china');

  it(
    'lists who took part and in which part, who met whom there, and leads to the evidence and back',
    async () => {
      await open(undefined, '#v1&p=e:detroit-auto-show-2026');
      const part = details(page()).getByRole('region', { name: 'Who took part' });
      await part.getByRole('button', { name: /^Jim Farley/ }).waitFor();
      await part.getByRole('button', { name: /^Ford: exhibit/ }).waitFor();
      const met = details(page()).getByRole('region', { name: 'Who met whom there' });
      await met.getByRole('button', { name: /^Jim Farley met Lee Zeldin/ }).waitFor();
      expect(await seriousFaults(page())).toEqual([]);
      await met.getByRole('button', { name: /^Jim Farley met Lee Zeldin/ }).click();
      await details(page())
        .getByRole('tab', { name: /^Evidence [1-9]/ })
        .waitFor();
      await details(page()).getByRole('button', { name: 'Detroit Auto Show 2026' }).click();
      await part.waitFor();
      watched().expectClean();
    },
    SLOW,
  );
});

eachEngine('a meeting, in the page', (makeStore) => {
  const { page, open, watched } = showing(makeStore, 'disputed');

  it(
    'counts those who took part as having met, and not who denies it; a cell of the matrix opens it',
    async () => {
      await open(undefined, '#v1&p=e:weir-meeting&z=matrix');
      const part = details(page()).getByRole('region', { name: 'Who took part' });
      await part.getByText('Described as one meeting: these 2 count as having met each other.').waitFor();
      expect(await part.getByRole('button', { name: /Ada Venn/ }).count()).toBe(0);
      await details(page())
        .getByRole('region', { name: 'Denied or taken back' })
        .getByRole('button', { name: /Ada Venn/ })
        .waitFor();
      await page()
        .getByRole('button', { name: /^Bo Tolland and Ada Venn: reported, denied, at Meeting at the weir/ })
        .waitFor();
      await page()
        .getByRole('button', { name: /^Ida Orr and Ada Venn: 1 contact$/ })
        .waitFor();
      await page()
        .getByRole('button', {
          name: /^Bo Tolland and Ida Orr: 2 contacts, at Lantern Fair 2025 and Meeting/,
        })
        .click();
      await details(page())
        .getByRole('heading', { name: /Bo Tolland and Ida Orr|Ida Orr and Bo Tolland/ })
        .waitFor();
      watched().expectClean();
    },
    SLOW,
  );
});
