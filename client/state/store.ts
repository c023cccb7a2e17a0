import { createStore } from 'zustand/vanilla';
import { createActions } from './createActions.ts';
import { defaultView } from './defaultView.ts';
import { begin } from './history.ts';
import type { LiaisonState } from './liaisonState.ts';

export type { LiaisonState } from './liaisonState.ts';

/** A store of its own: the page has one, a test may have many. */
export const createLiaison = () =>
  createStore<LiaisonState>()((set, get) => ({
    data: { entities: {}, relations: {} },
    view: defaultView,
    history: begin(defaultView),
    activity: { loading: null, failure: null },
    vocabulary: null,
    marks: null,
    notice: null,
    anchors: {},
    address: 'replace',
    undoLabel: null,
    redoLabel: null,
    actions: createActions(set, get),
  }));

export type LiaisonStore = ReturnType<typeof createLiaison>;
