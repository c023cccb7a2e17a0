/** In a real browser, under the server's own policy: the SVG is XML, the PNG is the SVG at twice its size. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { transformFile } from '@swc/core';
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
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
    const written = await transformFile(
      fileURLToPath(new URL('../../client/export/png.ts', import.meta.url)),
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      },
    );
    await writeFile(join(folder, 'page', 'assets', 'png.js'), written.code);
    const font = new URL(
      '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
      import.meta.url,
    );
    await copyFile(font, join(folder, 'page', 'assets', 'inter.woff2'));
    await writeFile(
      join(folder, 'page', 'assets', 'page.css'),
      "@font-face { font-family: 'Inter Variable'; src: url(inter.woff2) format('woff2'); unicode-range: U+0000-00FF, U+0131; }",
    );
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

  const pngOf = (given: typeof made) =>
    watched.page.evaluate(async (one) => {
      const { drawingPng } = (await import(`${location.origin}/assets/png.js`)) as {
        drawingPng: (drawing: typeof one) => Promise<Blob>;
      };
      const blob = await drawingPng(one);
      const image = await createImageBitmap(blob);
      const sheet = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      sheet.drawImage(image, 0, 0);
      const { data } = sheet.getImageData(0, 0, image.width, image.height);
      let denied = 0;
      let checksum = 0;
      for (let at = 0; at < data.length; at += 4) {
        const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
        if (Math.abs(red - 0xb3) + Math.abs(green - 0x26) + Math.abs(blue - 0x1e) < 12) denied += 1;
        checksum = (checksum * 31 + red + 3 * green + 7 * blue) % 2_147_483_647;
      }
      const corner = [...data.slice(0, 4)];
      return { type: blob.type, width: image.width, height: image.height, corner, denied, checksum };
    }, given);

  it('the PNG is twice as large, on the page’s ground, and shows the denied line in its colour', async () => {
    const png = await pngOf(made);
    expect(png).toMatchObject({
      type: 'image/png',
      width: made.width * 2,
      height: made.height * 2,
      corner: [0xf6, 0xf5, 0xf1, 255],
    });
    expect(png.denied).toBeGreaterThan(100);
    watched.expectClean();
  });

  it('the PNG is written in the page’s own font', async () => {
    const plain = await pngOf(made);
    expect((await pngOf(made)).checksum).toBe(plain.checksum);
    await watched.page.evaluate(
      () =>
        new Promise((resolve) => {
          const sheet = document.createElement('link');
          Object.assign(sheet, { rel: 'stylesheet', href: '/assets/page.css', onload: resolve });
          document.head.append(sheet);
        }),
    );
    expect((await pngOf(made)).checksum).not.toBe(plain.checksum);
    watched.expectClean();
  });
});
