import { bundleOf } from '../graph/bundles.ts';
import { mergeGraph } from '../graph/merge.ts';
import type { Change } from './change.ts';
import * as entities from './entities.ts';
import { begin, perform, redo, settleAll, undo } from './history.ts';
import type { History } from './history.ts';
import * as reading from './reading.ts';
import * as selection from './selection.ts';
import type { LiaisonState } from './store.ts';
import type { Activity, Filters, GraphData, GraphVocabulary, Panel, Point, Question, View } from './types.ts';

interface Continuing {
  continuing?: boolean;
}

/** All that can be done to the page's state. What changes the view is a step that undo takes back. */
export interface Actions {
  /** Adds to what the server answered, newer over older. */
  mergeData(data: GraphData): void;
  /** Takes the place of all that the server answered before (the lens has changed). */
  replaceData(data: GraphData): void;
  setVocabulary(vocabulary: GraphVocabulary): void;
  setActivity(patch: Partial<Activity>): void;
  setNotice(notice: string | null): void;
  /** `anchor`: the entity beside which the new ones are to be placed. */
  addEntities(ids: readonly string[], anchor?: string): void;
  hide(ids: readonly string[]): void;
  show(ids: readonly string[]): void;
  onlyThese(ids: readonly string[]): void;
  move(places: Readonly<Record<string, Point>>): void;
  pin(ids: readonly string[], pinned: boolean): void;
  setLayout(layout: View['layout']): void;
  /** Places found by a layout for entities without one; no step of its own. */
  settle(places: Readonly<Record<string, Point>>): void;
  select(picked: Partial<View['selection']>, mode?: selection.SelectMode): void;
  selectAll(): void;
  clear(): void;
  /** Shows a panel and selects what it tells of, in one step. */
  reveal(panel: Panel): void;
  /** A click on the empty ground. */
  leave(): void;
  openPanel(panel: Panel): void;
  setFilters(patch: Partial<Filters>, how?: Continuing): void;
  clearFilters(): void;
  setLens(patch: Partial<View['lens']>, how?: Continuing): void;
  ask(question: Question | null, lit: View['lit'], panel?: Panel): void;
  setLit(lit: View['lit']): void;
  setBottom(bottom: View['bottom']): void;
  replaceView(view: View, name?: string): void;
  /** Changes the view to begin with: nothing lies before it that undo could bring back. */
  start(patch: Partial<View>): void;
  undo(): void;
  redo(): void;
}

type Set = (patch: Partial<LiaisonState>) => void;
type Get = () => LiaisonState;

/** The actions over one store. */
export function createActions(set: Set, get: Get): Actions {
  const view = () => get().view;
  const keep = (history: History, address: Change['address'] = 'push') => set({ ...seen(history), address });
  const act = (change: Change) => keep(perform(get().history, change), change.address);
  return {
    mergeData: (data) => set({ data: mergeGraph(get().data, data) }),
    replaceData: (data) => set({ data }),
    setVocabulary: (vocabulary) => set({ vocabulary }),
    setActivity: (patch) => set({ activity: { ...get().activity, ...patch } }),
    setNotice: (notice) => set({ notice }),
    addEntities: (ids, anchor) => {
      if (anchor !== undefined) set({ anchors: { ...get().anchors, ...anchored(ids, anchor) } });
      act(entities.addEntities(view(), ids));
    },
    hide: (ids) => act(entities.hideEntities(view(), ids)),
    show: (ids) => act(entities.showEntities(view(), ids)),
    onlyThese: (ids) => act(entities.onlyThese(view(), ids)),
    move: (places) => act(entities.moveEntities(view(), places)),
    pin: (ids, pinned) => act(entities.pinEntities(view(), ids, pinned)),
    setLayout: (layout) => act(entities.setLayout(view(), layout)),
    settle: (places) => keep(settleAll(get().history, places), 'replace'),
    select: (picked, mode) => act(selection.select(view(), picked, mode)),
    selectAll: () => act(selection.selectAll(view())),
    clear: () => act(selection.clearSelection(view())),
    reveal: (panel) => act(selection.reveal(view(), panel, bundled(panel, get()))),
    leave: () => act(selection.leave(view())),
    openPanel: (panel) => act(selection.openPanel(view(), panel)),
    setFilters: (patch, how) => act(reading.setFilters(view(), patch, how?.continuing)),
    clearFilters: () => act(reading.clearFilters(view())),
    setLens: (patch, how) => act(reading.setLens(view(), patch, how?.continuing)),
    ask: (question, lit, panel) => act(reading.ask(view(), question, lit, panel)),
    setLit: (lit) => act(reading.setLit(view(), lit)),
    setBottom: (bottom) => act(reading.setBottom(view(), bottom)),
    replaceView: (next, name) => act(reading.replaceView(view(), next, name)),
    start: (patch) => keep(begin({ ...view(), ...patch }), 'replace'),
    undo: () => keep(undo(get().history)),
    redo: () => keep(redo(get().history)),
  };
}

const seen = (history: History) => ({
  history,
  view: history.present,
  undoLabel: history.past.at(-1)?.name ?? null,
  redoLabel: history.future[0]?.name ?? null,
});

const anchored = (ids: readonly string[], anchor: string): Record<string, string> =>
  Object.fromEntries(ids.map((id) => [id, anchor]));

const bundled = (panel: Panel, state: LiaisonState): string[] =>
  panel.show === 'bundle' ? bundleOf(state.data, panel.ends).map((relation) => relation.id) : [];
