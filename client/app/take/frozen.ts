import { create } from 'zustand';
import { sentenceOf } from '../../api/failure.ts';
import { keepAnswer } from '../../api/useAnswer.ts';
import { liaison } from '../../state/index.ts';
import { changesSince } from '../../views/index.ts';
import type { FrozenView, Since } from '../../views/index.ts';
import { answered } from '../answered.ts';
import { partnersKey, variablesOf } from '../ask.ts';

interface FrozenState {
  opened: FrozenView | null;
  /** What has changed since; null while it is being asked. */
  since: Since | null;
}

/** The frozen view that the page shows. */
export const useFrozen = create<FrozenState>(() => ({ opened: null, since: null }));

/** Shows what a frozen link holds, and asks what has changed since. */
export async function showFrozen(view: FrozenView): Promise<void> {
  const { actions } = liaison.getState();
  const { answer, lens } = view.frozen;
  if (answer)
    keepAnswer(partnersKey(variablesOf({ form: 'partners', ...answer.question }, lens)), answer.partners);
  answered(lens);
  actions.replaceData(view.graph);
  useFrozen.setState({ opened: view, since: null });
  leaveWithLens(view);
  try {
    useFrozen.setState({ since: await changesSince(view) });
  } catch (error) {
    actions.setActivity({
      failure: { message: sentenceOf(error), retry: () => void showFrozen(view) },
    });
  }
}

/** Under other days the data are read anew: what is seen is frozen no more. */
function leaveWithLens({ frozen }: FrozenView): void {
  const stop = liaison.subscribe(({ view: { lens } }) => {
    if (lens.asOf === frozen.lens.asOf && lens.knownBy === frozen.lens.knownBy) return;
    stop();
    useFrozen.setState({ opened: null, since: null });
  });
}

/** Goes on with what the data say today, under the days that the person asked about. */
export function thaw(): void {
  const { actions, view } = liaison.getState();
  const { asked } = useFrozen.getState().opened?.frozen ?? { asked: view.lens };
  useFrozen.setState({ opened: null, since: null });
  answered(null);
  actions.replaceView({ ...view, lens: asked }, 'Leave the frozen view');
}
