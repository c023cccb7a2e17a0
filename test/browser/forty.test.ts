import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { defaultView } from '../../client/state/defaultView.ts';
import { encodeView } from '../../client/state/encodeView.ts';
import { ASK } from '../../server/graphql/documents/ask.ts';
import type { AnswerTold, RowTold } from '../../server/graphql/documents/ask.ts';
import type { GraphStore, NameRow } from '../../server/store/port.ts';
import { FORTY, problemsThroughDoor } from '../doors/world.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import type { WatchedPage } from '../support/browser.ts';
import { eachEngine } from '../support/engines.ts';
import { ask, details, openPicture } from './journey.ts';
import { serve } from './serve.ts';
import type { Served } from './serve.ts';

const SLOW = 180_000;

/** What the panel shows of an answer, as a reader sees it. */
interface Shown {
  sentence: string;
  /** All of it, one text. */
  text: string;
  sections: Array<{ title: string; rows: Array<{ title: string; status: string; reason: string }> }>;
}

eachEngine('the forty questions in the page', (makeStore) => {
  let browser: Browser;
  let served: Served;
  let watched: WatchedPage;
  let names: NameRow[];

  beforeAll(async () => {
    const store: GraphStore = await makeStore();
    browser = await launchBrowser();
    served = await serve(store);
    names = await store.names({ deadline: Date.now() + 30_000 });
    watched = await openPage(browser, served.origin, { viewport: { width: 1440, height: 900 } });
    watched.page.setDefaultTimeout(15_000);
  }, SLOW);
  afterAll(async () => {
    await watched?.page.context().close();
    await served?.stop();
    await browser?.close();
  });

  it(
    'are typed, and answered with what the API answers, every row and status of it',
    async () => {
      const { page } = watched;
      const wrong = [];
      let lens = '';
      // One page for each day that is asked about, one question after the other in it.
      for (const { id, asked, reference } of inOrderOfDays()) {
        const { asOf, knownBy } = asked;
        const days = encodeView({ ...defaultView, lens: { asOf, knownBy } });
        // An address that only differs behind the # would be followed within the page, without its opening picture.
        if (days !== lens) await page.goto('about:blank').then(() => openPicture(page, `#${days}`));
        lens = days;
        const told = await toldBy(served.origin, asked);
        await askAndWait(page, asked.question, told);
        const shown = await read(page);
        const problems = [...problemsThroughDoor(reference, told, names), ...differences(shown, told)];
        if (problems.length > 0)
          wrong.push({ id, question: asked.question, shown: shown.sentence, problems });
      }
      expect(wrong).toEqual([]);
      watched.expectClean();
    },
    SLOW,
  );
});

function inOrderOfDays(): typeof FORTY {
  const days = ({ asked }: (typeof FORTY)[number]) => `${asked.asOf} ${asked.knownBy}`;
  return [...FORTY].sort((one, other) => days(one).localeCompare(days(other)));
}

async function toldBy(origin: string, variables: object): Promise<AnswerTold> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: ASK, variables }),
  });
  const { data } = (await response.json()) as { data: { ask: AnswerTold } };
  return data.ask;
}

/** The panel may show the answer before: it is waited for until this one's sentence stands there. */
async function askAndWait(page: Page, question: string, { sentence }: AnswerTold): Promise<void> {
  await ask(page, question);
  await page
    .waitForFunction(
      (wanted) => document.getElementById('details')?.textContent?.includes(wanted) ?? false,
      sentence,
      { timeout: 8_000 },
    )
    .catch(() => undefined);
}

const read = (page: Page): Promise<Shown> =>
  details(page).evaluate((panel) => {
    const words = (within: Element | null | undefined) => within?.textContent?.trim() ?? '';
    return {
      sentence: words(panel.querySelector('[role=status] p')),
      text: words(panel),
      sections: [...panel.querySelectorAll('section')].map((section) => ({
        title: words(section.querySelector('h2')),
        rows: [...section.querySelectorAll('article')].map((row) => ({
          title: words(row.querySelector('h3')),
          status: words(row.querySelector('h3')?.nextElementSibling),
          reason: words(row.querySelector('p')),
        })),
      })),
    };
  });

/** What the page leaves out of an answer, or shows otherwise. */
function differences(shown: Shown, told: AnswerTold): string[] {
  // A partners question that every word of is read has its own panel, with titles and rows of its own.
  if (shown.sentence === '') return inPartnersPanel(shown, told);
  const groups = [
    ...told.groups.map(({ title, rows }) => ({ title, rows })),
    ...(told.nearMisses.length > 0 ? [{ title: /Not counted|Closest to it/, rows: told.nearMisses }] : []),
  ];
  return [
    ...(shown.sentence === told.sentence ? [] : [`says “${shown.sentence}”, not “${told.sentence}”`]),
    ...groups.flatMap(({ title, rows }) => {
      const section = shown.sections.find((one) =>
        typeof title === 'string' ? one.title.startsWith(title) : title.test(one.title),
      );
      return rows.flatMap((row, index) => ofRow(row, section?.rows[index]));
    }),
  ];
}

function inPartnersPanel({ text, sections }: Shown, { sentence, groups, nearMisses }: AnswerTold): string[] {
  const rows = sections.flatMap((section) => section.rows);
  const wanted = [...groups.flatMap((group) => group.rows), ...nearMisses];
  return [
    ...(text.includes(sentence) ? [] : [`does not say “${sentence}”`]),
    ...wanted.flatMap(({ entity, status }) =>
      rows.some(
        (row) =>
          row.title === entity?.name && row.status.toLowerCase().startsWith(status?.toLowerCase() ?? ''),
      )
        ? []
        : [`lacks ${entity?.name ?? ''}, ${status ?? ''}`],
    ),
  ];
}

function ofRow(row: RowTold, shown: Shown['sections'][number]['rows'][number] | undefined): string[] {
  if (!shown) return [`lacks ${row.title}`];
  const status = row.status?.toLowerCase() ?? '';
  return [
    ...(shown.title === row.title ? [] : [`${row.title} is shown as ${shown.title}`]),
    ...(shown.status.toLowerCase() === status ? [] : [`${row.title} is ${shown.status}, not ${status}`]),
    ...(row.reason === row.title || shown.reason === row.reason ? [] : [`${row.title} lacks its reason`]),
  ];
}
