/** In a real browser, under the server's own policy: the SVG is XML, the PNG is the SVG at twice its size. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { fileURLToPath } from 'node:url';
import {
  drawing,
  lensInWords,
  provenanceInWords,
  sourceInWords,
  sourcesOf,
} from '../../client/export/index.ts';
import { legend, picture } from '../../client/graph/index.ts';
import { startApi } from '../api/support/server.ts';
import type { Api } from '../api/support/server.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import type { WatchedPage } from '../support/browser.ts';
import { openStore } from '../../server/store/choose.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cited, ford, provenance, themeOf, view, vocabulary } from './ford-view.ts';

const made = drawing(picture(ford, view, vocabulary), legend(ford, view, vocabulary), themeOf('light'), {
  title: 'Ford <and> "China" & others',
  lens: lensInWords(provenance.lens),
  sources: sourcesOf(cited.values()).map(sourceInWords),
  provenance: provenanceInWords(provenance),
});

describe('in a browser', () => {
  let folder = '';
  let store: GraphStore;
  let api: Api;
  let browser: Browser;
  let watched: WatchedPage;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liaison-export-'));
    await mkdir(join(folder, 'page', 'assets'), { recursive: true });
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        outDir: join(folder, 'page', 'assets'),
        emptyOutDir: false,
        minify: false,
        lib: {
          entry: fileURLToPath(new URL('../../client/export/png.ts', import.meta.url)),
          formats: ['es'],
          fileName: () => 'png.js',
        },
      },
    });
    await writeFile(
      join(folder, 'page', 'index.html'),
      '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Empty</title></html>',
    );
    store = await openStore({ engine: 'sqlite', file: join(folder, 'liaison.db') });
    await store.prepare();
    api = await startApi(store, {}, join(folder, 'page'));
    browser = await launchBrowser();
    watched = await openPage(browser, api.url);
    await watched.page.goto('/');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api?.close();
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('the SVG is read as XML, with all its texts', async () => {
    const read = await watched.page.evaluate((svg) => {
      const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
      return {
        name: root.nodeName,
        errors: root.getElementsByTagName('parsererror').length,
        title: root.querySelector('title')?.textContent,
        texts: root.querySelectorAll('text').length,
      };
    }, made.svg);
    expect(read).toMatchObject({ name: 'svg', errors: 0, title: 'Ford <and> "China" & others' });
    expect(read.texts).toBeGreaterThan(view.entities.length * 2);
  });

  it('the PNG is twice as large, on the page’s ground, and shows the denied line in its colour', async () => {
    const png = await watched.page.evaluate(async (given) => {
      const { drawingPng } = (await import(`${location.origin}/assets/png.js`)) as {
        drawingPng: (drawing: typeof given) => Promise<Blob>;
      };
      const blob = await drawingPng(given);
      const image = await createImageBitmap(blob);
      const sheet = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      sheet.drawImage(image, 0, 0);
      const { data } = sheet.getImageData(0, 0, image.width, image.height);
      let denied = 0;
      for (let at = 0; at < data.length; at += 4)
        if (Math.abs(data[at]! - 0xb3) + Math.abs(data[at + 1]! - 0x26) + Math.abs(data[at + 2]! - 0x1e) < 12)
          denied += 1;
      return {
        type: blob.type,
        width: image.width,
        height: image.height,
        corner: [...data.slice(0, 4)],
        denied,
      };
    }, made);
    expect(png).toMatchObject({
      type: 'image/png',
      width: made.width * 2,
      height: made.height * 2,
      corner: [0xf6, 0xf5, 0xf1, 255],
    });
    expect(png.denied).toBeGreaterThan(100);
    watched.expectClean();
  });
});
