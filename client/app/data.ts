import { sentenceOf } from '../api/failure.ts';
import { loadKnowledge } from '../api/opening.ts';
import { loadEntities, loadOpening } from '../api/picture.ts';
import type { LensVariables } from '../api/types.ts';
import { connectAddress, liaison } from '../state/index.ts';
import type { View } from '../state/index.ts';
import { text } from '../text.ts';
import { totalsOf, useKnowledge } from './knowledge.ts';

let settle: () => void;

/** Fulfilled when the opening picture is there: until then nothing is known of companies and countries. */
export const opened = new Promise<void>((resolve) => {
  settle = resolve;
});

/** The lens under which `data` was answered, as text; what the view asks may already be another. */
let answeredUnder = '';

const actions = () => liaison.getState().actions;
const lensKey = ({ asOf, knownBy }: LensVariables): string => `${asOf ?? ''}/${knownBy ?? ''}`;

/** Notes that the data in the store were answered under this lens. */
export function answered(lens: LensVariables): void {
  answeredUnder = lensKey(lens);
}

/**
 * Opens the view in the address, or the opening picture when the address holds none, and from then on
 * keeps the data in step with the view: what Back, undo or a link ask for and is not here is fetched.
 * Returns how to stop.
 */
export function startData(): () => void {
  const disconnect = connectAddress(liaison);
  const stop = liaison.subscribe((state, before) => {
    if (state.view !== before.view) void keepInStep(state.view);
  });
  void open();
  return () => {
    stop();
    disconnect();
  };
}

/** Loads what the page needs first; on failure says so and offers to try again. */
export async function open(): Promise<void> {
  const { setActivity, setVocabulary } = actions();
  setActivity({ loading: text.loading.page, failure: null });
  try {
    const opening = await loadKnowledge();
    setVocabulary({ kinds: opening.vocabulary.kinds });
    useKnowledge.setState({ opening });
    setActivity({ loading: text.loading.picture });
    const { view } = liaison.getState();
    const total = totalsOf(opening.datasets).entities;
    const { data, whole } = await loadOpening(total, view.lens);
    useKnowledge.setState({ whole });
    answered(view.lens);
    actions().mergeData(data);
    if (view.entities.length === 0) actions().start({ entities: endsIn(data.relations) });
    await keepInStep(liaison.getState().view);
    setActivity({ loading: null });
    settle();
  } catch (error) {
    setActivity({ loading: null, failure: { message: sentenceOf(error), retry: () => void open() } });
  }
}

/** Fetches what the view shows and the store does not hold: unknown entities, or everything under a new lens. */
async function keepInStep(view: View): Promise<void> {
  if (useKnowledge.getState().opening === null) return;
  const stale = answeredUnder !== lensKey(view.lens);
  const { data } = liaison.getState();
  const missing = view.entities.filter((id) => !Object.hasOwn(data.entities, id));
  if (!stale && missing.length === 0) return;
  answered(view.lens);
  try {
    if (stale) {
      const known = [...new Set([...Object.keys(data.entities), ...view.entities])];
      actions().replaceData(await loadEntities(known, [], view.lens));
    } else {
      actions().mergeData(await loadEntities(missing, view.entities, view.lens));
    }
  } catch (error) {
    answeredUnder = stale ? '' : answeredUnder;
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
