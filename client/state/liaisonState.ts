import type { Actions } from './actions.ts';
import type { History } from './history.ts';
import type { Activity, ChangeMarks, GraphData, GraphVocabulary, View } from './types.ts';

/** Everything that the page knows. Only `actions` change it. */
export interface LiaisonState {
  data: GraphData;
  view: View;
  history: History;
  activity: Activity;
  vocabulary: GraphVocabulary | null;
  /** What changed, for the days that `view.changes` asks for; null until it was asked. */
  marks: ChangeMarks | null;
  /** A sentence for the person that is no failure: a link that could not be read. */
  notice: string | null;
  /** Beside which entity a new one belongs, until it has a place. */
  anchors: Readonly<Record<string, string>>;
  /** How the last change of the view goes into the address. */
  address: 'push' | 'replace';
  undoLabel: string | null;
  redoLabel: string | null;
  actions: Actions;
}
