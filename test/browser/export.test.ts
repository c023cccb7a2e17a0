import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { QUESTION, ask, clipboard, command, details, drawn } from './journey.ts';
import { SLOW, onSqlite, usePage } from './usePage.ts';

onSqlite('taking along', (makeStore) => {
  const { page, watched } = usePage(makeStore);
  const taken = async (words: string): Promise<Buffer> => {
    const [file] = await Promise.all([page().waitForEvent('download'), command(page(), words)]);
    return readFile(await file.path());
  };

  it(
    'gives the picture as SVG and as PNG of twice its size',
    async () => {
      const svg = (await taken('picture as SVG')).toString('utf8');
      const [width, height] = await page().evaluate((text) => {
        const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
        if (root.nodeName !== 'svg') throw new Error(`Expected an SVG document, found ${root.outerHTML}.`);
        return [Number(root.getAttribute('width')), Number(root.getAttribute('height'))];
      }, svg);
      for (const words of ['Jim Farley', 'denied by both', 'Observer Net', 'Ford and China'])
        expect(svg).toContain(words);
      const png = await taken('picture as PNG');
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
      watched().expectClean();
    },
    SLOW,
  );

  it(
    'gives the relations as CSV and everything as JSON, with status and sources',
    async () => {
      const csv = (await taken('relations as CSV')).toString('utf8');
      const lines = csv.split('\r\n').filter((line) => line !== '');
      expect(lines[0]).toContain('status');
      const denied = lines.find((line) => line.includes('DENIED'));
      expect(denied).toContain('Xiaomi');
      const json = JSON.parse((await taken('in view as JSON')).toString('utf8')) as {
        entities: unknown[];
        relations: { status: string; statements: unknown[] }[];
      };
      expect(json.entities).toHaveLength((await drawn(page())).nodes.length);
      expect(json.relations).toHaveLength(lines.length - 1);
      expect(json.relations.filter((relation) => relation.statements.length === 0)).toEqual([]);
    },
    SLOW,
  );

  it(
    'copies how to cite the view, an answer, and a relation',
    async () => {
      const cite = async () => {
        await page().evaluate(() => navigator.clipboard.writeText('nothing yet'));
        await command(page(), 'copy citation');
        const deadline = Date.now() + 10_000;
        while ((await clipboard(page())) === 'nothing yet' && Date.now() < deadline)
          await page().waitForTimeout(100);
        return clipboard(page());
      };
      const view = await cite();
      expect(view).toMatch(/^Ford and China\. \d+ entities, \d+ relations\./);
      expect(view).toMatch(/#v=[\w-]{22} Accessed /);
      await ask(page(), QUESTION);
      await details(page())
        .getByRole('heading', { name: /^Partnered/ })
        .waitFor();
      const answer = await cite();
      expect(answer.split('\n')[0]).toBe(QUESTION);
      expect(answer).toContain('Not counted:\n- Xiaomi');
      await details(page())
        .getByRole('article', { name: 'Xiaomi' })
        .getByRole('button', { name: 'Xiaomi', exact: true })
        .click();
      await details(page()).getByRole('heading', { name: 'Ford and Xiaomi' }).waitFor();
      const relation = await cite();
      expect(relation).toMatch(/joint-venture talks\. Denied/);
      expect(relation).toContain('Denied in:');
      watched().expectClean();
    },
    SLOW,
  );
});
