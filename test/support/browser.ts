/**
 * A real Chromium on a fresh profile, watched: what a page asks of anyone but its own server, and
 * what it complains about in its console, are collected, and `expectClean` fails the test on them.
 */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Quiet: no updates, no reports, no first-run pages; --no-sandbox since CI runs as root. */
const flags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

export interface WatchedPage {
  page: Page;
  /** Addresses outside the page's own origin that it asked for; each was refused. */
  outside: string[];
  /** Errors in the console and errors no one caught. */
  errors: string[];
  /** Throws, naming everything, when there is anything in `outside` or `errors`. */
  expectClean(): void;
}

/** Starts a browser; close it in `afterAll`. Throws when `npm test` did not say where Chromium is. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) {
    throw new Error(
      'This test needs a Chromium, named by CHROMIUM_PATH, and there is none in the environment. ' +
        'Run the tests by `npm test`, which finds one.',
    );
  }
  return chromium.launch({ executablePath, args: flags });
}

/** A new page in a context of its own, watched for everything outside `origin` (`http://127.0.0.1:4000`). */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL: origin, reducedMotion: 'reduce', ...options });
  const outside: string[] = [];
  const errors: string[] = [];
  await context.route(
    (url) => url.origin !== new URL(origin).origin && /^(https?|wss?):$/.test(url.protocol),
    (route) => {
      outside.push(route.request().url());
      return route.abort('blockedbyclient');
    },
  );
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  const expectClean = () => {
    const found = [...outside.map((url) => `asked ${url}`), ...errors.map((text) => `console: ${text}`)];
    if (found.length > 0)
      throw new Error(`Expected a page that keeps to its own server and is quiet:\n${found.join('\n')}`);
  };
  return { page, outside, errors, expectClean };
}
