import { sentenceOf } from '../api/failure.ts';
import { loadKnowledge } from '../api/opening.ts';
import { loadEntities, loadOpening } from '../api/picture.ts';
import { takeWriteToken } from '../api/writeToken.ts';
import { connectAddress, liaison } from '../state/index.ts';
import type { View } from '../state/index.ts';
import { text } from '../text.ts';
import { openAddressBar } from '../views/index.ts';
import { showFrozen, useFrozen } from './take/frozen.ts';
import { followMerged } from '../identity/followMerged.ts';
import { startSources } from '../filters/sources.ts';
import { answered, isAnswered } from './answered.ts';
import { totalsOf, useKnowledge } from './knowledge.ts';

let settle: () => void;

/** Fulfilled when the opening picture is there: until then nothing is known of companies and countries. */
export const opened = new Promise<void>((resolve) => {
  settle = resolve;
});

const actions = () => liaison.getState().actions;

/**
 * Opens the view in the address, or the opening picture when the address holds none, and from then on
 * keeps the data in step with the view: what Back, undo or a link ask for and is not here is fetched.
 * Returns how to stop.
 */
export function startData(): () => void {
  const stops: (() => void)[] = [];
  let stopped = false;
  takeWriteToken(window);
  const connect = async () => {
    const bar = await openAddressBar(window, (view) => void showFrozen(view));
    if (stopped) return;
    stops.push(connectAddress(liaison, bar));
    if (bar.problem !== null) actions().setNotice(bar.problem);
    if (bar.frozen) void showFrozen(bar.frozen);
    stops.push(
      liaison.subscribe((state, before) => {
        if (state.view !== before.view) following = keepInStep(state.view);
      }),
      startSources(),
    );
    void open();
  };
  void connect();
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}

/** Loads what the page needs first; on failure says so and offers to try again. */
async function open(): Promise<void> {
  const { setActivity, setVocabulary } = actions();
  setActivity({ loading: text.loading.page, failure: null });
  try {
    const opening = await loadKnowledge();
    setVocabulary({ kinds: opening.vocabulary.kinds });
    useKnowledge.setState({ opening });
    setActivity({ loading: text.loading.picture });
    const { view } = liaison.getState();
    const total = totalsOf(opening.datasets).entities;
    if (useFrozen.getState().opened === null) await openPicture(total, view.lens);
    await keepInStep(liaison.getState().view);
    setActivity({ loading: null });
    settle();
  } catch (error) {
    setActivity({ loading: null, failure: { message: sentenceOf(error), retry: () => void open() } });
  }
}

/** What the page opens with; a view that shows something already keeps it. */
async function openPicture(total: number, lens: View['lens']): Promise<void> {
  const { data, whole } = await loadOpening(total, lens);
  useKnowledge.setState({ whole });
  answered(lens);
  actions().mergeData(data);
  const { view } = liaison.getState();
  if (view.entities.length === 0) actions().start({ entities: endsIn(data.relations) });
}

let following: Promise<void> = Promise.resolve();

/** Fulfilled when the data are those of the view, or could not be had. */
export const inStep = (): Promise<void> => following;

/** Fetches what the view shows and the store does not hold: unknown entities, or everything under a new lens. */
async function keepInStep(view: View): Promise<void> {
  if (useKnowledge.getState().opening === null) return;
  const stale = !isAnswered(view.lens);
  const { data } = liaison.getState();
  const missing = view.entities.filter((id) => !Object.hasOwn(data.entities, id));
  if (!stale && missing.length === 0) return;
  answered(view.lens);
  try {
    if (stale) {
      const known = [...new Set([...Object.keys(data.entities), ...view.entities])];
      const fresh = await loadEntities(known, [], view.lens);
      if (isAnswered(view.lens)) actions().replaceData(fresh);
    } else {
      const fresh = await loadEntities(missing, view.entities, view.lens);
      if (isAnswered(view.lens)) actions().mergeData(fresh);
    }
    const held = liaison.getState().data.entities;
    await followMerged(view.entities.filter((id) => !Object.hasOwn(held, id)));
  } catch (error) {
    if (!isAnswered(view.lens)) return;
    if (stale) answered(null);
    actions().setActivity({
      failure: { message: sentenceOf(error), retry: () => void keepInStep(liaison.getState().view) },
    });
  }
}

/** Entities that have a relation to draw: the others, such as papers that are only sources, come when asked for. */
function endsIn(
  relations: Readonly<Record<string, { from: string; to: string; amends: string | null }>>,
): string[] {
  const drawn = Object.values(relations).filter((relation) => relation.amends === null);
  return [...new Set(drawn.flatMap((relation) => [relation.from, relation.to]))];
}
