import type * as selection from './selection.ts';
import type {
  Activity,
  ChangeMarks,
  Filters,
  GraphData,
  GraphVocabulary,
  Panel,
  Point,
  Question,
  View,
} from './types.ts';

interface Continuing {
  continuing?: boolean;
}

/** All that can be done to the page's state. What changes the view is a step that undo takes back. */
export interface Actions {
  /** Adds to what the server answered, newer over older. */
  mergeData: (data: GraphData) => void;
  /** Takes the place of all that the server answered before (the lens has changed). */
  replaceData: (data: GraphData) => void;
  setVocabulary: (vocabulary: GraphVocabulary) => void;
  /** What the server says changed between the days of `view.changes`; null forgets it. */
  setMarks: (marks: ChangeMarks | null) => void;
  setActivity: (patch: Partial<Activity>) => void;
  setNotice: (notice: string | null) => void;
  /** `anchor`: the entity beside which the new ones are to be placed. */
  addEntities: (ids: readonly string[], anchor?: string) => void;
  hide: (ids: readonly string[]) => void;
  show: (ids: readonly string[]) => void;
  onlyThese: (ids: readonly string[]) => void;
  move: (places: Readonly<Record<string, Point>>) => void;
  pin: (ids: readonly string[], pinned: boolean) => void;
  setLayout: (layout: View['layout']) => void;
  /** Entities became others: they go by the ids of those from now on; no step of its own. */
  rename: (became: ReadonlyMap<string, string>) => void;
  /** Places found by a layout for entities without one; no step of its own. */
  settle: (places: Readonly<Record<string, Point>>) => void;
  select: (picked: Partial<View['selection']>, mode?: selection.SelectMode) => void;
  selectAll: () => void;
  clear: () => void;
  /** Shows a panel and selects what it tells of, in one step. */
  reveal: (panel: Panel) => void;
  /** A click on the empty ground. */
  leave: () => void;
  openPanel: (panel: Panel) => void;
  setFilters: (patch: Partial<Filters>, how?: Continuing) => void;
  clearFilters: () => void;
  setLens: (patch: Partial<View['lens']>, how?: Continuing) => void;
  ask: (question: Question | null, lit: View['lit'], panel?: Panel) => void;
  setLit: (lit: View['lit']) => void;
  /** Writes a note on an entity; an empty text takes it away. */
  setNote: (id: string, text: string) => void;
  /** Shows what changed between two days; null shows the picture as it stands. */
  setChanges: (days: View['changes']) => void;
  setBottom: (bottom: View['bottom']) => void;
  replaceView: (view: View, name?: string, how?: Continuing) => void;
  /** Changes the view to begin with: nothing lies before it that undo could bring back. */
  start: (patch: Partial<View>) => void;
  undo: () => void;
  redo: () => void;
}
