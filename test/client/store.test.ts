import { describe, expect, test } from '@jest/globals';
import { connectAddress } from '../../client/state/address.ts';
import type { AddressBar } from '../../client/state/address.ts';
import { createLiaison } from '../../client/state/store.ts';
import { ford } from './fixture-ford.ts';

function opened(entities = ['ford', 'byd', 'xiaomi']) {
  const store = createLiaison();
  store.getState().actions.mergeData(ford);
  store.getState().actions.start({ entities });
  return { store, actions: store.getState().actions, view: () => store.getState().view };
}

describe('steps', () => {
  test('are named in words', () => {
    const { store, actions } = opened();
    actions.hide(['ford', 'byd', 'nobody']);
    expect(store.getState().undoLabel).toBe('Hide 2 entities');
    actions.undo();
    expect(store.getState().undoLabel).toBeNull();
    expect(store.getState().redoLabel).toBe('Hide 2 entities');
  });

  test('that change nothing are none', () => {
    const { store, actions } = opened();
    actions.hide(['nobody']);
    actions.clear();
    actions.addEntities(['ford']);
    actions.setFilters({ text: '' });
    actions.replaceView(store.getState().view);
    expect(store.getState().undoLabel).toBeNull();
  });

  test('of typing are one, and of two pauses two', () => {
    const { store, actions, view } = opened();
    for (const text of ['f', 'fo', 'for']) actions.setFilters({ text }, { continuing: true });
    expect(store.getState().history.past).toHaveLength(1);
    actions.select({ entities: ['ford'] });
    actions.setFilters({ text: 'ford' }, { continuing: true });
    expect(store.getState().history.past).toHaveLength(3);
    actions.undo();
    expect(view().filters.text).toBe('for');
  });
});

describe('places from a layout', () => {
  test('are no step, and are there again after undo and redo', () => {
    const { store, actions, view } = opened();
    actions.addEntities(['catl'], 'ford');
    actions.settle({ ford: { x: 0.4, y: -0.4 }, catl: { x: 100, y: 50 } });
    expect(store.getState().history.past).toHaveLength(1);
    expect(view().positions).toEqual({ ford: { x: 0, y: 0 }, catl: { x: 100, y: 50 } });
    actions.undo();
    expect(view().positions).toEqual({ ford: { x: 0, y: 0 } });
    actions.redo();
    expect(view().positions).toEqual({ ford: { x: 0, y: 0 }, catl: { x: 100, y: 50 } });
  });

  test('never move what has a place', () => {
    const { actions, view } = opened();
    actions.settle({ ford: { x: 1, y: 1 } });
    actions.settle({ ford: { x: 9, y: 9 }, byd: { x: 2, y: 2 } });
    expect(view().positions).toEqual({ ford: { x: 1, y: 1 }, byd: { x: 2, y: 2 } });
  });

  test('of hidden entities are kept for when they come back', () => {
    const { actions, view } = opened();
    actions.settle({ byd: { x: 7, y: 8 } });
    actions.hide(['byd']);
    actions.show(['byd']);
    expect(view().positions.byd).toEqual({ x: 7, y: 8 });
    expect(view().hidden).toEqual([]);
  });

  test('are forgotten by a new layout, except those of pinned entities', () => {
    const { actions, view } = opened();
    actions.settle({ ford: { x: 1, y: 1 }, byd: { x: 2, y: 2 } });
    actions.move({ ford: { x: 30.6, y: 0 } });
    actions.setLayout('network');
    expect(view().positions).toEqual({ ford: { x: 31, y: 0 } });
    expect(view().pinned).toEqual(['ford']);
  });
});

describe('pointing', () => {
  test('reveals and selects in one step', () => {
    const { store, actions, view } = opened();
    actions.reveal({ show: 'bundle', ends: ['ford', 'byd'] });
    expect(view().panel).toEqual({ show: 'bundle', ends: ['ford', 'byd'] });
    expect(view().selection.relations).toEqual(
      expect.arrayContaining(['byd-ford-battery-supply', 'byd-ford-supply-talks', 'byd-outsold-ford']),
    );
    expect(view().selection.relations).not.toContain('ford-xiaomi-jv');
    expect(store.getState().history.past).toHaveLength(1);
  });

  test('at the empty ground brings the answer back where there is one', () => {
    const { actions, view } = opened();
    actions.reveal({ show: 'entity', id: 'ford' });
    actions.leave();
    expect(view().panel).toEqual({ show: 'nothing' });
    actions.ask({ form: 'words', text: 'q' }, { entities: ['ford'], relations: [] }, { show: 'answer' });
    actions.reveal({ show: 'entity', id: 'ford' });
    actions.leave();
    expect(view().panel).toEqual({ show: 'answer' });
    expect(view().selection).toEqual({ entities: [], relations: [] });
  });
});

describe('the address', () => {
  /** A browser's address and history, as far as it is used. */
  function browser(hash = '') {
    const entries = [hash];
    let at = 0;
    let listener = () => {};
    const bar: AddressBar = {
      location: {
        get hash() {
          return entries[at]!;
        },
      },
      history: {
        pushState: (_data, _title, url) => {
          entries.splice(++at, entries.length, String(url));
        },
        replaceState: (_data, _title, url) => {
          entries[at] = String(url);
        },
      },
      addEventListener: (_type, callback) => {
        listener = callback;
      },
      removeEventListener: () => {
        listener = () => {};
      },
    };
    return {
      bar,
      entries,
      go: (by: number) => {
        at += by;
        listener();
      },
    };
  }

  test('is pushed by named steps, rewritten by moves, and followed Back and Forward', () => {
    const { bar, entries, go } = browser('#v1&e=ford;byd');
    const store = createLiaison();
    connectAddress(store, bar);
    const { actions } = store.getState();
    expect(store.getState().view.entities).toEqual(['ford', 'byd']);
    expect(store.getState().undoLabel).toBeNull();
    actions.hide(['byd']);
    actions.move({ ford: { x: 5, y: 6 } });
    expect(entries).toEqual(['#v1&e=ford;byd', '#v1&e=ford@5,6&h=byd&n=ford']);
    go(-1);
    expect(store.getState().view.entities).toEqual(['ford', 'byd']);
    expect(entries).toHaveLength(2);
    go(1);
    expect(store.getState().view.positions).toEqual({ ford: { x: 5, y: 6 } });
    actions.undo();
    expect(store.getState().view.entities).toEqual(['ford', 'byd']);
  });

  test('that cannot be read becomes a notice', () => {
    const store = createLiaison();
    connectAddress(store, browser('#v9').bar);
    expect(store.getState().notice).toMatch(/could not be read/);
    expect(store.getState().view.entities).toEqual([]);
  });
});
