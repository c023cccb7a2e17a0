/** The page's calls against a real server: short and long links, frozen links, saved views, the address bar. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  createLiaison,
  connectAddress,
  decodeView,
  defaultView,
  encodeView,
} from '../../client/state/index.ts';
import type { View } from '../../client/state/index.ts';
import { loadPartners } from '../../client/api/partners.ts';
import * as views from '../../client/views/index.ts';
import { openStore } from '../../server/store/choose.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { startApi } from '../api/support/server.ts';
import type { Api } from '../api/support/server.ts';
import { loadFordChina } from '../api/support/worlds.ts';
import { anyView } from '../client/arbitrary-view.ts';

const FORD: View = {
  ...defaultView,
  entities: ['ford', 'catl', 'xiaomi'],
  positions: { ford: { x: 0, y: 0 }, catl: { x: 200, y: -40 } },
};
const LONG: View = {
  ...FORD,
  entities: ['ford', ...Array.from({ length: 200 }, (_, at) => `entity-number-${at}`)],
};

describe('views on the page', () => {
  let folder = '';
  let store: GraphStore;
  let api: Api;
  const { fetch: reach } = globalThis;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liaison-views-'));
    store = await openStore({ engine: 'sqlite', file: join(folder, 'liaison.db') });
    await store.prepare();
    await loadFordChina(store);
    api = await startApi(store);
    // The page asks the server that it came from; Node has to be told which.
    globalThis.fetch = (address, init) => reach(new URL(address as string, api.url), init);
  }, 60_000);
  afterAll(async () => {
    globalThis.fetch = reach;
    await api?.close();
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe('links', () => {
    it('hold a short view themselves', async () => {
      expect(await views.shareableAddress(FORD)).toEqual({ fragment: encodeView(FORD), stored: false });
      expect(await views.openFragment(`#${encodeView(FORD)}`)).toBeNull();
    });

    it('name a long view, which opens as it was', async () => {
      const { fragment, stored } = await views.shareableAddress(LONG);
      expect([stored, fragment.length]).toEqual([true, 24]);
      const opened = await views.openFragment(`#${fragment}`);
      expect(opened).toEqual({ view: decodeView(encodeView(LONG)).view, frozen: null });
    });

    it('give back any view, short or long', async () => {
      await fc.assert(
        fc.asyncProperty(anyView, fc.boolean(), async (view, long) => {
          const given = long
            ? { ...view, entities: [...new Set([...view.entities, ...LONG.entities])], hidden: [] }
            : view;
          const { fragment } = await views.shareableAddress(given);
          const opened = (await views.openFragment(fragment))?.view ?? decodeView(fragment).view;
          expect(encodeView(opened)).toBe(encodeView(decodeView(encodeView(given)).view));
        }),
        { numRuns: 40 },
      );
    });

    it('to a view that is not there say so', async () => {
      await expect(views.openFragment(`v=${'A'.repeat(22)}`)).rejects.toThrow(/link may be cut off/);
    });
  });

  describe('frozen links', () => {
    const lens = { asOf: '2026-02-15', knownBy: '2026-02-15' };

    it('open with what was seen, days fixed, and say that nothing has changed', async () => {
      const { fragment } = await views.freezeView({ ...FORD, lens });
      const opened = await views.openFragment(fragment);
      expect(opened?.view.lens).toEqual(lens);
      expect(Object.keys(opened!.frozen!.graph.entities).sort()).toEqual(['catl', 'ford', 'xiaomi']);
      const denied = Object.values(opened!.frozen!.graph.relations).filter(
        ({ status }) => status === 'DENIED',
      );
      expect(denied.map(({ deniedBy }) => deniedBy.sort())).toEqual([['ford', 'xiaomi']]);
      expect(await views.changesSince(opened!.frozen!)).toMatchObject({ rows: [] });
    });

    it('open the same after the data has moved on, and say what has changed', async () => {
      const { fragment } = await views.freezeView({ ...FORD, lens });
      const before = await views.openFragment(fragment);
      const relation = Object.values(before!.frozen!.graph.relations).find(
        ({ type }) => type === 'LICENSING_DEAL',
      )!;
      const soon = () => ({ deadline: Date.now() + 10_000 });
      const [stored] = await store.relationHistories([relation.id], soon());
      const confirmed = stored!.history.map((state) => ({ ...state, status: 'CONFIRMED' as const }));
      const [page] = await store.evidenceOf([relation.id], { knownBy: null }, { first: 1 }, soon());
      const withdrawn = page!.rows[0]!.id;
      await store.write({
        relations: [{ ...stored!, history: confirmed }],
        withdraw: { ids: [withdrawn], at: '2026-03-01T00:00:00.000Z' },
      });
      const again = await views.openFragment(fragment);
      expect(again).toEqual(before);
      const { sentence, rows } = await views.changesSince(again!.frozen!);
      expect(rows.map(({ kind }) => kind).sort()).toEqual(['EVIDENCE_WITHDRAWN', 'STATUS']);
      expect(rows[0]!.sentence).toMatch(/^CATL – Ford, licensing deal: was reported, is confirmed\./);
      expect(sentence).toMatch(/^2 changes since it was frozen on /);
      await store.write({ relations: [stored!], restore: [withdrawn] });
    });

    it('hold the answer that was open, as the page itself gets it', async () => {
      const question = { form: 'partners' as const, of: 'ford', country: 'CN', kind: 'Company' };
      const { fragment } = await views.freezeView({ ...FORD, lens, question, panel: { show: 'answer' } });
      const opened = await views.openFragment(fragment);
      const { form: _form, ...asked } = question;
      expect(opened?.frozen?.frozen.answer).toEqual({
        question: asked,
        partners: await loadPartners({ ...asked, ...lens }),
      });
      expect(opened?.view.question).toEqual(question);
    });

    it('ask today again where the view was of today', async () => {
      const { fragment } = await views.freezeView(FORD);
      const opened = await views.openFragment(fragment);
      expect(opened?.frozen?.frozen.asked).toEqual({ asOf: null, knownBy: null });
      expect(opened?.view.lens).toEqual(opened?.frozen?.frozen.lens);
      expect(opened?.view.lens.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    });

    it('need something to freeze', async () => {
      await expect(views.freezeView(defaultView)).rejects.toThrow(/nothing to freeze/);
      const many = Array.from({ length: 1_001 }, (_, at) => `e${at}`);
      await expect(views.freezeView({ ...FORD, entities: many })).rejects.toThrow(/At most 1,000 entities/);
      const { fragment } = await views.shareableAddress(LONG);
      await expect(views.openFragment(fragment.replace('v=', 'f='))).rejects.toThrow(/holds no data/);
    });
  });

  describe('saved views', () => {
    it('are saved, opened, replaced, renamed, deleted', async () => {
      const saved = await views.saveView('Ford and others', FORD);
      expect(await views.openSavedView(saved)).toEqual(decodeView(encodeView(FORD)).view);
      await expect(views.saveView('Ford and others', FORD)).rejects.toThrow(/Choose another/);
      await views.replaceSavedView(saved.id, LONG);
      await views.renameView(saved.id, 'Many');
      const [only] = await views.listViews();
      expect(only).toMatchObject({ id: saved.id, name: 'Many' });
      expect((await views.openSavedView(only!)).entities).toEqual(LONG.entities);
      await views.deleteView(saved.id);
      expect(await views.listViews()).toEqual([]);
      await expect(views.deleteView(saved.id)).rejects.toThrow(/may have been deleted/);
    });

    it('go into a file and come back', () => {
      fc.assert(
        fc.property(anyView, fc.string({ unit: 'grapheme', minLength: 1 }), (view, name) => {
          const { fileName, text } = views.viewFile(name, view);
          expect(fileName).toMatch(/^[\p{L}\p{N}-]+\.liaison\.json$/u);
          const read = views.readViewFile(text);
          expect(encodeView(read.view)).toBe(encodeView(decodeView(encodeView(view)).view));
        }),
        { numRuns: 200 },
      );
    });

    it.each(['', '[]', '{"format":"other"}', '{"format":"liaison-view","version":2,"view":"v1"}', 'null'])(
      'are not read from %s',
      (text) => expect(() => views.readViewFile(text)).toThrow(/^(Expected|This link)/),
    );
  });

  describe('the address bar', () => {
    function browser(hash: string) {
      const entries = [hash];
      let at = 0;
      const listeners = new Set<() => void>();
      return {
        entries,
        location: {
          get hash() {
            return entries[at]!;
          },
        },
        history: {
          pushState: (_data: unknown, _unused: string, next?: string | URL | null) => {
            entries.splice(at + 1, Infinity, String(next));
            at += 1;
          },
          replaceState: (_data: unknown, _unused: string, next?: string | URL | null) => {
            entries[at] = String(next);
          },
        },
        addEventListener: (_type: 'popstate', listener: () => void) => void listeners.add(listener),
        removeEventListener: (_type: 'popstate', listener: () => void) => void listeners.delete(listener),
        back: () => {
          at -= 1;
          for (const listener of listeners) listener();
        },
      };
    }
    const until = async (met: () => boolean) => {
      for (let tries = 0; !met() && tries < 200; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 25));
      expect(met()).toBe(true);
    };

    it('opens a kept view, and goes on from there', async () => {
      const { fragment } = await views.shareableAddress(LONG);
      const own = browser(`#${fragment}`);
      const liaison = createLiaison();
      const stop = connectAddress(liaison, await views.openAddressBar(own));
      expect(liaison.getState().view.entities).toEqual(LONG.entities);
      expect(liaison.getState().notice).toBeNull();
      liaison.getState().actions.onlyThese(['ford']);
      expect(own.entries.at(-1)).toMatch(/^#v1&e=ford/);
      own.back();
      await until(() => liaison.getState().view.entities.length === LONG.entities.length);
      expect(own.location.hash).toBe(`#${fragment}`);
      stop();
    });

    it('shortens a long address at rest', async () => {
      const own = browser('');
      const liaison = createLiaison();
      const stop = connectAddress(liaison, await views.openAddressBar(own));
      liaison.getState().actions.replaceView(LONG);
      expect(own.location.hash.length).toBeGreaterThan(1_500);
      await until(() => own.location.hash.startsWith('#v='));
      expect((await views.openFragment(own.location.hash))?.view.entities).toEqual(LONG.entities);
      stop();
    });

    it('brings a frozen view with it, and says when there is none', async () => {
      const { fragment, id } = await views.freezeView(FORD);
      expect((await views.openAddressBar(browser(`#${fragment}`))).frozen?.id).toBe(id);
      const broken = await views.openAddressBar(browser(`#f=${'A'.repeat(22)}`));
      expect(broken).toMatchObject({ frozen: null, problem: expect.stringMatching(/cut off/) as unknown });
      expect(decodeView(broken.location.hash).message).toBeNull();
    });
  });
});
