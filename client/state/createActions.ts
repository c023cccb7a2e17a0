import { bundleOf } from '../graph/bundles.ts';
import { mergeGraph } from '../graph/merge.ts';
import type { Actions } from './actions.ts';
import type { Change } from './change.ts';
import * as entities from './entities.ts';
import { begin, perform, redo, renameAll, settleAll, undo } from './history.ts';
import type { History } from './history.ts';
import type { LiaisonState } from './liaisonState.ts';
import * as reading from './reading.ts';
import * as selection from './selection.ts';
import type { Panel } from './types.ts';

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
    setMarks: (marks) => set({ marks }),
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
    rename: (became) => keep(renameAll(get().history, became), 'replace'),
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
    setNote: (id, text) => act(entities.noteEntity(view(), id, text)),
    setChanges: (days) => act(reading.setChanges(view(), days)),
    setBottom: (bottom) => act(reading.setBottom(view(), bottom)),
    replaceView: (next, name, how) => act(reading.replaceView(view(), next, name, how?.continuing)),
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
