import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { loadFolder } from '../../seeds/load/load.ts';
import { addDays } from '../../server/model/dates/days.ts';
import { readDate } from '../../server/queries/readDate.ts';
import { eachEngine } from '../support/engines.ts';
import { startApi } from './support/server.ts';
import type { Api } from './support/server.ts';

const DISPUTED = fileURLToPath(new URL('../../seeds/disputed', import.meta.url));
const TODAY = '2026-06-15';

it.each([
  ['15 Feb 2026', '2026-02-15', '15 February 2026'],
  ['Jan 2026', '2026-01-31', 'January 2026'],
  ['before Dec 2025', '2025-11-30', 'no later than 30 November 2025'],
  ['2025', '2025-12-31', '2025'],
  ['2026', TODAY, '2026'],
  ['June 2026', TODAY, 'June 2026'],
  ['July 2026', '2026-07-31', 'July 2026'],
  ['since 2024', TODAY, 'no earlier than 2024'],
  ['since July 2026', '2026-07-01', 'no earlier than July 2026'],
])('takes “%s” as %s', (typed, lensDay, words) => {
  expect(readDate(typed, TODAY)).toMatchObject({ lensDay, words });
});

it('takes nothing later than what was typed, and today only while that goes on', () => {
  for (const month of ['03', '06', '09']) {
    const typed = `2026-${month}`;
    const { earliest, latest, lensDay } = readDate(typed, TODAY);
    expect(lensDay <= (latest as string) && lensDay >= (earliest as string)).toBe(true);
    expect(lensDay === latest || (lensDay === TODAY && addDays(latest as string, 0) > TODAY)).toBe(true);
  }
});

eachEngine('typed dates and what came of talks', (makeStore) => {
  let api: Api;
  beforeAll(async () => {
    const store = await makeStore();
    await loadFolder(store, DISPUTED, {});
    api = await startApi(store);
  }, 120_000);
  afterAll(() => api?.close());

  it('reads a date, and refuses one without a year with what to write instead', async () => {
    const read = await api.ask(
      '{ readDate(text: "before Dec 2025") { edtf earliest latest words lensDay } }',
    );
    expect(read.data).toEqual({
      readDate: {
        edtf: '[..2025-11-30]',
        earliest: null,
        latest: '2025-11-30',
        words: 'no later than 30 November 2025',
        lensDay: '2025-11-30',
      },
    });
    const refused = await api.ask('{ readDate(text: "last summer") { words } }');
    expect(refused.errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/does not say which year is meant\. Write summer \d+ or summer \d+\./),
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      }),
    ]);
  });

  it('names the deal that ended talks, by the lens', async () => {
    const field = (knownBy: string) =>
      `relation(id: "talks-before-the-deal", knownBy: "${knownBy}") { followedBy { id follows { id } } }`;
    const { data } = await api.ask(`{ later: ${field('2026-01-01')} before: ${field('2025-11-19')} }`);
    expect(data).toEqual({
      later: { followedBy: [{ id: 'deal-after-the-talks', follows: { id: 'talks-before-the-deal' } }] },
      before: { followedBy: [] },
    });
  });
});
