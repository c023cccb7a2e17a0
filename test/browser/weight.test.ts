import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import type { Response } from 'playwright-core';
import { details, openPicture } from './journey.ts';
import { SLOW, onSqlite, usePage } from './usePage.ts';

const MOST_KILOBYTES = 400;

onSqlite('what the page weighs', (makeStore) => {
  const { page } = usePage(makeStore);

  it(
    'is at most 400 KB of code and styles, gzipped, before anything is done with it',
    async () => {
      const answers: Response[] = [];
      page().on('response', (response) => answers.push(response));
      await page().goto('about:blank');
      await openPicture(page());
      await page().waitForLoadState('networkidle');
      const sizes = await Promise.all(
        answers
          .filter((answer) => /\.(js|css)$|\/$/.test(new URL(answer.url()).pathname))
          .map(
            async (answer) => [new URL(answer.url()).pathname, gzipSync(await answer.body()).length] as const,
          ),
      );
      expect(sizes.some(([path]) => path.includes('cytoscape'))).toBe(true);
      expect(sizes.some(([path]) => /RelationTable|Palette|graphiql/.test(path))).toBe(false);
      const kilobytes = sizes.reduce((sum, [, size]) => sum + size, 0) / 1024;
      expect(kilobytes).toBeLessThanOrEqual(MOST_KILOBYTES);
      await details(page()).getByRole('heading').first().waitFor();
    },
    SLOW,
  );
});
